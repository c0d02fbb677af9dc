import type {Root} from 'hast';
import {walkElements} from '../text/walk.ts';

const heading = /^h([1-6])$/;

/**
 * A rehype plugin that reserves `h1` for the title of the page. If the article has an `h1`, the
 * plugin moves all headings down one level (`h6` stays).
 */
export const rehypeLevelHeadings = () => (tree: Root) => {
  const headings: {element: {tagName: string}; level: number}[] = [];
  walkElements(tree, (element) => {
    const [, level] = heading.exec(element.tagName) ?? [];
    if (level) headings.push({element, level: Number(level)});
  });
  if (!headings.some(({level}) => level === 1)) return;
  for (const {element, level} of headings) element.tagName = `h${Math.min(level + 1, 6)}`;
};
