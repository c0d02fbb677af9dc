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
  ['in a text with a character reference: at its start', 'one &amp; two', 'two', '1:1'],
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
