/** Property: what an editor selects is written, and found again exactly where it was selected. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {indexText} from '../../src/annotate/locate/locate.ts';
import {isError} from '../../src/annotate/model/problem.ts';
import {expandToTrimmedWords} from '../../src/annotate/text/boundaries.ts';
import {
  deleteAnnotation,
  editAnnotation,
  insertAnnotation,
} from '../../src/compose/change-annotations.ts';
import {composePassage} from '../../src/compose/compose-passage.ts';
import {readWritten} from '../../src/compose/read-written.ts';
import {compile} from '../annotate/read.ts';

const article = `
The council met on Monday. *Nobody* spoke of the causes, and the [minutes](https://example.org/minutes) are short.
The council met on Monday. The session of 10:30 lasted 2*3 hours and cost $5 & more.

The council met on Monday.

- The first item, with **strong words**[^1] and \`code_here\`.
- The first item, with **strong words** and more.
  1. A nested item of the list
  2. A nested item of the list

| Name | Share |
|---|---|
| North | 3 % |
| South | 3 % |

> A quotation from elsewhere […] with a gap of its own.

قال الرئيس إن الأزمة جاءت من الخارج، وقال الرئيس إن الأزمة انتهت.

会議は月曜日に開かれた。会議は月曜日に終わった。危機来自外部。

A line of verse,\\
another line of verse,\\
~~a struck line~~ :::claim and # no heading, 👨‍👩‍👧 with emoji 🇰🇿.

${'A sentence that is long enough to be shortened, and that comes again. '.repeat(6)}

${'again '.repeat(40)}

    indented  code
      [x](y) <b>

[^1]: The note at the foot, with words of its own.
`;

const annotations = `<!-- The first. -->
:::claim[Nobody spoke]{#nobody status=opinion}
> *Nobody* spoke of the causes

A note with [a link](https://example.org/).
:::

:::gloss[Verse]{#verse}
> another line of verse

:::

:::claim[An item]{#item supports=nobody}
> A nested item of the list A nested item of the list

Twice.
:::
`.replace('of verse\n\n:::', 'of verse\n\nA line.\n:::');

const {text} = compile(article).projection;
const index = indexText(text);
const {annotations: located} = compile(article, annotations);
const before = located.map(({id, ranges: [first]}) => [id, first]);

/** A selection of the text that has words. */
const selection = fc
  .tuple(fc.nat(text.length), fc.nat(text.length), fc.integer({min: 1, max: 60}), fc.boolean())
  .map(([from, to, length, isShort]) =>
    isShort
      ? {start: from, end: Math.min(text.length, from + length)}
      : {start: Math.min(from, to), end: Math.max(from, to)},
  )
  .map((range) => expandToTrimmedWords(range, text))
  .filter(({start, end}) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));

test('the annotations of the fixture are found', () => {
  expect(located.map(({id}) => id).sort()).toEqual(['item', 'nobody', 'verse']);
});

test('200 selections are written, and found exactly where they were selected', () => {
  fc.assert(
    fc.property(selection, (range) => {
      const passage = composePassage(index, range);
      if (!passage) throw new Error(`No quotation for “${text.slice(range.start, range.end)}”.`);
      const written = {
        kind: 'claim',
        gist: 'A *new* [sic] gist',
        attributes: {id: 'new-one', status: 'unrated', ...passage.hints},
        quotations: [passage.quotation],
        note: 'A note.',
      };
      const changed = insertAnnotation(annotations, written, range, located);
      const compiled = compile(article, changed);
      expect(compiled.problems.filter(isError).map(String)).toEqual([]);
      expect(compiled.annotations.find(({id}) => id === 'new-one')?.ranges).toEqual([range]);

      // All other bytes stay, and all other annotations are found where they were.
      const added = compiled.allAnnotations.find(({id}) => id === 'new-one');
      if (!added) throw new Error('The annotation was not read.');
      expect(deleteAnnotation(changed, added)).toBe(annotations);
      const others = compiled.annotations.filter(({id}) => id !== 'new-one');
      expect(others.map(({id, ranges: [first]}) => [id, first])).toEqual(before);
      expect(readWritten(changed, added)).toMatchObject(written);
    }),
    {numRuns: 200},
  );
}, 180_000);

test('a selection inside a word is expanded to the word', () => {
  const start = text.indexOf('council') + 2;
  const passage = composePassage(index, {start, end: start + 2});
  expect(passage && text.slice(passage.range.start, passage.range.end)).toBe('council');
});

test('a selection without words has no quotation', () => {
  const start = text.indexOf(' met');
  expect(composePassage(index, {start, end: start + 1})).toBeUndefined();
});

test('a long selection is shortened with a gap', () => {
  const start = text.indexOf('The session of 10:30');
  const end = text.indexOf('A nested item');
  expect(composePassage(index, {start, end})?.quotation).toBe(
    '> The session of 10:30 lasted 2\\*3 hours and cost $5 […] code_here.\n>\n> The first item, with strong words and more.',
  );
});

describe('an edit', () => {
  const {allAnnotations} = compile(article, annotations);
  const [nobody, verse] = ['nobody', 'verse'].map((id) => {
    const annotation = allAnnotations.find((each) => each.id === id);
    if (!annotation) throw new Error(id);
    return {annotation, written: readWritten(annotations, annotation)};
  }) as [Found, Found];
  type Found = {
    annotation: (typeof allAnnotations)[number];
    written: ReturnType<typeof readWritten>;
  };

  test('without a change changes no byte', () => {
    for (const {annotation, written} of [nobody, verse]) {
      expect(editAnnotation(annotations, annotation, written)).toBe(annotations);
    }
  });

  test('of the gist changes the opening line only', () => {
    expect(
      editAnnotation(annotations, nobody.annotation, {...nobody.written, gist: 'No one spoke'}),
    ).toBe(annotations.replace('[Nobody spoke]', '[No one spoke]'));
  });

  test('of the note changes the note only', () => {
    expect(editAnnotation(annotations, verse.annotation, {...verse.written, note: 'New.'})).toBe(
      annotations.replace('A line.', 'New.'),
    );
  });

  test('of the passage changes the quotation only', () => {
    expect(
      editAnnotation(annotations, verse.annotation, {
        ...verse.written,
        quotations: ['> A line of verse'],
      }),
    ).toBe(annotations.replace('> another line of verse', '> A line of verse'));
  });

  test('keeps the line ends of the file', () => {
    const crlf = annotations.replaceAll('\n', '\r\n');
    const annotation = compile(article, crlf).allAnnotations.find(({id}) => id === 'verse');
    if (!annotation) throw new Error('verse');
    expect(
      editAnnotation(crlf, annotation, {...readWritten(crlf, annotation), note: 'One.\n\nTwo.'}),
    ).toBe(crlf.replace('A line.', 'One.\r\n\r\nTwo.'));
  });
});
