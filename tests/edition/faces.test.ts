import {expect, test} from 'vitest';
import {facesOf} from '../../src/edition/faces.ts';
import {readMarkdown} from '../../src/edition/markdown.ts';

test.each([
  ['plain words', {italic: false, bold: false}],
  ['**strong** words', {italic: false, bold: true}],
  ['words with *emphasis*', {italic: true, bold: false}],
  ['- in a list, *too*, and **there**', {italic: true, bold: true}],
  ['| head |\n|---|\n| cell |', {italic: false, bold: true}],
])('The faces that “%s” needs are %j.', (value, expected) => {
  expect(facesOf(readMarkdown({path: 'a.md', value}).tree)).toEqual(expected);
});
