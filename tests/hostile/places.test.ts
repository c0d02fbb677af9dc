import {z} from 'astro/zod';
import {describe, expect, test} from 'vitest';
import {commonAttributes, kindNames} from '../../src/annotate/model/kinds.ts';
import {createDraft, writeDraft} from './draft.ts';
import {Workbench} from './judge.ts';
import {listPaths, places} from './places.ts';

const names = places.map(({name}) => name);

test('content without hostile texts has no problem', () => {
  const bench = new Workbench();
  bench.write(writeDraft(createDraft('a')));
  expect(bench.judge()).toEqual({outcome: 'accepted', faults: [], problems: []});
  bench.remove();
});

test('a place changes the content', () => {
  const before = writeDraft(createDraft('a'));
  const same = places.filter(({put}) => {
    const draft = createDraft('a');
    put(draft, 'A hostile text.');
    return [...writeDraft(draft)].join() === [...before].join();
  });
  expect(same.map(({name}) => name)).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

test('every attribute of every kind is a place', () => {
  for (const attribute of Object.keys(commonAttributes)) {
    expect(names).toContain(`annotations.md ${attribute} of a ${kindNames[0]}`);
  }
  expect(names).toContain('annotations.md sign of a sign');
  expect(names).toContain('annotations.md actor of a mention');
  expect(names).toContain('annotations.md aliases of a withdrawn');
});

describe('listPaths', () => {
  test('lists every key, also within lists and alternatives', () => {
    const text = z.string().trim();
    const schema = z.strictObject({
      a: text.optional(),
      b: z.array(z.strictObject({c: text.default('x')})),
      d: z.union([z.array(text), text.transform((one) => [one])]).default([]),
      e: z.strictObject({f: z.int()}).optional(),
    });
    expect(listPaths(schema)).toEqual([['a'], ['b', 0, 'c'], ['d', 0], ['d'], ['e', 'f']]);
  });

  test('throws for a type that it does not know', () => {
    expect(() => listPaths(z.strictObject({a: z.map(z.string(), z.string())}))).toThrow(
      'The texts of the schema at a are unknown: map',
    );
  });
});
