import {describe, expect, it} from 'vitest';
import {omitUndrawable} from '../../src/picture/drawable.ts';
import {reportMissingGlyphs} from '../../src/picture/report-missing-glyphs.ts';
import {passage, words} from './pictures.ts';

const letters = [new Set(Array.from({length: 0x250}, (_, code) => code))];
const latin = () => letters;
const arabic = words('المدينة', 'ar', 'rtl');

describe('omitUndrawable', () => {
  it('returns the content unchanged if the fonts can draw it', () => {
    const content = passage('A quote', {lines: [words('Said by')], edition: words('A title')});
    expect(omitUndrawable(content, latin)).toEqual({content, omitted: []});
  });

  it('selects the first main text that the fonts can draw, and reports those before it', () => {
    const content = passage('', {main: [{words: arabic}, {words: words('A passage')}]});
    const {content: drawn, omitted} = omitUndrawable(content, latin);
    expect(drawn.main).toEqual([{words: words('A passage')}]);
    expect(omitted).toEqual([{text: 'المدينة', characters: ['ا', 'ل', 'م', 'د', 'ي', 'ن', 'ة']}]);
  });

  it('does not report main texts after it', () => {
    const content = passage('', {main: [{words: words('A quote')}, {words: arabic}]});
    expect(omitUndrawable(content, latin).omitted).toEqual([]);
  });

  it('omits lines, items, counts and an edition without glyphs', () => {
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
    // A text is reported once, however often it occurs.
    expect(omitted).toHaveLength(1);
  });

  it('omits a gist from the lines if it replaces the quote', () => {
    const content = passage('', {
      main: [{words: arabic}, {words: words('The gist')}],
      lines: [words('The gist'), words('Said by')],
    });
    expect(omitUndrawable(content, latin).content.lines).toEqual([words('Said by')]);
  });

  it('omits a kind and a status without glyphs', () => {
    const content = passage('A quote', {
      kicker: words('ادعاء', 'ar', 'rtl'),
      status: {label: 'رأي', isDisputed: false},
    });
    const {content: drawn, omitted} = omitUndrawable(content, latin);
    expect(drawn).toMatchObject({kicker: {text: ''}, status: undefined});
    expect(omitted.map(({text}) => text)).toEqual(['ادعاء', 'رأي']);
  });

  it('omits a numeral without a glyph', () => {
    const {content: drawn, omitted} = omitUndrawable(
      passage('Quote', {numeral: words('‡')}),
      latin,
    );
    expect(drawn.numeral).toBeUndefined();
    expect(omitted).toEqual([{text: '‡', characters: ['‡']}]);
  });

  it('omits empty text', () => {
    const content = passage('', {main: [{words: words(' ')}, {words: words('A passage')}]});
    expect(omitUndrawable(content, latin).content.main).toEqual([{words: words('A passage')}]);
  });
});

describe('reportMissingGlyphs', () => {
  it('names the picture, the script, the characters, the text and the fix', () => {
    expect(reportMissingGlyphs('/a/b/preview.png', [{text: 'باب', characters: ['ب', 'ا']}])).toBe(
      [
        '/a/b/preview.png  The preview picture omits a text that no font can draw.',
        '    missing:  Arabic ب ا in “باب”',
        '    fix:      Add a font that has them to the table in src/typeset/fonts.ts.',
      ].join('\n'),
    );
  });

  it('adds the code points of characters without a script', () => {
    const omitted = [{text: 'a 😀', characters: ['😀']}];
    expect(reportMissingGlyphs('/', omitted)).toContain('missing:  😀 (U+1F600) in “a 😀”');
  });

  it('reports every text, and at most 12 characters of it', () => {
    const report = reportMissingGlyphs('/', [
      {text: 'one', characters: ['京']},
      {text: 'two', characters: [...'абвгдежзиклмноп']},
    ]);
    expect(report).toContain('omits 2 texts');
    expect(report).toContain('Han 京 in “one”');
    expect(report).toContain('Cyrillic а б в г д е ж з и к л м and 3 more in “two”');
  });
});
