import fc from 'fast-check';
import type {Link, Root} from 'mdast';
import {toString as wordsOf} from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {describe, expect, test} from 'vitest';
import {formatMarkdown} from '../../src/cite/markdown.ts';
import {formatPlainText} from '../../src/cite/plain-text.ts';
import {english} from '../language/english.ts';
import {anyRecord, whole} from './records.ts';

const commonMark = unified().use(remarkParse);
// It links addresses even if they are escaped, so the tests compare only its words.
const github = unified().use(remarkParse).use(remarkGfm);

function linksOf(tree: Root): string[] {
  const links: string[] = [];
  visit(tree, 'link', ({url}: Link) => {
    links.push(url);
  });
  return links;
}

describe('formatMarkdown', () => {
  test('links only the address.', () => {
    expect(formatMarkdown(whole, english)).toBe(
      'Ada Example, “The harbour”, The Gazette, 5 November 2021, annotated edition, note of 3 March 2026, edited by Bo Sample, Vestnik, para. 2: “Three”, <https://edition.example/base/articles/a/>\n',
    );
  });

  test('renders as the plain text, for any title, author, publisher and quote.', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const text = formatMarkdown(record, english);
        for (const dialect of [commonMark, github]) {
          const tree = dialect.parse(text);
          expect(tree.children.map(({type}) => type)).toEqual(['paragraph']);
          expect(`${wordsOf(tree)}\n`).toBe(formatPlainText(record, english));
        }
        expect(linksOf(commonMark.parse(text))).toEqual([record.url]);
      }),
    );
  });

  test.each([
    ['https://example.org', 'https\\://example.org'],
    ['www.example.org', 'www\\.example.org'],
  ])('escapes what GitHub would link in %s', (title, written) => {
    expect(formatMarkdown({...whole, title}, english)).toContain(`“${written}”`);
  });

  test.each(['$x$ and $y$', 'see @doe2020', 'H~2~O, x^2^', '"quoted"'])(
    'escapes what Pandoc would interpret in %s',
    (title) => {
      const [, written = ''] = /“(.*?)”/.exec(formatMarkdown({...whole, title}, english)) ?? [];
      expect(written).not.toMatch(/(?<!\\)[$@~^"]/);
    },
  );
});
