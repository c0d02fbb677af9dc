/** The sources of notes: their links to other hosts, with what editors say about them. */
import {domainToUnicode} from 'node:url';
import type {Element, RootContent} from 'hast';
import {type Problem, problem} from '../annotate/model/problem.ts';
import {walkElements} from '../annotate/text/walk.ts';
import {readSourceTitle, type SourceTitle} from '../content/source-title.ts';

/** A source. */
export interface Source extends SourceTitle {
  /** The address, as browsers normalize it. */
  href: string;
  /** The host without `www.`, in Unicode. */
  host: string;
}

/** Read the source that a link leads to; `undefined` if it does not lead to another host. */
export function readSource({tagName, properties}: Element): Source | undefined {
  const {href, title} = properties;
  if (tagName !== 'a' || typeof href !== 'string' || !/^https?:/i.test(href)) return undefined;
  if (!URL.canParse(href)) return undefined;
  const said = typeof title === 'string' ? readSourceTitle(title) : undefined;
  return {
    href,
    host: domainToUnicode(new URL(href).hostname).replace(/^www\./, ''),
    ...(typeof said === 'object' && said),
  };
}

/** List the sources of some notes, each address once, in the order of their first links. */
export function listSources(notes: readonly (readonly RootContent[])[]): Source[] {
  const sources = new Map<string, Source>();
  for (const note of notes) {
    walkElements({type: 'root', children: [...note]}, (element) => {
      const source = readSource(element);
      if (!source) return;
      // What one of several links says about a source is true of all.
      sources.set(source.href, {...source, ...sources.get(source.href)});
    });
  }
  return [...sources.values()];
}

/** Report titles of links that are nearly a language and a date. */
export function checkSourceTitles(note: readonly RootContent[], file: string): Problem[] {
  const problems: Problem[] = [];
  walkElements({type: 'root', children: [...note]}, ({tagName, properties: {title}, position}) => {
    if (tagName !== 'a' || typeof title !== 'string') return;
    const nearest = readSourceTitle(title);
    if (typeof nearest !== 'string') return;
    problems.push(
      problem(`The title of a link is not the language and the date of a source: “${title}”.`, {
        file,
        place: position,
        rule: 'source',
        expected: 'a language tag (BCP 47), a date (EDTF) or both, such as `"ru, 2022-01-10"`',
        nearest: nearest || undefined,
        fix: nearest
          ? `Write \`"${nearest}"\`.`
          : 'Write a tag and a date that exist. If it is another title, begin it with a word.',
      }),
    );
  });
  return problems;
}
