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

describe('of all marking of foreign words', () => {
  test('the text and its offsets are unchanged, and the input is not mutated', () => {
    fc.assert(
      fc.property(tree, languages, (root, told) => {
        const before = JSON.stringify(root);
        const marked = {...root, children: markForeignWords(root.children, told)};
        expect(project(marked).text).toBe(project(root).text);
        expect(toHtml(marked).replaceAll(/<\/?span[^>]*>| lang="[^"]*"/g, '')).toBe(
          toHtml(root).replaceAll(/<\/?span[^>]*>/g, ''),
        );
        expect(JSON.stringify(root)).toBe(before);
      }),
    );
  });

  test('what is found is in order, and begins and ends with a whole letter or digit', () => {
    fc.assert(
      fc.property(anyText, languages, (text, told) => {
        let from = 0;
        for (const {start, end, lang} of createForeignWordFinder(told)(text)) {
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

  test('no letter is foreign among its own, and each is among others', () => {
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
