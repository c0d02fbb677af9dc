/** Lists the headings of an article for its table of contents. */
import type {Root} from 'hast';
import {isApparatus, plainText} from './plain-text.ts';

/** A heading, with the headings of the part of the article that it begins. */
export interface Heading {
  id: string;
  text: string;
  parts: Heading[];
}

/**
 * List the headings of an article, nested by level. Those of quotations and of the footnotes are
 * left out.
 *
 * @param tree the article, before or after painting
 */
export function listHeadings({children}: Root): Heading[] {
  const top: Heading[] = [];
  const open: {level: number; parts: Heading[]}[] = [{level: 0, parts: top}];
  for (const child of children) {
    if (child.type !== 'element' || isApparatus(child)) continue;
    const [, level] = /^h([1-6])$/.exec(child.tagName) ?? [];
    const {id} = child.properties;
    if (level === undefined || id === undefined) continue;
    const heading: Heading = {id: String(id), text: plainText([child]).trim(), parts: []};
    while ((open.at(-1)?.level ?? 0) >= Number(level)) open.pop();
    open.at(-1)?.parts.push(heading);
    open.push({level: Number(level), parts: heading.parts});
  }
  return top;
}

/** Count headings with all their parts. */
export const countHeadings = (headings: readonly Heading[]): number =>
  headings.reduce((count, {parts}) => count + 1 + countHeadings(parts), 0);
