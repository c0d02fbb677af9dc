import {describe, expect, it} from 'vitest';
import {omitUndrawable} from '../../src/picture/drawable.ts';
import {reportMissingGlyphs} from '../../src/picture/report-missing-glyphs.ts';
import {passage, words} from './pictures.ts';

const latin = [new Set(Array.from({length: 0x250}, (_, code) => code))];
const arabic = words('المدينة', 'ar', 'rtl');

describe('what can be drawn', () => {
  it('is all, as a rule', () => {
    const content = passage('A quote', {lines: [words('Said by')], edition: words('A title')});
    expect(omitUndrawable(content, latin)).toEqual({content, omitted: []});
  });

  it('has the first main text that the fonts can draw, and tells those before it', () => {
    const content = passage('', {main: [{words: arabic}, {words: words('A passage')}]});
    const {content: drawn, omitted} = omitUndrawable(content, latin);
    expect(drawn.main).toEqual([{words: words('A passage')}]);
    expect(omitted).toEqual([{text: 'المدينة', characters: ['ا', 'ل', 'م', 'د', 'ي', 'ن', 'ة']}]);
  });

  it('does not look beyond that', () => {
    const content = passage('', {main: [{words: words('A quote')}, {words: arabic}]});
    expect(omitUndrawable(content, latin).omitted).toEqual([]);
  });

  it('leaves out a line, an item, a count and an edition without glyphs, and keeps the others', () => {
    const kept = words('kept');
    const content = passage('A quote', {
      lines: [arabic, kept],
      list: [{words: arabic, numeral: 'I', kind: 'sign'}],
      counts: [{words: arabic}, {words: kept}],
      edition: arabic,
    });
    const {content: drawn, omitted} = omitUndrawable(content, latin);
    expect(drawn).toMatchObject({lines: [kept], list: [], counts: [{words: kept}]});
    expect(drawn.edition).toBeUndefined();
    // Each text is told once, however often it stands there.
    expect(omitted).toHaveLength(1);
  });

  it('says nothing twice: a gist that takes the place of the quote is no line too', () => {
    const content = passage('', {
      main: [{words: arabic}, {words: words('The gist')}],
      lines: [words('The gist'), words('Said by')],
    });
    expect(omitUndrawable(content, latin).content.lines).toEqual([words('Said by')]);
  });

  it('has no numeral that has no glyph', () => {
    const {content: drawn, omitted} = omitUndrawable(
      passage('Quote', {numeral: words('‡')}),
      latin,
    );
    expect(drawn.numeral).toBeUndefined();
    expect(omitted).toEqual([{text: '‡', characters: ['‡']}]);
  });

  it('has no empty text', () => {
    const content = passage('', {main: [{words: words(' ')}, {words: words('A passage')}]});
    expect(omitUndrawable(content, latin).content.main).toEqual([{words: words('A passage')}]);
  });
});

describe('telling what is left out', () => {
  it('names the picture, the script, the characters, the text and the mend', () => {
    expect(reportMissingGlyphs('/a/b/preview.png', [{text: 'باب', characters: ['ب', 'ا']}])).toBe(
      [
        '/a/b/preview.png  The preview picture leaves out a text that no font can draw.',
        '    missing:  Arabic ب ا in “باب”',
        '    mend:     Add a font that has them to the table in src/picture/fonts.ts.',
      ].join('\n'),
    );
  });

  it('gives the code points of what is of no script', () => {
    const omitted = [{text: 'a 😀', characters: ['😀']}];
    expect(reportMissingGlyphs('/', omitted)).toContain('missing:  😀 (U+1F600) in “a 😀”');
  });

  it('tells each text, and not too many characters', () => {
    const told = reportMissingGlyphs('/', [
      {text: 'one', characters: ['京']},
      {text: 'two', characters: [...'абвгдежзиклмноп']},
    ]);
    expect(told).toContain('leaves out 2 texts');
    expect(told).toContain('Han 京 in “one”');
    expect(told).toContain('Cyrillic а б в г д е ж з и к л м and 3 more in “two”');
  });
});
