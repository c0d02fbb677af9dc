import {describe, expect, test} from 'vitest';
import {compile, formatLocations} from '../read.ts';

const gloss = (id: string, quote: string, note = 'A note.') =>
  `:::gloss[A gist]{#${id}}\n> ${quote}\n\n${note}\n:::\n`;

describe('a link leads to a place', () => {
  test.each([
    ['of a paragraph', '[a](#p2)\n\nb', undefined],
    ['of a passage', '[a](#x) b', gloss('x', 'b')],
    ['of a note', '[a](#note-x) b', gloss('x', 'b')],
    ['of a passage, by an id that it had before', '[a](#y) b', gloss('x aliases=y', 'b')],
    [
      'of a withdrawn annotation, from the text and from a reason',
      '[a](#x)',
      ':::withdrawn{#x aliases=y}\n> gone\n\nSee [this](#y) and [that](#p1).\n:::\n',
    ],
    ['of a footnote', 'a[^é]\n\n[^é]: b', undefined],
    ['from a note', 'b', gloss('x', 'b', '[a](#p1) and [b](#x)')],
    [
      'of a passage that is not found, for that is told already',
      'b',
      `${gloss('x', 'b', '[a](#y)')}\n${gloss('y', 'no such words')}`,
    ],
    ['in percent-encoding', '[a](#%70%31)', undefined],
  ])('%s', (_, article, annotations) => {
    const {problems} = compile(article, annotations);
    expect(problems.filter(({ruleId}) => ruleId === 'fragment')).toEqual([]);
  });
});

describe('a link leads nowhere', () => {
  test.each([
    ['past the last paragraph', '[a](#p2)', undefined, '1:1 fragment', '#p1'],
    ['to an id with a slip', '[a](#endnot) b', gloss('endnote', 'b'), '1:1 fragment', '#endnote'],
    ['from a note', 'b', gloss('x', 'b', 'An [a](#nowhere-at-all)'), '4:4 fragment', undefined],
    [
      'from the reason of a withdrawal, which has no note of its own',
      'b',
      ':::withdrawn{#x}\n> gone\n\nSee [this](#note-x).\n:::\n',
      '4:5 fragment',
      undefined,
    ],
    ['with a percent sign that encodes nothing', '[a](#%zz)', undefined, '1:1 fragment', undefined],
    ['with half of an encoding', '[a](#%E0%A4)', undefined, '1:1 fragment', undefined],
    ['to a part of every object', '[a](#constructor)', undefined, '1:1 fragment', undefined],
  ])('%s', (_, article, annotations, place, nearest) => {
    const {problems} = compile(article, annotations);
    expect(formatLocations(problems)).toEqual([place]);
    expect(problems[0]?.nearest).toBe(nearest);
  });
});
