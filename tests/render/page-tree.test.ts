import type {Root} from 'hast';
import {toHtml} from 'hast-util-to-html';
import {describe, expect, test} from 'vitest';
import {plainText} from '../../src/edition/plain-text.ts';
import {layOutPage} from '../../src/render/page-layout.ts';
import {createPageTree} from '../../src/render/page-tree.ts';
import {articleOf, bare, exported, first, several} from '../export/site.ts';
import {english} from '../language/english.ts';

const tides = articleOf(exported, 'tides');
const nodes = createPageTree(tides, english);
const html = toHtml({type: 'root', children: nodes});

/** The text of a tree as `textContent` returns it, without apparatus. */
function textContent(node: Root | Root['children'][number]): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && 'dataApparatus' in node.properties) return '';
  return node.children.map(textContent).join('');
}

describe('the tree of a page', () => {
  test.each(
    [first, several, bare, exported].flatMap(({articles}) =>
      articles.map((article) => [article.slug, article] as const),
    ),
  )('has exactly the text of the article without its apparatus: %s', (_, article) => {
    const children = createPageTree(article, english);
    // A line break before the last notes changes no position.
    expect(textContent({type: 'root', children}).replace(/\n$/, '')).toBe(article.text);
    expect(plainText(children)).toBe(article.text);
  });

  test('has a line break before notes, and none at other places between two elements.', () => {
    expect(html).toMatch(/<\/h2><\/div>\n<div [^>]*data-notes="week"><\/div><div class="text"><p/);
    expect(html).toMatch(/<tr><td>Monday<\/td>\n<td>3 m<\/td>/);
  });

  test('marks the apparatus that has text, so that Recogito leaves it out.', () => {
    expect(html).toMatch(/data-footnote-ref [^>]*class="not-annotatable">1<\/a>/);
    expect(html).toMatch(/<h2 class="sr-only not-annotatable" id="footnote-label"/);
    expect(html).not.toMatch(/class="pin[^"]*not-annotatable/);
  });
});

describe('the layout of a page', () => {
  const {blocks, interruptions} = layOutPage(nodes);
  const selectorsOf = (words: string) =>
    blocks
      .filter(({start, end}) => tides.text.slice(start, end) === words)
      .map(({selector}) => selector);

  test('has a selector for each block, from the nearest id.', () => {
    expect(selectorsOf('The sea asks nothing.')).toEqual(['#p4']);
    expect(selectorsOf('1. The first week 🌊')).toEqual([
      '#article > div:nth-of-type(1)',
      '[id="1-the-first-week-"]',
    ]);
    expect(selectorsOf('Tuesday')).toEqual([
      '#article > table:nth-of-type(1) > tbody:nth-of-type(1) > tr:nth-of-type(2) > td:nth-of-type(1)',
    ]);
  });

  test('knows where the page has other text: notes after a line, and calls in it.', () => {
    const call = tides.text.indexOf(' The wall held. So');
    const quotation = tides.text.indexOf('The wall held.\nThe sea');
    expect(interruptions).toContain(call);
    expect(interruptions).toContain(quotation);
    expect(interruptions).toEqual([...interruptions].sort((a, b) => a - b));
  });
});
