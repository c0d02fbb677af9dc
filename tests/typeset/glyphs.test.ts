import {describe, expect, it} from 'vitest';
import {loadFonts} from '../../src/typeset/fonts.ts';
import {findMissingCharacters, normalizeText} from '../../src/typeset/glyphs.ts';

const set = (text: string): Set<number> =>
  new Set([...text].map((each) => each.codePointAt(0) ?? 0));

describe('missing characters', () => {
  it('are those that no font has, each once and in order', () => {
    expect(findMissingCharacters('banana', [set('a'), set('x')])).toEqual(['b', 'n']);
  });

  it('are none where each character has a font, whichever', () => {
    expect(findMissingCharacters('ab', [set('a'), set('b')])).toEqual([]);
  });

  it('are never white space and what is not seen', () => {
    expect(findMissingCharacters('a \u00A0\u200D\u200F\n', [set('a')])).toEqual([]);
  });

  it('are a letter with a mark, where the letter stands in a font without the mark', () => {
    const marked = 'x\u0303';
    expect(findMissingCharacters(marked, [set(marked)])).toEqual([]);
    expect(findMissingCharacters(marked, [set('x'), set('\u0303')])).toEqual([marked]);
    expect(findMissingCharacters(marked, [set('x'), set(marked)])).toEqual([marked]);
  });

  it('are an emoji as one, however many code points it has', () => {
    expect(findMissingCharacters('a👩‍👩‍👧b', [set('ab')])).toEqual(['👩‍👩‍👧']);
  });
});

describe('the fonts of the pictures', () => {
  const {characters} = loadFonts();

  it.each([
    ['Latin', 'Zażółć gęślą jaźń, Ærø, İstanbul, “quoted” – dashed… € № † § ¶'],
    ['Cyrillic', 'Съешь же ещё этих мягких французских булок, Қасым-Жомарт Тоқаев, Ґанок'],
    ['Greek', 'Ξεσκεπάζω την ψυχοφθόρα βδελυγμία, ἐν ἀρχῇ ἦν ὁ λόγος'],
    ['Vietnamese', 'Một hai ba bốn năm, ưỡn ẹo'],
  ])('draw %s.', (_, text) => {
    expect(findMissingCharacters(normalizeText(text), characters)).toEqual([]);
  });

  it.each([
    ['Arabic', 'ا'],
    ['Hebrew', 'א'],
    ['Han', '京'],
    ['an emoji', '😀'],
    ['a double dagger', '‡'],
  ])('do not draw %s, and this is known.', (_, character) => {
    expect(findMissingCharacters(character, characters)).toEqual([character]);
  });
});

describe('the text as it is drawn', () => {
  it('is composed, on one line, without soft hyphens and selectors', () => {
    expect(normalizeText(' e\u0301\n co\u00ADop ©\uFE0F ')).toBe('é coop ©');
  });

  it('keeps the blanks where no line may end', () => {
    expect(normalizeText('10\u00A0 km\u202F!')).toBe('10\u00A0 km\u202F!');
  });
});
