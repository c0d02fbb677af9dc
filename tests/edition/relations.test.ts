import {expect, test} from 'vitest';
import {findSign} from '../../src/edition/references.ts';
import {groupRelations} from '../../src/edition/relations.ts';
import {formatRelation} from '../../src/render/describe-annotation.ts';
import {compile} from '../annotate/read.ts';
import {english} from '../language/english.ts';

const entry = (kind: string, quote: string, attributes: string) =>
  `:::${kind}[A gist]{#${quote} ${attributes}}\n> ${quote}\n\nA note.\n:::\n`;

/** Format the groups of every annotation, such as `supports one, two`. */
function formatRelations(...entries: string[]): Record<string, string[]> {
  const frameworks = [
    {id: 'f', title: 'F', signs: [1, 2].map((number) => ({number, title: 'A sign'}))},
  ];
  const {annotations} = compile('one two three four', entries.join('\n'), {frameworks});
  const relations = groupRelations(annotations, (sign) => findSign({actors: [], frameworks}, sign));
  return Object.fromEntries(
    [...relations].map(([id, groups]) => [
      id,
      groups.map(
        (group) =>
          `${formatRelation(group, english)} ${group.targets
            .map((target) =>
              'annotation' in target
                ? target.annotation.id
                : `${target.sign.framework}/${target.sign.number}`,
            )
            .join(', ')}`,
      ),
    ]),
  );
}

test('a relation is in the groups of both annotations', () => {
  expect(formatRelations(entry('claim', 'one', 'supports=two'), entry('claim', 'two', ''))).toEqual(
    {
      one: ['supports two'],
      two: ['supported by one'],
    },
  );
});

test('relations with the same label are one group, in reading order', () => {
  expect(
    formatRelations(
      entry('claim', 'three', 'rebuts=one'),
      entry('claim', 'two', 'rebuts=one'),
      entry('claim', 'one', 'supports="three two" rebuts=two'),
    ),
  ).toEqual({
    one: ['supports two, three', 'rebuts two', 'rebutted by two, three'],
    two: ['rebuts one', 'supported by one', 'rebutted by one'],
    three: ['rebuts one', 'supported by one'],
  });
});

test('targets have the order of the annotations, also if one contains another', () => {
  const [outer, inner] = [entry('claim', 'one', ''), entry('claim', 'two', '')];
  expect(
    formatRelations(
      outer.replace('> one', '> one two three'),
      inner,
      entry('claim', 'four', 'supports="one two"'),
    ),
  ).toMatchObject({four: ['supports two, one']});
});

test('evidence for a sign is evidence for the passage that is this sign', () => {
  expect(
    formatRelations(
      entry('claim', 'one', 'evidence-for="f/1 f/2"'),
      entry('sign', 'two', 'sign=f/1'),
    ),
  ).toEqual({
    one: ['evidence for two, f/2'],
    two: ['evidence in one'],
  });
});
