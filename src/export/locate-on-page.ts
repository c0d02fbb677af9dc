/**
 * Locates passages in the page of an article. Where the page has other text inside a passage, such
 * as notes between two paragraphs, or where a passage has several blocks, it has several pieces:
 * no program would find the whole of it.
 */
import type {Article} from '../edition/model.ts';
import {
  createPositionSelector,
  createQuoteSelector,
  type TextPositionSelector,
  type TextQuoteSelector,
} from '../edition/text-selectors.ts';
import type {Range} from '../edition/vocabulary.ts';
import type {Interface} from '../language/interface.ts';
import {articleSelector, layOutPage, type PageLayout} from '../render/page-layout.ts';
import {createPageTree} from '../render/page-tree.ts';

/** Web Annotation Data Model, §4.2.2 and §4.3. */
export interface CssSelector {
  type: 'CssSelector';
  value: string;
  refinedBy: TextQuoteSelector;
}

/** The three ways to find a piece. Positions do not count apparatus (`[data-apparatus]`). */
export type PageSelectors = [CssSelector, TextQuoteSelector, TextPositionSelector];

/**
 * Locate a passage in the page of its article.
 *
 * @param range UTF-16 code units of the text of the article, end-exclusive
 * @returns the selectors of each piece, in text order
 */
export function locateOnPage(article: Article, range: Range, ui: Interface): PageSelectors[] {
  const {text} = article;
  const layout = layOut(article, ui);
  return splitRange(text, range, layout).map((piece) => {
    const block = layout.blocks.findLast(
      ({start, end}) => start <= piece.start && piece.end <= end,
    ) ?? {selector: articleSelector, start: 0, end: text.length};
    const run = findRun(piece, layout, text.length);
    const inBlock = (inner: Range): Range => ({
      start: Math.max(inner.start - block.start, 0),
      end: Math.min(inner.end, block.end) - block.start,
    });
    const refinedBy = createQuoteSelector(text.slice(block.start, block.end), inBlock(piece), [
      inBlock(run),
      inBlock(block),
    ]);
    return [
      {type: 'CssSelector', value: block.selector, refinedBy},
      createQuoteSelector(text, piece, [run, {start: 0, end: text.length}]),
      createPositionSelector(text, piece),
    ];
  });
}

/** Split a range at line ends, and where the page has other text. */
function splitRange(text: string, {start, end}: Range, {interruptions}: PageLayout): Range[] {
  const cuts = interruptions.filter((offset) => start < offset && offset < end);
  return [...cuts, end].flatMap((to, nth) => {
    const from = cuts[nth - 1] ?? start;
    return [...text.slice(from, to).matchAll(/[^\n]+/g)]
      .filter(([line]) => line.trim() !== '')
      .map(({0: line, index}) => ({start: from + index, end: from + index + line.length}));
  });
}

/** Find the text around a piece that the page has without interruption. */
function findRun({start, end}: Range, {interruptions}: PageLayout, length: number): Range {
  return {
    start: interruptions.findLast((offset) => offset <= start) ?? 0,
    end: interruptions.find((offset) => offset >= end) ?? length,
  };
}

const layouts = new WeakMap<Article, PageLayout>();

/** Lay out the page of an article, once. */
function layOut(article: Article, ui: Interface): PageLayout {
  const known = layouts.get(article);
  if (known) return known;
  const layout = layOutPage(createPageTree(article, ui));
  layouts.set(article, layout);
  return layout;
}

/** Find the text around a passage that its page has without interruption, for its context. */
export function findContext(article: Article, range: Range, ui: Interface): Range {
  return findRun(range, layOut(article, ui), article.text.length);
}
