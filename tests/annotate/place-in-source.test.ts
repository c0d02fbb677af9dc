import {expect, test} from 'vitest';
import {placeInSource} from '../../src/annotate/place-in-source.ts';
import {project} from '../../src/annotate/project.ts';
import {readArticle} from './read.ts';

test.each([
  ['in a paragraph', 'one two', 'two', '1:5'],
  ['on another line', 'one\ntwo', 'two', '2:1'],
  ['after lines that end as on Windows', 'one\r\n\r\ntwo', 'two', '3:1'],
  ['in emphasis', 'one *two*', 'two', '1:6'],
  ['in a link', '[one two](https://x.org)', 'two', '1:6'],
  ['in an item', '- one\n  - two', 'two', '2:5'],
  ['after a character reference', 'one &amp; two', 'two', '1:11'],
  ['after a reference that is two units', 'one &#x1F600; two', 'two', '1:15'],
  ['after what is like a reference', 'one &such; two', 'two', '1:12'],
  ['after an escape', 'one \\* two', 'two', '1:8'],
  ['after a backslash that is text', 'one \\a two', 'two', '1:8'],
  ['of what is escaped', 'one \\*two', '*two', '1:5'],
  ['on another line of a quotation', '> one *two*\n> three four', 'four', '2:9'],
  ['on another line of a quotation, as on Windows', '> one\r\n> three four', 'four', '2:9'],
  ['on another line of an item', '- one\n  two', 'two', '2:3'],
  ['on a line after a reference and white space', '> a &amp; b \n>   c d', 'd', '2:7'],
])('the place %s', (_, markdown, words, place) => {
  const projection = project(readArticle(markdown));
  const point = placeInSource(projection, markdown)(projection.text.indexOf(words));
  expect(point && `${point.line}:${point.column}`).toBe(place);
});

test('past the end it is the end', () => {
  const projection = project(readArticle('one'));
  expect(placeInSource(projection, 'one')(10)).toMatchObject({line: 1, column: 4});
});

test('of an empty article there is none', () => {
  expect(placeInSource(project(readArticle('')), '')(0)).toBeUndefined();
});
