import {expect, test} from 'vitest';
import {isAddress, isId, toId} from '../../../src/annotate/model/id.ts';
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
])('toId converts %j, which is not an id, to %j.', (text, id) => {
  expect(isId(text)).toBe(false);
  expect(toId(text)).toBe(id);
  expect(isAddress(`/${text || 'A'}/`)).toBe(false);
});
