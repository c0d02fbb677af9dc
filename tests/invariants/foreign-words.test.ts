import fc from 'fast-check';
import {toHtml} from 'hast-util-to-html';
import {describe, expect, test} from 'vitest';
import {project} from '../../src/annotate/text/project.ts';
import {createForeignWordFinder, markForeignWords} from '../../src/language/foreign-words.ts';
import {anyText, tree} from './documents.ts';

const tags = ['en', 'ru', 'ar', 'ja', 'zh', 'ko', 'th', 'hi', 'he', 'sr-Latn', 'tlh', 'und'];
const languages = fc.record({
  lang: fc.constantFrom(...tags),
  foreign: fc.subarray(['ru', 'ar', 'ja', 'ko-Hang', 'th']),
});
const letters = (text: string) => text.replace(/[^\p{L}]/gu, '');

describe('marking foreign words', () => {
  test('changes neither the text nor the input', () => {
    fc.assert(
      fc.property(tree, languages, (root, options) => {
        const before = JSON.stringify(root);
        const marked = {...root, children: markForeignWords(root.children, options)};
        expect(project(marked).text).toBe(project(root).text);
        expect(toHtml(marked).replaceAll(/<\/?span[^>]*>| lang="[^"]*"/g, '')).toBe(
          toHtml(root).replaceAll(/<\/?span[^>]*>/g, ''),
        );
        expect(JSON.stringify(root)).toBe(before);
      }),
    );
  });

  test('returns ordered ranges that begin and end with a whole letter or digit', () => {
    fc.assert(
      fc.property(anyText, languages, (text, options) => {
        let from = 0;
        for (const {start, end, lang} of createForeignWordFinder(options)(text)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start)).toMatch(/^[\p{L}\p{N}]/u);
          expect(text.slice(0, end)).toMatch(/[\p{L}\p{N}][\p{M}\u200c\u200d]*$/u);
          expect(Intl.getCanonicalLocales(lang)).toHaveLength(1);
          from = end;
        }
      }),
    );
  });

  test('finds every word in another script', () => {
    fc.assert(
      fc.property(fc.constantFrom('война', 'μῦθος', 'קרב', 'ภาษา'), (word) => {
        const around = createForeignWordFinder({lang: 'en', foreign: []});
        const text = `a ${word} b`;
        const found = around(text).map(({start, end}) => text.slice(start, end));
        expect(letters(found.join(''))).toBe(letters(word));
      }),
    );
  });
});
