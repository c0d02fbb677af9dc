import {describe, expect, test} from 'vitest';
import {checkReferences} from '../../../src/annotate/check/check-references.ts';
import type {Registry} from '../../../src/annotate/model/model.ts';
import {type AnyFields, actor, annotation, readAnnotations} from '../read.ts';

const registry: Registry = {
  actors: [actor('tokayev', 'Tokayev'), actor('japarov', 'Japarov', 'Sadyr Japarov')],
  editors: [{id: 'bo', name: 'Bo Sample'}],
  frameworks: [{id: 'situation', title: 'Situation', signs: [{number: 1, title: 'One'}]}],
};

const relation = (type: 'supports' | 'evidence-for', target: string) => ({
  relations: [{type, target, location: annotation().location}],
});

/** Checks an annotation next to two valid ones: `b`, and the sign `s`. */
function check(values: AnyFields) {
  const list = [
    annotation({id: 'a', ...values}),
    annotation({id: 'b'}),
    annotation({id: 's', kind: 'sign', sign: {framework: 'situation', number: 1}}),
  ];
  return checkReferences(list, registry, []);
}

describe('accepts a reference', () => {
  test.each<[string, AnyFields]>([
    ['to the author', {by: 'author'}],
    ['to an actor', {by: 'tokayev', attributedTo: ['japarov'], actor: 'tokayev'}],
    ['to a sign of a framework', {sign: {framework: 'situation', number: 1}}],
    ['to an annotation', relation('supports', 'b')],
    ['to an editor', {editorIds: ['bo']}],
    ['to a sign as evidence', relation('evidence-for', 'situation/1')],
    ['to the annotation of a sign as evidence', relation('evidence-for', 's')],
  ])('%s', (_, values) => {
    expect(check(values)).toEqual([]);
  });
});

describe('reports a reference', () => {
  test.each<[string, AnyFields, string, string | undefined]>([
    ['to an unknown speaker', {by: 'tokaev'}, 'Unknown actor "tokaev".', 'tokayev'],
    ['to an actor by name', {by: 'Sadyr Japarov'}, 'Unknown actor "Sadyr Japarov".', 'japarov'],
    ['to an unknown actor without a similar name', {by: 'x'}, 'Unknown actor "x".', undefined],
    [
      'to an unknown actor with a similar name',
      {attributedTo: ['japaro']},
      'Unknown actor "japaro".',
      'japarov',
    ],
    ['to the author as an actor', {attributedTo: ['author']}, 'Unknown actor "author".', undefined],
    ['of a mention to an unknown actor', {actor: 'tokaye'}, 'Unknown actor "tokaye".', 'tokayev'],
    [
      'to a property of every object',
      {actor: 'constructor'},
      'Unknown actor "constructor".',
      undefined,
    ],
    ['to an unknown editor', {editorIds: ['b']}, 'Unknown editor "b".', 'bo'],
    ['to an editor by name', {editorIds: ['Bo-Sample']}, 'Unknown editor "Bo-Sample".', 'bo'],
    [
      'to an editor without a similar name',
      {editorIds: ['x', 'bo']},
      'Unknown editor "x".',
      undefined,
    ],
    [
      'to an unknown framework',
      {sign: {framework: 'situations', number: 1}},
      'Unknown framework "situations".',
      'situation',
    ],
    [
      'to an unknown sign',
      {sign: {framework: 'situation', number: 2}},
      'Unknown sign "situation/2".',
      'situation/1',
    ],
    ['to an unknown annotation', relation('supports', 'c'), 'Unknown annotation "c".', undefined],
    ['to a list with commas', relation('supports', 'b,s'), 'Unknown annotation "b,s".', 'b s'],
    [
      'to itself',
      relation('supports', 'a'),
      'The relation `supports` leads from `a` to itself.',
      undefined,
    ],
    ['to a claim as evidence', relation('evidence-for', 'b'), 'Unknown sign "b".', undefined],
    [
      'to an unknown sign as evidence',
      relation('evidence-for', 'situation/01'),
      'Unknown sign "situation/01".',
      'situation/1',
    ],
  ])('%s', (_, values, reason, nearest) => {
    const problems = check(values);
    expect(problems.map((problem) => [problem.reason, problem.nearest])).toEqual([
      [reason, nearest],
    ]);
  });

  test('to an alias, and suggests the current id', () => {
    const [problem] = checkReferences(
      [
        annotation({id: 'a', ...relation('supports', 'renamed')}),
        annotation({id: 'other', aliases: ['renamed']}),
        annotation({id: 'rename'}),
      ],
      registry,
      [],
    );
    expect(problem).toMatchObject({ruleId: 'reference', nearest: 'other', fix: 'Write `other`.'});
  });

  test('to no editor, if the editors are unknown', () => {
    const {editors: _, ...others} = registry;
    expect(checkReferences([annotation({editorIds: ['x']})], others, [])).toEqual([]);
  });

  test('at the location of its attribute', () => {
    const {annotations} = readAnnotations(':::claim[A gist]{#a by=x}\n> words\n\nA note.\n:::\n');
    expect(checkReferences(annotations, registry, [])[0]).toMatchObject({line: 1, column: 21});
  });
});
