import type {TextNode} from '@takumi-rs/core';
import {describe, expect, it, test} from 'vitest';
import {kinds} from '../../src/annotate/model/kinds.ts';
import type {PictureContent} from '../../src/picture/model.ts';
import {pictureTree} from '../../src/picture/template.ts';
import type {Element} from '../../src/typeset/element.ts';
import {halfWide, long, passage, words} from './pictures.ts';

const draw = (content: PictureContent) => pictureTree(content, halfWide);

/** Find the elements that contain text. */
const textsIn = (element: Element): TextNode[] =>
  element.type === 'text' ? [element] : element.children.flatMap(textsIn);
/** Return the lines of the main text, which has the fill of a contested claim. */
const mainLines = async (content: PictureContent) => {
  const texts = textsIn(await draw(content)).filter(
    ({style}) => style?.background === kinds.claim.look.fill.light,
  );
  return {
    lines: texts.map(({text}) => text),
    size: Number(texts[0]?.style?.fontSize),
    dir: texts[0]?.dir,
  };
};
const first = (count: number) => long.split(' ').slice(0, count).join(' ');

const everything = passage(first(12), {
  site: words('The Review'),
  status: {label: 'contested', isDisputed: true},
  lines: [words('Said by somebody'), words(first(40))],
  edition: words('A title'),
});
const list = passage('Signs', {
  formatMore: (count) => words(`and ${count} more`),
  main: [{words: words('A title')}],
  list: Array.from({length: 12}, (_, index) => ({
    words: words(`Sign number ${index + 1}`),
    numeral: String(index + 1),
    kind: 'sign' as const,
  })),
  counts: [{words: words('2 claims'), mark: {kind: 'claim'}}],
});

describe('the main text', () => {
  it('is smaller the longer it is', async () => {
    const sizes = [];
    for (const count of [1, 4, 10, 20, 40]) {
      sizes.push((await mainLines(passage(first(count)))).size);
    }
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(sizes[0]).toBe(96);
  });

  it('fits into a centred square unless it is long', async () => {
    const {lines, size} = await mainLines(passage(first(8)));
    for (const line of lines) expect((line.length / 2) * size).toBeLessThanOrEqual(600);
  });

  it('is wider than the square rather than small', async () => {
    const {lines, size} = await mainLines(passage(first(35)));
    expect(Math.max(...lines.map((line) => (line.length / 2) * size))).toBeGreaterThan(600);
  });

  it('is truncated at a word, at a legible size', async () => {
    const {lines, size} = await mainLines(passage(long));
    expect(size).toBe(34);
    expect(lines.at(-1)).toMatch(/word\d+…$/);
  });

  it('has the direction of its language', async () => {
    const content = passage('', {
      main: [{words: words('الجدار', 'ar', 'rtl'), mark: {kind: 'claim', status: 'contested'}}],
    });
    expect((await mainLines(content)).dir).toBe('rtl');
  });
});

test('a picture contains kind, numeral, status, lines, edition and site name', async () => {
  const texts = textsIn(await draw(everything)).map(({text}) => text);
  expect(texts).toEqual(
    expect.arrayContaining(['Claim 1', 'contested', 'Said by somebody', 'A title', 'The Review']),
  );
});

test('the kicker is the kind alone if the numeral has no glyph', async () => {
  const texts = textsIn(await draw({...everything, numeral: undefined})).map(({text}) => text);
  expect(texts).toContain('Claim');
});

test('a list that is too long ends with the number of omitted items', async () => {
  const texts = textsIn(await draw(list)).map(({text}) => text);
  const shown = texts.filter((text) => text.startsWith('Sign number')).length;
  expect(shown).toBeGreaterThan(2);
  expect(texts).toContain(`and ${12 - shown} more`);
});
