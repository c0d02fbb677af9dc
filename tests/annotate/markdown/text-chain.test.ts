import {toHtml} from 'hast-util-to-html';
import {describe, expect, test} from 'vitest';
import {compileArticle} from '../../../src/annotate/compile.ts';

const compile = (value: string) =>
  compileArticle(
    {article: {path: 'article.md', value}},
    {registry: {actors: [], frameworks: []}, actorHref: (id) => `/actors/${id}/`},
  );

describe('a bare address', () => {
  const linksOf = (value: string) =>
    [...toHtml(compile(value).tree).matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)].map(
      ([, href, text]) => `${text} ${decodeURI(href ?? '')}`,
    );

  test.each([
    ['见 https://a.example/b，然后', ['https://a.example/b https://a.example/b']],
    [
      '源：https://a.example/b。另见（https://a.example/c）。',
      ['https://a.example/b https://a.example/b', 'https://a.example/c https://a.example/c'],
    ],
    [
      '见 https://a.example/b、www.a.example/c。末',
      ['https://a.example/b https://a.example/b', 'www.a.example/c http://www.a.example/c'],
    ],
    ['见 https://a.example/路径 和', ['https://a.example/路径 https://a.example/路径']],
    ['[字，字](https://a.example/，)', ['字，字 https://a.example/，']],
  ])('in %j ends before full-width punctuation', (value, links) => {
    expect(linksOf(value)).toEqual(links);
    expect(compile(value).projection.text).toBe(value.replace(/\[(.*)\]\(.*\)/, '$1'));
  });

  test.each([
    ['See https://a.example/b\\_c', 'https://a.example/b_c'],
    ['See https://a.example/?b=1&amp;c=2', 'https://a.example/?b=1&c=2'],
  ])('in %j has no escapes', (value, address) => {
    expect(compile(value).projection.text).toBe(`See ${address}`);
    expect(toHtml(compile(value).tree)).toContain(`<a href="${address.replace('&', '&#x26;')}">`);
  });

  test('leaves the locations of the words after it', () => {
    const value = '见 https://a.example/b，[x](javascript:y)';
    expect(compile(value).problems.map(({column}) => column)).toEqual([23]);
  });
});

describe('verse', () => {
  test('keeps the indents of its lines', () => {
    const {projection} = compile('One  \n    two *three*\\\n  four  \n five\n      six\n');
    expect(projection.text.replaceAll('\u00A0', '~')).toBe('One\n~~~~two three\n~~four\nfive six');
  });

  test('in a list or a quotation is indented from its own margin', () => {
    const {projection} = compile('- one  \n  two\n\n> three  \n>   four\n');
    expect(projection.text.replaceAll('\u00A0', '~')).toBe('one\ntwo\nthree\n~~four');
  });
});

describe('markup that Markdown does not read', () => {
  const reportsOf = (value: string) =>
    compile(value).problems.map(({line, column, ruleId, fatal}) => {
      expect(fatal).toBe(false);
      return `${line}:${column} ${ruleId}`;
    });

  test.each([
    ['これは**「大事」**です。', 4],
    ['これは*「大事」*です。', 4],
    ['A foot[^1] note', 7],
    ['A [link][ref] here', 3],
    ['##\u00A0A heading', 1],
    ['##A heading', 1],
    ['-\u00A0An item', 1],
    ['1.\u3000An item', 1],
    ['> ##A heading', 3],
    ['| a | b |\n| c | d |', 1],
    [':::note\nText', 1],
    ['A {% tag %} b', 3],
    ['A {{ tag }} b', 3],
  ])('is reported in %j', (value, column) => {
    expect(reportsOf(`Text.\n\n${value}`)).toEqual([`3:${column} unread-markup`]);
  });

  test('is reported once if it is repeated', () => {
    expect(reportsOf('A {{ x }} b {{ x }}\n\n{{ x }} {{ y }}')).toEqual([
      '1:3 unread-markup',
      '3:9 unread-markup',
    ]);
  });

  test.each([
    'A \\[^1] b',
    '`[^1] **「x」** {% y %}`',
    '2 ** 3 and 4 * 5 and #hashtag',
    'A [word] and [another] (x)',
    '\\##A heading',
    'A | b | c',
    'At 10:30::40',
    'これは\\*\\*「大事」\\*\\*です。',
    '```\n{{ tag }}\n```',
  ])('is not found in %j', (value) => {
    expect(reportsOf(value)).toEqual([]);
  });

  test.each([
    'これは**「大事」**です。',
    'これは*「大事」*です。',
    'A foot[^1] note',
    'A [link][ref] here',
    'A [link][] here',
  ])('is read after following the fix in %j', (value) => {
    const [{fix} = {fix: ''}] = compile(value).problems;
    const [, html] = /Write `(<.*?>)`/.exec(fix) ?? [];
    const [, line] = /Add a line `(.*?)`/.exec(fix) ?? [];
    const fixed = html
      ? value.replace(/\*+「.*」\*+/, html)
      : `${value}\n\n${line?.replace('…', 'example.org/')}`;
    expect(reportsOf(fixed)).toEqual([]);
  });
});
