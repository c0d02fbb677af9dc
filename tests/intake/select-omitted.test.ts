import fc from 'fast-check';
import {expect, test} from 'vitest';
import {omitLines} from '../../src/annotate/check/omit-lines.ts';
import {selectOmitted, splitLines} from '../../src/intake/select-omitted.ts';

const select = (...lines: [text: string, isOmitted: boolean][]) => {
  const read = lines.map(([text, isOmitted]) => ({text, isOmitted}));
  return {entries: selectOmitted(read), kept: read.filter((line) => !line.isOmitted).length};
};

test('a run of lines is a range, and a single line an entry', () => {
  expect(select(['a', true], ['b', true], ['c', false], ['d', true])).toEqual({
    entries: [{from: 'a', to: 'b'}, 'd'],
    kept: 1,
  });
});

test('a line that is also in the article is kept, unless a range leaves it out', () => {
  expect(select(['a', true], ['b', false], ['a', false])).toEqual({entries: [], kept: 3});
  expect(select(['x', true], ['a', true], ['a', false])).toEqual({
    entries: [{from: 'x', to: 'a'}],
    kept: 1,
  });
});

test('a range ends at the first line that is the same as its last', () => {
  expect(select(['a', true], ['b', true], ['c', true], ['b', true], ['d', false])).toEqual({
    entries: [{from: 'a', to: 'c'}, 'b'],
    kept: 1,
  });
});

test('the entries leave out exactly the lines that are not kept', () => {
  const text = fc.constantFrom('a', 'b', 'c', 'd', 'e', '\u200B', 'ä b', '\uFEFFf', ' g');
  fc.assert(
    fc.property(fc.array(fc.tuple(text, fc.boolean()), {maxLength: 30}), (drawn) => {
      const source = drawn.map(([line]) => line).join('\n');
      const lines = splitLines(source).map(({text: each, ...range}, nth) => ({
        ...range,
        text: each,
        isOmitted:
          drawn.filter(([line]) => line.replace(/^\uFEFF/, '').trim() !== '')[nth]?.[1] ?? false,
      }));
      const entries = selectOmitted(lines);
      const {text: rest, faults} = omitLines(source, entries);
      expect(faults).toEqual([]);
      for (const {start, end, isOmitted} of lines) {
        expect(rest.slice(start, end).trim() === '').toBe(isOmitted);
      }
    }),
  );
});
