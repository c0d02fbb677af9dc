import {describe, expect, test, vi} from 'vitest';
import {checkIds} from '../../../src/annotate/check/check-ids.ts';
import {describeReservedId} from '../../../src/annotate/model/reserved-ids.ts';
import {readAnnotations} from '../read.ts';

/** Returns the Markdown of an annotation or a withdrawn annotation. */
const entry = (kind: string, attributes: string) =>
  `:::${kind}[A]{${attributes}}\n> one\n\nA.\n:::\n\n`;
const gloss = (attributes: string) => entry('gloss', attributes);
const withdrawn = (attributes: string) => entry('withdrawn', attributes);

const check = (...entries: string[]) => checkIds(readAnnotations(entries.join('')));

describe('accepts ids', () => {
  test.each([
    ['that are unique', [gloss('#a aliases="b c"'), withdrawn('#d aliases=e'), gloss('#f')]],
    ['that are repeated in one list of aliases', [gloss('#a aliases="b b"')]],
    ['that are missing, which is reported elsewhere', [gloss(''), gloss(''), withdrawn('')]],
  ])('%s', (_, entries) => {
    expect(check(...entries)).toEqual([]);
  });
});

describe('reports an id', () => {
  test.each<[string, string[], string, string, string, string]>([
    [
      'of two annotations',
      [gloss('#a'), gloss('#a')],
      '7:13',
      '1:13',
      'The id `a` is used twice.',
      'a different id, for example `#a-2`',
    ],
    [
      'of an annotation and a withdrawn one',
      [gloss('#a'), withdrawn('#a')],
      '1:13',
      '7:17',
      'The id `a` belongs to a withdrawn annotation.',
      'a different id, for example `#a-2`',
    ],
    [
      'of a withdrawn annotation and a later one',
      [withdrawn('#a'), gloss('#a')],
      '7:13',
      '1:17',
      'The id `a` belongs to a withdrawn annotation.',
      'If it is the withdrawn annotation itself, remove the `:::withdrawn` block',
    ],
    [
      'of two withdrawn annotations',
      [withdrawn('#a'), withdrawn('#a')],
      '7:17',
      '1:17',
      'The annotation `a` is withdrawn twice.',
      'Keep one of the two.',
    ],
    [
      'that is an alias of another annotation',
      [gloss('#a'), gloss('#b aliases="c a"')],
      '7:16',
      '1:13',
      'The alias `a` is the id of another annotation.',
      'give the other annotation a different id, for example `#a-2`',
    ],
    [
      'that is an alias of an earlier annotation',
      [gloss('#b aliases=a'), gloss('#a')],
      '1:16',
      '7:13',
      'The alias `a` is the id of another annotation.',
      'A published id is never reused.',
    ],
    [
      'that is an alias of two annotations',
      [gloss('#b aliases=a'), gloss('#c aliases=a')],
      '7:16',
      '1:16',
      'The alias `a` is given to two annotations.',
      'Keep it on the annotation that replaced the one with that id.',
    ],
    [
      'that is an alias, and the id of a withdrawn annotation',
      [gloss('#b aliases=a'), withdrawn('#a')],
      '1:16',
      '7:17',
      'The alias `a` is the id of a withdrawn annotation.',
      'remove the `:::withdrawn` block',
    ],
    [
      'that is an alias of an annotation and a withdrawn one',
      [gloss('#b aliases=a'), withdrawn('#c aliases=a')],
      '7:20',
      '1:16',
      'The alias `a` is given to two annotations.',
      'Keep it on the annotation that replaced the one with that id.',
    ],
    [
      'that is an alias of its own annotation',
      [gloss('#a aliases=a')],
      '1:16',
      '1:13',
      "The alias `a` is the annotation's own id.",
      'Remove it from `aliases`.',
    ],
  ])('%s', (_, entries, at, also, reason, fix) => {
    const [problem, ...more] = check(...entries);
    expect(more).toEqual([]);
    expect(`${problem?.line}:${problem?.column}`).toBe(at);
    expect(problem?.related).toHaveLength(1);
    expect(problem?.related[0]?.place).toMatchObject({
      start: {line: Number(also.split(':')[0]), column: Number(also.split(':')[1])},
    });
    expect(problem?.reason).toBe(reason);
    expect(problem?.fix).toContain(fix);
  });

  test('and suggests one that was never used', () => {
    const [problem] = check(gloss('#a'), gloss('#a'), gloss('#b aliases=a-2'), withdrawn('#a-3'));
    expect(problem?.fix).toContain('`#a-4`');
  });
});

describe('an id', () => {
  test.each([
    'p1',
    'p12',
    'gap-1',
    'note-a',
    'mention-x-1',
    'sign-1',
    'ref-a',
    'fn-1',
    'fnref-1',
    'user-content-fn-1',
    'main',
    'legend',
    'withdrawn',
    'index',
  ])('`%s` is reserved', (id) => {
    expect(describeReservedId(id)).toBeTypeOf('string');
    expect(check(gloss(`#${id}`))).toMatchObject([{column: 13, ruleId: 'id'}]);
    expect(check(gloss(`#x aliases=${id}`))).toMatchObject([{column: 16, ruleId: 'id'}]);
    expect(check(withdrawn(`#${id}`))).toMatchObject([{column: 17, ruleId: 'id'}]);
  });

  test.each([
    'p',
    'p1a',
    'notes-on-a',
    'pp1',
    'sign',
    'constructor',
    '__proto__',
    'toString',
    'valueOf',
  ])('`%s` is not reserved', (id) => {
    expect(describeReservedId(id)).toBeUndefined();
  });
});

test('the look-ups grow with the number of annotations', () => {
  const countLookUps = (count: number): number => {
    const ids = Array.from({length: count}, (_, nth) => gloss(`#a-${nth + 2}`));
    const lifted = readAnnotations([...ids, ...ids.map(() => gloss('#a'))].join(''));
    const has = vi.spyOn(Set.prototype, 'has');
    checkIds(lifted);
    const calls = has.mock.calls.length;
    has.mockRestore();
    return calls;
  };
  expect(countLookUps(60) / countLookUps(30)).toBeLessThan(2.5);
});
