/**
 * Finds the outcome of an edit for a quote. The passage is between ⟦ and ⟧ in the text before
 * the edit. Several such passages are quoted with `[…]`.
 */

import {readAnnotations} from '../../src/annotate/lift/read-annotations.ts';
import {locateQuotes} from '../../src/annotate/locate/locate-quotes.ts';
import {project, withLineEnds} from '../../src/annotate/text/project.ts';
import {formatQuotation} from '../../src/compose/format-quotation.ts';
import {type ArticleText, readArticleText} from '../../src/reanchor/article-text.ts';
import {findBrokenQuotes} from '../../src/reanchor/find-broken-quotes.ts';
import {writeProposals} from '../../src/reanchor/write-proposals.ts';
import {readArticle} from '../annotate/read.ts';

/** The description of an edit, the text before and after it, and the hints of the quote. */
export type Edit = readonly [
  edit: string,
  before: string,
  after: string,
  hints?: string | undefined,
];

/** The outcome for a quote. A proposal has its new words. */
export type EditOutcome =
  | 'found'
  | 'missing'
  | 'unwritable'
  | {harmless: string}
  | {needsConsent: string}
  | {unsettled: readonly string[]};

/**
 * Find the outcome for the quote of an edit.
 *
 * @throws Error if the quote is not found before the edit, or not after its proposal is written
 */
export function findOutcome([, before, after, hints = '']: Edit): EditOutcome {
  const marked = withLineEnds(project(readArticle(before)));
  const parts = [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map(([, part = '']) => part);
  const source = `:::gloss[G]{#g ${hints}}\n${formatQuotation(parts)}\n\nN.\n:::\n`;
  const old = readText(before.replaceAll(/[⟦⟧]/g, ''));
  if (!isFound(source, old)) throw new Error('The quote is not found before the edit.');

  const article = readText(after);
  const {text} = article.index;
  const {annotations} = readAnnotations({path: 'annotations.md', value: source});
  const [broken, ...more] = findBrokenQuotes(annotations, article);
  if (more.length > 0) throw new Error('There is more than one quote.');
  if (!broken) return 'found';
  switch (broken.outcome) {
    case 'proposed': {
      const written = writeProposals(source, [broken], article.index);
      if (!isFound(written, article)) throw new Error('The quote is not found once written.');
      const words = broken.parts.join(' […] ');
      return broken.isHarmless ? {harmless: words} : {needsConsent: words};
    }
    case 'unsettled':
      return {
        unsettled: broken.ranges.map(({start, end}) => {
          const [wordBefore = ''] = /\S*\s*$/.exec(text.slice(0, start)) ?? [];
          return `${wordBefore.trim()}|${text.slice(start, end)}`.replace(/\s+/g, ' ');
        }),
      };
    default:
      return broken.outcome;
  }
}

const readText = (markdown: string): ArticleText => readArticleText(project(readArticle(markdown)));

/** Return whether every quote of a file is found. */
function isFound(value: string, {index}: ArticleText): boolean {
  const {annotations} = readAnnotations({path: 'annotations.md', value});
  return annotations
    .flatMap((annotation) => locateQuotes(annotation, index))
    .every(({outcome}) => outcome === 'found');
}
