import {describe, expect, test} from 'vitest';
import {parseSignReference} from '../../../src/annotate/model/sign-reference.ts';
import {formatLocations, readAnnotations} from '../read.ts';

/** Lifts an annotation with these attributes. */
function read(attributes: string, kind = 'claim') {
  const {annotations, problems} = readAnnotations(
    `:::${kind}[A gist]{${attributes}}\n> words\n\nA note.\n:::\n`,
  );
  return {annotation: annotations[0], problems};
}

describe('reads attributes', () => {
  test.each([
    ['#a', 'claim', {id: 'a', by: 'author', status: 'unrated', attributedTo: [], type: undefined}],
    ['#a by=x status=opinion type=causal', 'claim', {by: 'x', status: 'opinion', type: 'causal'}],
    ['#a attributed-to="x  y"', 'claim', {attributedTo: ['x', 'y']}],
    ['#a prefix="“so" suffix=\'"\'', 'gloss', {prefix: '“so', suffix: '"'}],
    ['#a sign="f-w/12"', 'sign', {sign: {framework: 'f-w', number: 12}}],
    ['#a actor=x', 'mention', {actor: 'x'}],
    ['id=a', 'gloss', {id: 'a'}],
    ['#a', 'gloss', {aliases: []}],
    ['#a', 'gloss', {draft: false}],
    ['#a draft', 'gloss', {draft: true}],
    ['draft=true #a', 'claim', {draft: true}],
    ['#a actor=x draft="true"', 'mention', {draft: true}],
    ['#a aliases="b-1  c"', 'claim', {aliases: ['b-1', 'c']}],
  ])('{%s} of a %s', (attributes, kind, values) => {
    const {annotation, problems} = read(attributes, kind);
    expect(problems).toEqual([]);
    expect(annotation).toMatchObject(values);
  });

  test('only to the fields of the kind', () => {
    const {annotation} = read('#a', 'gloss');
    for (const field of ['by', 'attributedTo', 'status', 'sign', 'actor']) {
      expect(annotation).not.toHaveProperty(field);
    }
  });

  test('to one relation for each target, with its location', () => {
    const {annotation} = read('#a supports="b c" evidence-for=f/1');
    expect(
      annotation?.relations.map(({type, target, location}) => [
        type,
        target,
        location.position.start.column,
      ]),
    ).toEqual([
      ['supports', 'b', 21],
      ['supports', 'c', 21],
      ['evidence-for', 'f/1', 36],
    ]);
  });
});

describe('reports invalid attributes', () => {
  test.each([
    ['', 'gloss', ['1:1 id'], undefined],
    ['#A', 'gloss', ['1:18 id'], 'Write `#a`.'],
    ['#a_b', 'gloss', ['1:18 id'], 'Write `#a-b`.'],
    ['#a--b', 'gloss', ['1:18 id'], 'Write `#a-b`.'],
    ['#-a-', 'gloss', ['1:18 id'], 'Write `#a`.'],
    ['#été', 'gloss', ['1:18 id'], 'Write `#ete`.'],
    ['#привет', 'gloss', ['1:18 id'], 'Write a few lower-case words, joined by hyphens.'],
    ['#a aliases="b C"', 'gloss', ['1:21 id'], 'Write `c`.'],
    ['#a aliases="#b"', 'gloss', ['1:21 id'], 'Write `b`.'],
    ['#a aliases="b,c"', 'gloss', ['1:21 id'], 'Write `"b c"`.'],
    ['#a aliases=""', 'gloss', ['1:21 attribute'], undefined],
    ['#a .red', 'gloss', ['1:21 attribute'], undefined],
    ['#a status=supported', 'gloss', ['1:21 attribute'], undefined],
    ['#a actor=x', 'claim', ['1:21 attribute'], undefined],
    ['#a staus=opinion', 'claim', ['1:21 attribute'], 'Write `status`, or remove the attribute.'],
    ['#a status=opinon', 'claim', ['1:21 attribute'], 'Write `status=opinion`.'],
    ['#a status=Opinion', 'claim', ['1:21 attribute'], 'Write `status=opinion`.'],
    ['#a status=constructor', 'claim', ['1:21 attribute'], undefined],
    ['#a by=""', 'claim', ['1:21 attribute'], undefined],
    ['#a by', 'claim', ['1:21 attribute'], undefined],
    ['#a draft=false', 'claim', ['1:21 attribute'], 'Write `draft` alone, or remove it.'],
    ['#a drafts', 'claim', ['1:21 attribute'], 'Write `draft`, or remove the attribute.'],
    ['#a by=x by=y', 'claim', ['1:26 attribute'], undefined],
    ['#a constructor=x', 'gloss', ['1:21 attribute'], undefined],
    ['#a toString=x', 'gloss', ['1:21 attribute'], undefined],
    ['#a __proto__=x', 'gloss', ['1:1 attribute'], undefined],
    ['#a', 'sign', ['1:1 attribute'], undefined],
    ['#a sign=f/0', 'sign', ['1:20 attribute'], undefined],
    ['#a sign=f', 'sign', ['1:20 attribute'], undefined],
    ['#a', 'mention', ['1:1 attribute'], undefined],
  ])('{%s} of a %s', (attributes, kind, expected, fix) => {
    const {problems} = read(attributes, kind);
    const [first] = problems;
    expect(formatLocations(problems)).toEqual(expected);
    if (fix) expect(first?.fix).toBe(fix);
  });
});

test.each([
  ['f/1', {framework: 'f', number: 1}],
  ['a-b/10', {framework: 'a-b', number: 10}],
  ['f/0', undefined],
  ['f/01', undefined],
  ['f', undefined],
  ['F/1', undefined],
  ['f/1/2', undefined],
  ['', undefined],
])('parseSignReference(%j) returns %j', (value, reference) => {
  expect(parseSignReference(value)).toEqual(reference);
});
