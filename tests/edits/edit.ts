/**
 * An edit of an article, and what becomes of a quote in it. The passage stands
 * between ⟦ and ⟧ in the text as it was; of several, it is quoted with `[…]`.
 */

import {readAnnotations} from '../../src/annotate/lift/read-annotations.ts';
import {indexText} from '../../src/annotate/locate/locate.ts';
import {locateQuotes} from '../../src/annotate/locate/locate-quotes.ts';
import type {Annotation} from '../../src/annotate/model/model.ts';
import {foldText} from '../../src/annotate/text/fold.ts';
import {project} from '../../src/annotate/text/project.ts';
import {quotationOf} from '../../src/reanchor/quotation.ts';
import {reanchor} from '../../src/reanchor/reanchor.ts';
import type {Reason} from '../../src/reanchor/reason.ts';
import {writeProposals} from '../../src/reanchor/write-proposals.ts';
import {readArticle} from '../annotate/read.ts';

/** `[what is done, the text as it was, the text as it is, what becomes of the quote, hints]` */
export type Edit = readonly [edit: string, was: string, is: string, then: Outcome, hints?: string];

/** The one right outcome. */
export type Outcome =
  | 'found'
  | 'gone'
  | {proposed: string}
  | {asked: Reason[]}
  | {unsettled: readonly string[]};

export const proposed = (words: string): Outcome => ({proposed: words});
export const asked = (...reasons: Reason[]): Outcome => ({asked: reasons});
/** @param places each with its nearest words before it */
export const unsettled = (...places: string[]): Outcome => ({unsettled: places});

const names = [
  'Kassym-Jomart Tokayev',
  'Tokayev',
  'Tokaev',
  'Касым-Жомарт Токаев',
  'Alexander Lukashenko',
  'Lukashenko',
  'Александр Лукашенко',
  'Sadyr Japarov',
  'Zhaparov',
];

/** What becomes of the quote of an edit. */
export function outcomeOf([, was, is, , hints = '']: Edit): Outcome {
  const {text: marked} = project(readArticle(was));
  const parts = [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map(([, part = '']) => part);
  const source = `:::gloss[G]{#g ${hints}}\n${quotationOf(parts)}\n\nN.\n:::\n`;
  const before = readArticle(was.replaceAll(/[⟦⟧]/g, ''));
  if (placesOf(source, project(before).text).length !== 1) throw new Error('It was not found.');

  const after = project(readArticle(is));
  const [mending, ...more] = reanchor(annotationsOf(source), after, names);
  if (more.length > 0) throw new Error('There is more than one quote.');
  switch (mending?.outcome) {
    case undefined:
      if (!sameWords(placesOf(source, after.text), parts))
        throw new Error('Other words are found.');
      return 'found';
    case 'proposed': {
      const written = writeProposals(source, [mending]);
      const found = placesOf(written, after.text);
      if (!sameWords(found, mending.parts)) throw new Error('What is written is not found.');
      return proposed(mending.parts.join(' […] '));
    }
    case 'asked':
      return asked(...mending.reasons);
    case 'unsettled':
      return unsettled(...mending.ranges.map(({start, end}) => around(after.text, start, end)));
    case 'gone':
      return 'gone';
  }
}

function annotationsOf(source: string): readonly Annotation[] {
  const {annotations, problems} = readAnnotations({path: 'annotations.md', value: source});
  if (problems.length > 0) throw new Error(problems.map(String).join('\n'));
  return annotations;
}

/** The words that the quotes of a file are found on. */
const placesOf = (source: string, text: string): string[] =>
  annotationsOf(source)
    .flatMap((annotation) => locateQuotes(annotation, indexText(text)))
    .flatMap((each) =>
      each.outcome === 'found' ? [text.slice(each.range.start, each.range.end)] : [],
    );

/** Whether one place was found, which begins and ends with the parts. */
function sameWords([found = '', ...more]: readonly string[], parts: readonly string[]): boolean {
  const words = foldText(found);
  const [first = '', last = first] = [parts.at(0), parts.at(-1)].map((part) =>
    foldText(part ?? ''),
  );
  return (
    more.length === 0 &&
    words.startsWith(first) &&
    words.endsWith(last) &&
    (parts.length > 1 || words === first)
  );
}

/** A place with the word before it: `before|words`. */
function around(text: string, start: number, end: number): string {
  const [before = ''] = /\S*\s*$/.exec(text.slice(0, start)) ?? [];
  return `${before.trim()}|${text.slice(start, end)}`.replace(/\s+/g, ' ');
}
