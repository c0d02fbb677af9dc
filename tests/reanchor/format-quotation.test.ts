import {describe, expect, test} from 'vitest';
import {formatQuotation} from '../../src/reanchor/format-quotation.ts';

describe('a quotation', () => {
  test.each([
    ['is one line', ['the words'], '> the words'],
    ['keeps gaps', ['the', 'words'], '> the […] words'],
    ['keeps paragraphs', ['the\nwords'], '> the\n>\n> words'],
    ['is not read as emphasis', ['*the* words'], '> \\*the\\* words'],
    ['is not read as a list', ['1. the words'], '> 1\\. the words'],
    ['is not read as a heading', ['# the words'], '> \\# the words'],
    ['is not read as a link', ['[the](words)'], '> \\[the]\\(words)'],
    ['is not read as HTML', ['a <b> c'], '> a \\<b> c'],
    ['is not read as a reference', ['a &amp; b'], '> a \\&amp; b'],
    ['keeps no-break spaces', ['20\u00A0000'], '> 20\u00A0000'],
  ])('%s', (_, parts, expected) => {
    expect(formatQuotation(parts)).toBe(expected);
  });

  test.each([
    ['words that are a gap', ['the […] words']],
    ['words with a space at the end', ['the words ']],
    ['words struck out', ['a ~~word~~ more']],
    ['nothing', ['']],
  ])('is undefined for %s', (_, parts) => {
    expect(formatQuotation(parts)).toBeUndefined();
  });
});
