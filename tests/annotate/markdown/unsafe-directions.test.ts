import {expect, test} from 'vitest';
import {checkUnsafeDirections} from '../../../src/annotate/markdown/unsafe-directions.ts';
import {formatLocations, readMarkdown} from '../read.ts';

const check = (value: string) =>
  formatLocations(checkUnsafeDirections(readMarkdown(value), {path: 'a.md', value}));

test.each([
  ['a paragraph', 'one\n\ntwo \u202Eb', ['3:5 character']],
  ['emphasis', 'a *b \u202Ec* d', ['1:6 character']],
  ['the second of two texts', 'a *\u2067b\u2069* \u202Ec', ['1:9 character']],
  ['a heading', '# a\u2069', ['1:4 character']],
  ['a table', '|a\u2066|b|\n|-|-|\n|c|d\u202C|', ['1:3 character', '3:5 character']],
  ['a line of code', '```\na\nb\u2067\nc\u2069\n```', ['3:2 character', '4:2 character']],
  ['code in a line', 'a `b\u202D`', ['1:5 character']],
  ['a character reference', 'a &#x202E;b', ['1:1 character']],
  ['the title of a link', '[a](/about/ "\u202Eb")', ['1:14 character']],
  ['the gist of an annotation', ':::claim[a \u202Eb]{#c}\n> d\n:::', ['1:12 character']],
  ['an attribute', ':::claim[a]{#c prefix="\u202Eb"}\n> d\n:::', ['1:24 character']],
])('A directional formatting character is reported in %s.', (_, markdown, locations) => {
  expect(check(markdown)).toEqual(locations);
});

test.each([
  'a \u2067b *c*\u2069 d',
  // The isolate begins in emphasis and ends after it.
  'a *\u2067b* c\u2069',
  '`&#x202E;`',
  '\u200Fa\u200E',
])('%j is accepted.', (markdown) => {
  expect(check(markdown)).toEqual([]);
});
