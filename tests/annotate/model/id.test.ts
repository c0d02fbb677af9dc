import {expect, test} from 'vitest';
import {expectedIdForm, isAddress, isId, toId} from '../../../src/annotate/model/id.ts';
import {readAnnotations} from '../read.ts';

test.each(['a', '1', '2nd', 'a-b', '2022-storm', 'a1-2'])('%s is an id.', (id) => {
  expect(isId(id)).toBe(true);
  expect(toId(id)).toBe(id);
  expect(isAddress(`/${id}/`)).toBe(true);
  expect(isAddress(`/articles/${id}/#${id}`)).toBe(true);
  const {annotations, problems} = readAnnotations(`:::gloss[G]{#${id}}\n> a\n\nB.\n:::\n`);
  expect(problems).toEqual([]);
  expect(annotations).toMatchObject([{id}]);
});

test.each([
  ['', ''],
  ['A', 'a'],
  ['a--b', 'a-b'],
  ['-a-', 'a'],
  ['a_b', 'a-b'],
  ['Été 2020', 'ete-2020'],
  ['a\n', 'a'],
  ['привет', ''],
  ['con', 'the-con'],
  ['lpt1', 'the-lpt1'],
  [`${'a'.repeat(99)}-b`, 'a'.repeat(99)],
])('toId converts %j, which is not an id, to %j.', (text, id) => {
  expect(isId(text)).toBe(false);
  expect(toId(text)).toBe(id);
});

test.each(['A', 'a--b', 'a\n', 'привет'])('%j is not part of an address.', (text) => {
  expect(isAddress(`/${text}/`)).toBe(false);
});

test.each([
  ['a'.repeat(101), 'at most 100 characters'],
  ['nul', 'an id that is not the name of a device on Windows'],
  ['com7', 'an id that is not the name of a device on Windows'],
  ['A', 'lower-case letters (a–z) and digits, in words joined by single hyphens'],
])('What %j lacks to be an id is described.', (text, expected) => {
  expect(isId(text)).toBe(false);
  expect(expectedIdForm(text)).toBe(expected);
});

test('Names that only begin like a device are ids.', () => {
  expect(['con-1', 'console', 'com', 'com10', 'nullify'].filter((id) => !isId(id))).toEqual([]);
});
