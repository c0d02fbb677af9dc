/** Chooses the article of a page, as the reader mode of Firefox does. */
import {Readability} from '@mozilla/readability';
import type {Element, ElementContent, Nodes, Root, RootContent, Text} from 'hast';
import {toHtml} from 'hast-util-to-html';
import {parseHTML} from 'linkedom';
import {type Facts, IntakeError} from './model.ts';

/** What the reader mode chose. */
export interface Choice {
  /** Returns whether a text is part of the article. */
  hasText: (text: Text) => boolean;
  /** Returns whether an image or a rule is. */
  hasElement: (element: Element) => boolean;
  facts: Facts;
}

/** Elements whose text is no markup, so that nothing can be put around it. */
const plainText = new Set(['option', 'script', 'style', 'template', 'textarea', 'title']);
const marked = new Set(['hr', 'img']);

/** Readability compares elements with each other, so pages of more elements take too long. */
const maxElements = 100_000;

/**
 * Choose the article of a page. Each text is put into an element of its own, and found again in the
 * result.
 *
 * @param tree the whole page; it is not modified
 * @returns `undefined` if the page has no article
 * @throws IntakeError if the page has too many elements
 */
export function chooseArticle(tree: Root): Choice | undefined {
  const numbers = new Map<Nodes, number>();
  const number = (node: Nodes) => {
    numbers.set(node, numbers.size);
    return String(numbers.size - 1);
  };
  const mark = (node: RootContent): RootContent[] => {
    if (node.type === 'text') {
      if (node.value.trim() === '') return [node];
      const properties = {dataTextOfGloss: number(node)};
      return [{type: 'element', tagName: 'span', properties, children: [{...node}]}];
    }
    if (node.type !== 'element' || plainText.has(node.tagName)) return [node];
    return [
      {
        ...node,
        properties: {
          ...node.properties,
          ...(marked.has(node.tagName) && {dataTextOfGloss: number(node)}),
        },
        children: node.children.flatMap(mark) as ElementContent[],
      },
    ];
  };
  const html = toHtml({...tree, children: tree.children.flatMap(mark)});
  if (numbers.size > maxElements) {
    throw new IntakeError(
      `The page has more than ${maxElements} pieces of text.`,
      'Save the part with the article as a page of its own, and start from that.',
    );
  }
  const {document} = parseHTML(html);
  const result = new Readability(document as unknown as Document).parse();
  if (!result?.content) return undefined;
  const found = new Set(
    [...result.content.matchAll(/data-text-of-gloss="(\d+)"/g)].map(([, nth]) => Number(nth)),
  );
  const has = (node: Nodes): boolean => found.has(numbers.get(node) ?? -1);
  return {
    hasText: has,
    hasElement: has,
    facts: {
      title: clean(result.title),
      author: clean(result.byline)?.replace(/^by\s+/i, ''),
      publisher: result.siteName ? {name: result.siteName.trim()} : undefined,
      published: clean(result.publishedTime),
      lang: clean(result.lang),
      description: undefined,
    },
  };
}

const clean = (text: string | null | undefined): string | undefined =>
  text?.replace(/\s+/g, ' ').trim() || undefined;
