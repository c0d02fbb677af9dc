import {describe, expect, it} from 'vitest';
import {loadFonts} from '../../src/typeset/fonts.ts';
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
});

describe('the site fonts', () => {
  const {characters} = loadFonts();

  it.each([
    ['Latin', 'Zażółć gęślą jaźń, Ærø, İstanbul, “quoted” – dashed… € № † § ¶'],
    ['Cyrillic', 'Съешь же ещё этих мягких французских булок, Қасым-Жомарт Тоқаев, Ґанок'],
    ['Greek', 'Ξεσκεπάζω την ψυχοφθόρα βδελυγμία, ἐν ἀρχῇ ἦν ὁ λόγος'],
    ['Vietnamese', 'Một hai ba bốn năm, ưỡn ẹo'],
  ])('can draw %s', (_, text) => {
    expect(findMissingCharacters(normalizeText(text), characters)).toEqual([]);
  });

  it.each([
    ['Arabic', 'ا'],
    ['Hebrew', 'א'],
    ['Han', '京'],
    ['an emoji', '😀'],
    ['a double dagger', '‡'],
  ])('lack %s, which is reported', (_, character) => {
    expect(findMissingCharacters(character, characters)).toEqual([character]);
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
