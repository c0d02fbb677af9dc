import {expect, test} from 'vitest';
import {nameSign} from '../../src/edition/references.ts';
import {relate} from '../../src/edition/relate.ts';
import {compile} from '../annotate/read.ts';

const entry = (kind: string, quote: string, attributes: string) =>
  `:::${kind}[A gist]{#${quote} ${attributes}}\n> ${quote}\n\nA note.\n:::\n`;

/** The groups of every annotation: `supports one, two`. */
function related(...entries: string[]): Record<string, string[]> {
  const frameworks = [
    {id: 'f', title: 'F', signs: [1, 2].map((number) => ({number, title: 'A sign'}))},
  ];
  const {annotations} = compile('one two three four', entries.join('\n'), {frameworks});
  const relations = relate(annotations, (sign) => nameSign({actors: [], frameworks}, sign));
  return Object.fromEntries(
    [...relations].map(([id, groups]) => [
      id,
      groups.map(
        ({label, targets}) =>
          `${label} ${targets
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

test('a relation reads from both ends', () => {
  expect(related(entry('claim', 'one', 'supports=two'), entry('claim', 'two', ''))).toEqual({
    one: ['supports two'],
    two: ['supported by one'],
  });
});

test('relations that read alike are one group, in reading order', () => {
  expect(
    related(
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

test('a passage inside of another, and called before it, stands before it', () => {
  const [outer, inner] = [entry('claim', 'one', ''), entry('claim', 'two', '')];
  expect(
    related(
      outer.replace('> one', '> one two three'),
      inner,
      entry('claim', 'four', 'supports="one two"'),
    ),
  ).toMatchObject({four: ['supports two, one']});
});

test('evidence for a sign of the framework is evidence for the passage that states it', () => {
  expect(
    related(entry('claim', 'one', 'evidence-for="f/1 f/2"'), entry('sign', 'two', 'sign=f/1')),
  ).toEqual({
    one: ['evidence for two, f/2'],
    two: ['evidence in one'],
  });
});
