import {describe, expect, test} from 'vitest';
import {compile, formatLocations} from '../read.ts';

const gloss = (id: string, quote: string, note = 'A note.') =>
  `:::gloss[A gist]{#${id}}\n> ${quote}\n\n${note}\n:::\n`;

describe('accepts a link', () => {
  test.each([
    ['to a paragraph', '[a](#p2)\n\nb', undefined],
    ['to a passage', '[a](#x) b', gloss('x', 'b')],
    ['to a note', '[a](#note-x) b', gloss('x', 'b')],
    ['to a passage, by an alias', '[a](#y) b', gloss('x aliases=y', 'b')],
    [
      'to a withdrawn annotation, from the text and from a reason',
      '[a](#x)',
      ':::withdrawn{#x aliases=y}\n> gone\n\nSee [this](#y) and [that](#p1).\n:::\n',
    ],
    ['to a footnote', 'a[^é]\n\n[^é]: b', undefined],
    ['from a note', 'b', gloss('x', 'b', '[a](#p1) and [b](#x)')],
    [
      'to a passage that is not found, which is reported elsewhere',
      'b',
      `${gloss('x', 'b', '[a](#y)')}\n${gloss('y', 'no such words')}`,
    ],
    ['with percent-encoding', '[a](#%70%31)', undefined],
  ])('%s', (_, article, annotations) => {
    const {problems} = compile(article, annotations);
    expect(problems.filter(({ruleId}) => ruleId === 'fragment')).toEqual([]);
  });
});

describe('reports a link', () => {
  test.each([
    ['past the last paragraph', '[a](#p2)', undefined, '1:1 fragment', '#p1'],
    ['to a misspelt id', '[a](#endnot) b', gloss('endnote', 'b'), '1:1 fragment', '#endnote'],
    ['from a note', 'b', gloss('x', 'b', 'An [a](#missing-id-at-all)'), '4:4 fragment', undefined],
    [
      'to the note of a withdrawn annotation, which has no note',
      'b',
      ':::withdrawn{#x}\n> gone\n\nSee [this](#note-x).\n:::\n',
      '4:5 fragment',
      undefined,
    ],
    ['with an invalid percent-encoding', '[a](#%zz)', undefined, '1:1 fragment', undefined],
    ['with an incomplete percent-encoding', '[a](#%E0%A4)', undefined, '1:1 fragment', undefined],
    ['to a property of every object', '[a](#constructor)', undefined, '1:1 fragment', undefined],
  ])('%s', (_, article, annotations, location, nearest) => {
    const {problems} = compile(article, annotations);
    expect(formatLocations(problems)).toEqual([location]);
    expect(problems[0]?.nearest).toBe(nearest);
  });
});
