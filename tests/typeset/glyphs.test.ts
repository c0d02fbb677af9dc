import {describe, expect, it} from 'vitest';
import {findCharacters, findOtherSubsets, findSiteCharacters} from '../../src/typeset/fonts.ts';
import {findMissingCharacters, normalizeText} from '../../src/typeset/glyphs.ts';

const set = (text: string): Set<number> =>
  new Set([...text].map((each) => each.codePointAt(0) ?? 0));

describe('findMissingCharacters', () => {
  it('returns characters that no font has, without duplicates, in order', () => {
    expect(findMissingCharacters('banana', [set('a'), set('x')])).toEqual(['b', 'n']);
  });

  it('returns nothing if every character is in any font', () => {
    expect(findMissingCharacters('ab', [set('a'), set('b')])).toEqual([]);
  });

  it('skips white space and invisible characters', () => {
    expect(findMissingCharacters('a \u00A0\u200D\u200F\n', [set('a')])).toEqual([]);
  });

  it('returns a letter with a mark if any font with the letter lacks the mark', () => {
    const marked = 'x\u0303';
    expect(findMissingCharacters(marked, [set(marked)])).toEqual([]);
    expect(findMissingCharacters(marked, [set('x'), set('\u0303')])).toEqual([marked]);
    expect(findMissingCharacters(marked, [set('x'), set(marked)])).toEqual([marked]);
  });

  it('returns an emoji of several code points as one character', () => {
    expect(findMissingCharacters('a👩‍👩‍👧b', [set('ab')])).toEqual(['👩‍👩‍👧']);
  });

  it('divides a text with any character as Unicode does', () => {
    const graphemes = new Intl.Segmenter('en');
    const visible = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}]/u;
    for (let code = 0; code < 0x3000; code++) {
      const text = `x${String.fromCodePoint(code)}y`;
      const segments = [...graphemes.segment(text)].map(({segment}) => segment);
      expect(findMissingCharacters(text, []), code.toString(16)).toEqual(
        [...new Set(segments)].filter((each) => visible.test(each)),
      );
    }
  });
});

const missing = (text: string, lang: string): string[] =>
  findMissingCharacters(normalizeText(text), findCharacters(text, lang));

describe('the fonts', () => {
  it.each([
    ['Latin', 'la', 'Zażółć gęślą jaźń, Ærø, İstanbul, “quoted” – dashed… € № † § ¶'],
    ['Cyrillic', 'ru', 'Съешь же ещё этих мягких французских булок, Қасым-Жомарт Тоқаев, Ґанок'],
    ['Greek', 'el', 'Ξεσκεπάζω την ψυχοφθόρα βδελυγμία, ἐν ἀρχῇ ἦν ὁ λόγος'],
    ['Vietnamese', 'vi', 'Một hai ba bốn năm, ưỡn ẹo'],
    ['Arabic', 'ar', 'يقدّم أي دليل على ذلك، ٢٠٢٢'],
    ['Persian', 'fa', 'چرا می\u200Cگوید؟ «پاسخ»'],
    ['Hebrew', 'he', 'שָׁלוֹם עולם'],
    ['Devanagari', 'hi', 'क्षत्रिय स्त्री शक्ति।'],
    ['Chinese', 'zh', '总统表示,没有提供任何证据。'],
    ['Japanese', 'ja', '大統領は「直す」と述べた。'],
    ['Korean', 'ko', '대통령은 말했다.'],
  ])('can draw %s', (_, lang, text) => {
    expect(missing(text, lang)).toEqual([]);
  });

  it.each([
    ['an emoji', '😀'],
    ['Syriac', 'ܫ'],
    ['a mark that the font of its letter lacks', 'x\u0303'],
  ])('lack %s, which is reported', (_, character) => {
    expect(missing(character, 'und')).toEqual([character]);
  });
});

describe('findSiteCharacters', () => {
  it.each(['ا', '京', 'א'])('finds no font of the pages for %s', (character) => {
    expect(findMissingCharacters(character, findSiteCharacters(character))).toEqual([character]);
  });
});

describe('findOtherSubsets', () => {
  const families = (text: string, lang: string) =>
    findOtherSubsets(text, lang).map(({family}) => family);

  it('finds none for what the families of the site can draw', () => {
    expect(families('Zażółć “Тоқаев” λόγος\u200D\n', 'en')).toEqual([]);
  });

  it('finds the family of the language for a character of several', () => {
    expect(families('直', 'zh-Hans')).toEqual(['chinese']);
    expect(families('直', 'ja')).toEqual(['japanese']);
    expect(families('直', 'ko-KR')).toEqual(['korean']);
  });

  it('finds only the subsets that a text needs', () => {
    expect(families('المدينة the city', 'en')).toEqual(['arabic']);
    expect(families('京', 'ja')).toHaveLength(1);
  });
});

describe('normalizeText', () => {
  it('composes the text, joins lines, and removes soft hyphens and variation selectors', () => {
    expect(normalizeText(' e\u0301\n co\u00ADop ©\uFE0F ')).toBe('é coop ©');
  });

  it('keeps no-break spaces', () => {
    expect(normalizeText('10\u00A0 km\u202F!')).toBe('10\u00A0 km\u202F!');
  });
});
