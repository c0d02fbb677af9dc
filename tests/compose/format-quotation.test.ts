import {describe, expect, test} from 'vitest';
import {formatQuotation} from '../../src/compose/format-quotation.ts';

describe('a quotation', () => {
  test.each([
    ['is one line', ['the words'], '> the words'],
    ['contains gaps', ['the', 'words'], '> the […] words'],
    ['contains paragraphs', ['the\nwords'], '> the\n>\n> words'],
    ['escapes emphasis', ['*the* words'], '> \\*the\\* words'],
    ['escapes a list', ['1. the words'], '> 1\\. the words'],
    ['escapes a heading', ['# the words'], '> \\# the words'],
    ['escapes a link', ['[the](words)'], '> \\[the]\\(words)'],
    ['escapes HTML', ['a <b> c'], '> a \\<b> c'],
    ['escapes a character reference', ['a &amp; b'], '> a \\&amp; b'],
    ['contains no-break spaces', ['20\u00A0000'], '> 20\u00A0000'],
  ])('%s', (_, parts, expected) => {
    expect(formatQuotation(parts)).toBe(expected);
  });

  test.each([
    ['words that are a gap', ['the […] words']],
    ['words with a space at the end', ['the words ']],
    ['deleted words', ['a ~~word~~ more']],
    ['no words', ['']],
  ])('is undefined for %s', (_, parts) => {
    expect(formatQuotation(parts)).toBeUndefined();
  });
});
