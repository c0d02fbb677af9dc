/**
 * Arbitraries for property tests: trees and texts in several scripts with difficult characters, and
 * ranges over them.
 */
import fc from 'fast-check';
import type {Element, ElementContent, Root, RootContent} from 'hast';
import type {AnnotatedRange} from '../../src/annotate/paint/segment.ts';

const words = [
  'the',
  'the',
  'a',
  'war',
  'peace',
  'can’t',
  "Tokayev's",
  '“quoted”',
  '10:30',
  'co\u00ADoperate',
  'cafe\u0301',
  'Tiê\u0309u',
  'Токаев',
  'Интерференция',
  'الأزمة',
  'صه״ל',
  '危机来自外部',
  '東京で会談',
  '한글',
  '\u1112\u1161\u11AB',
  'हिन्दी',
  'ภาษาไทย',
  '👨‍👩‍👧',
  '🇰🇿',
  '20\u00A0000',
  '—',
  'end.',
];

/** A word in one of several scripts. */
export const word = fc.constantFrom(...words);

/** Several words on one line. */
export const line = fc.array(word, {minLength: 1, maxLength: 6}).map((list) => list.join(' '));

/** Any text: words, combining characters, all kinds of white space, and lone surrogates. */
export const anyText = fc
  .array(
    fc.oneof(
      word,
      fc.string({unit: 'grapheme', maxLength: 4}),
      fc.string({unit: 'binary', maxLength: 4}),
      fc.constantFrom(' ', '  ', '\n', '\r\n', '\t', '\u00A0', '\u00AD', '\u0301', '\u0323'),
      fc.constantFrom('\u1100', '\u1161', '\u11A8', '\u200D', '\uFE0F', '\uD83D', '\uDE00', '\0'),
    ),
    {maxLength: 12},
  )
  .map((list) => list.join(''));

const text = (value: string): ElementContent => ({type: 'text', value});

const element = (
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element => ({type: 'element', tagName, properties, children});

/** Puts line breaks around blocks, as remark-rehype does. */
const lines = (blocks: readonly Element[]): ElementContent[] => [
  text('\n'),
  ...blocks.flatMap((block) => [block, text('\n')]),
];

const footnoteReference = element('sup', [
  element('a', [text('1')], {href: '#user-content-fn-1', dataFootnoteRef: true}),
]);

/** The content of a link, which cannot contain another link. */
const linked = fc.array(
  line.chain((value) =>
    fc.constantFrom(
      text(`${value} `),
      element('em', [text(value)]),
      element('code', [text(value)]),
    ),
  ),
  {minLength: 1, maxLength: 3},
);

const {inline} = fc.letrec<{inline: ElementContent; inlines: ElementContent[]}>((tie) => ({
  inline: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    {weight: 4, arbitrary: line.map((value) => text(`${value} `))},
    {weight: 1, arbitrary: tie('inlines').map((children) => element('em', children))},
    {weight: 1, arbitrary: line.map((value) => element('code', [text(value)]))},
    {
      weight: 1,
      arbitrary: linked.map((children) => element('a', children, {href: 'https://example.org/'})),
    },
    {weight: 1, arbitrary: fc.constant(element('br', []))},
    {weight: 1, arbitrary: fc.constant(footnoteReference)},
  ),
  inlines: fc.array(tie('inline'), {minLength: 1, maxLength: 3}),
}));

const inlines = fc.array(inline, {minLength: 1, maxLength: 4});

const {block} = fc.letrec<{block: Element; blocks: Element[]}>((tie) => ({
  block: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    {weight: 4, arbitrary: inlines.map((children) => element('p', children))},
    {weight: 1, arbitrary: inlines.map((children) => element('h2', children))},
    {
      weight: 1,
      arbitrary: line.map((value) => element('pre', [element('code', [text(`${value}\n`)])])),
    },
    {
      weight: 1,
      arbitrary: tie('blocks').map((children) => element('blockquote', lines(children))),
    },
    {
      weight: 2,
      arbitrary: fc
        .array(fc.oneof(inlines, tie('blocks').map(lines)), {minLength: 1, maxLength: 3})
        .map((items) => element('ol', lines(items.map((children) => element('li', children))))),
    },
  ),
  blocks: fc.array(tie('block'), {minLength: 1, maxLength: 3}),
}));

/** An article as hast. */
export const tree: fc.Arbitrary<Root> = fc
  .array(block, {minLength: 1, maxLength: 5})
  .map((blocks) => ({
    type: 'root',
    children: blocks.flatMap((each, index): RootContent[] =>
      index === 0 ? [each] : [{type: 'text', value: '\n'}, each],
    ),
  }));

/** Crossing, nested, adjacent, equal and empty ranges over a text of a given length. */
export const rangesWithin = (length: number): fc.Arbitrary<AnnotatedRange[]> =>
  fc.array(
    fc
      .tuple(fc.nat(length), fc.nat(length), fc.constantFrom('a', 'b', 'c', 'd', 'e'))
      .map(([one, other, id]) => ({start: Math.min(one, other), end: Math.max(one, other), id})),
    {maxLength: 8},
  );
