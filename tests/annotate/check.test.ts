import {describe, expect, test} from 'vitest';
import {checkAnnotations, checkNames} from '../../src/annotate/check.ts';
import type {Annotation, Registry} from '../../src/annotate/model.ts';
import {actor, annotation, readAnnotations} from './read.ts';

const registry: Registry = {
  actors: [actor('tokayev', 'Tokayev'), actor('japarov', 'Japarov')],
  frameworks: [{id: 'situation', title: 'Situation', signs: [{number: 1, title: 'One'}]}],
};

const relation = (type: 'supports' | 'evidence-for', target: string) => ({
  relations: [{type, target, place: annotation().place}],
});

/** What is wrong with an annotation among two good ones: `b`, and the sign `s`. */
function check(values: Partial<Annotation>) {
  const list = [
    annotation({id: 'a', ...values}),
    annotation({id: 'b'}),
    annotation({id: 's', kind: 'sign', sign: {framework: 'situation', number: 1}}),
  ];
  return checkAnnotations(list, registry);
}

describe('a reference holds', () => {
  test.each<[string, Partial<Annotation>]>([
    ['to the author', {by: 'author'}],
    ['to an actor', {by: 'tokayev', attributedTo: ['japarov'], actor: 'tokayev'}],
    ['to a sign of a framework', {sign: {framework: 'situation', number: 1}}],
    ['to an annotation', relation('supports', 'b')],
    ['to a sign as evidence', relation('evidence-for', 'situation/1')],
    ['to the annotation of a sign as evidence', relation('evidence-for', 's')],
  ])('%s', (_, values) => {
    expect(check(values)).toEqual([]);
  });
});

describe('a reference is an error', () => {
  test.each<[string, Partial<Annotation>, string, string | undefined]>([
    ['to an unknown speaker', {by: 'tokaev'}, '`tokaev` is no actor.', 'tokayev'],
    ['to nobody like an actor', {by: 'x'}, '`x` is no actor.', undefined],
    ['to an unknown actor', {attributedTo: ['japaro']}, '`japaro` is no actor.', 'japarov'],
    ['to the author as an actor', {attributedTo: ['author']}, '`author` is no actor.', undefined],
    ['of a mention to nobody', {actor: 'tokaye'}, '`tokaye` is no actor.', 'tokayev'],
    ['to a part of every object', {actor: 'constructor'}, '`constructor` is no actor.', undefined],
    [
      'to an unknown framework',
      {sign: {framework: 'situations', number: 1}},
      '`situations` is no framework.',
      'situation',
    ],
    [
      'to an unknown sign',
      {sign: {framework: 'situation', number: 2}},
      '`situation/2` is no sign.',
      'situation/1',
    ],
    [
      'to an unknown annotation',
      relation('supports', 'c'),
      '`c` is no annotation of this article.',
      undefined,
    ],
    ['to itself', relation('supports', 'a'), '`supports` relates `a` to itself.', undefined],
    ['to a claim as evidence', relation('evidence-for', 'b'), '`b` is no sign.', undefined],
    [
      'to an unknown sign as evidence',
      relation('evidence-for', 'situation/01'),
      '`situation/01` is no sign.',
      'situation/1',
    ],
  ])('%s', (_, values, reason, nearest) => {
    const problems = check(values);
    expect(problems.map((problem) => [problem.reason, problem.nearest])).toEqual([
      [reason, nearest],
    ]);
  });

  test('to an id that an annotation had before, and names the one that it has now', () => {
    const [problem] = checkAnnotations(
      [
        annotation({id: 'a', ...relation('supports', 'renamed')}),
        annotation({id: 'other', aliases: ['renamed']}),
        annotation({id: 'rename'}),
      ],
      registry,
    );
    expect(problem).toMatchObject({ruleId: 'reference', nearest: 'other', mend: 'Write `other`.'});
  });

  test('and stands where its attribute stands', () => {
    const {annotations} = readAnnotations(':::claim[A gist]{#a by=x}\n> words\n\nA note.\n:::\n');
    expect(checkAnnotations(annotations, registry)[0]).toMatchObject({line: 1, column: 21});
  });
});

describe('names', () => {
  const place = (line: number) => ({
    file: 'actors/x.md',
    position: {start: {line, column: 1}, end: {line, column: 2}},
  });

  test('that belong to one actor are no problem, even where one has them twice', () => {
    expect(checkNames({...registry, actors: [actor('a', 'A', 'A', 'B')]})).toEqual([]);
  });

  test('that belong to two actors are told with both', () => {
    const actors = [
      {...actor('a', 'One', 'Alex'), places: {Alex: place(3)}},
      {...actor('b', 'Two', 'Alex'), places: {Alex: place(5)}},
    ];
    expect(checkNames({...registry, actors})).toMatchObject([
      {file: 'actors/x.md', line: 5, elsewhere: [{place: {start: {line: 3}}}]},
    ]);
  });

  test('that differ only in what is folded are the same', () => {
    expect(
      checkNames({...registry, actors: [actor('a', 'O’Hara'), actor('b', "O'Hara")]}),
    ).toHaveLength(1);
  });

  test('that differ in case are not', () => {
    expect(checkNames({...registry, actors: [actor('a', 'Rose'), actor('b', 'rose')]})).toEqual([]);
  });
});
