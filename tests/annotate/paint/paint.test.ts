import {toHtml} from 'hast-util-to-html';
import {describe, expect, test} from 'vitest';
import {type Plan, paint} from '../../../src/annotate/paint/paint.ts';
import {segment} from '../../../src/annotate/paint/segment.ts';
import {project} from '../../../src/annotate/text/project.ts';
import {readArticle} from '../read.ts';

/** Paints passages (by id), links for names, and references after words. */
function painted(
  markdown: string,
  {
    passages = {},
    names = [],
    calls = [],
  }: {passages?: Record<string, string>; names?: string[]; calls?: string[]},
): string {
  const tree = readArticle(markdown);
  const projection = project(tree);
  const find = (words: string) => {
    const start = projection.text.indexOf(words);
    if (start === -1) throw new Error(`“${words}” is not in the text.`);
    return {start, end: start + words.length};
  };
  const plan: Plan = {
    segments: segment(Object.entries(passages).map(([id, words]) => ({id, ...find(words)}))),
    mark: ({ids}, first) => ({className: first ? [...ids, 'first'] : [...ids]}),
    within: () => [],
    links: names.map((name) => ({...find(name), properties: {id: 'name', href: '/x/'}})),
    references: calls.map((words) => ({
      offset: find(words).end,
      element: {type: 'element', tagName: 'sup', properties: {dataApparatus: true}, children: []},
    })),
  };
  return toHtml(paint(tree, projection, plan));
}

const call = '<sup data-apparatus></sup>';

describe('a passage', () => {
  test.each<[string, string, Record<string, string>, string]>([
    ['in a text', 'a b c', {x: 'b'}, '<p>a <mark class="x first">b</mark> c</p>'],
    [
      'across emphasis',
      'a *b* c',
      {x: 'a b c'},
      '<p><mark class="x first">a </mark><em><mark class="x">b</mark></em><mark class="x"> c</mark></p>',
    ],
    [
      'across blocks does not mark the white space between them',
      'a\n\nb',
      {x: 'a\nb'},
      '<p><mark class="x first">a</mark></p>\n<p><mark class="x">b</mark></p>',
    ],
    [
      'across a hard break does not mark the break',
      'a\\\nb',
      {x: 'a\nb'},
      '<p><mark class="x first">a</mark><br>\n<mark class="x">b</mark></p>',
    ],
    [
      'that crosses another',
      'a b c',
      {x: 'a b', y: 'b c'},
      '<p><mark class="x first">a </mark><mark class="x y first">b</mark><mark class="y first"> c</mark></p>',
    ],
    [
      'in a link is marked inside it',
      '[a b](https://x.org)',
      {x: 'a'},
      '<p><a href="https://x.org"><mark class="x first">a</mark> b</a></p>',
    ],
  ])('%s', (_, markdown, passages, html) => {
    expect(painted(markdown, {passages})).toBe(html);
  });
});

describe('a name', () => {
  test('is a link', () => {
    expect(painted('a b c', {names: ['b']})).toBe('<p>a <a id="name" href="/x/">b</a> c</p>');
  });

  test('encloses marks', () => {
    expect(painted('a b c', {names: ['a b'], passages: {x: 'b c'}})).toBe(
      '<p><a id="name" href="/x/">a <mark class="x first">b</mark></a><mark class="x"> c</mark></p>',
    );
  });

  test('across several nodes has its id only once', () => {
    expect(painted('a *b* c', {names: ['a b']})).toBe(
      '<p><a id="name" href="/x/">a </a><em><a href="/x/">b</a></em> c</p>',
    );
  });

  test('in a link of the article gets no link', () => {
    expect(painted('[a](https://x.org)', {names: ['a']})).toBe(
      '<p><a href="https://x.org">a</a></p>',
    );
  });
});

describe('a reference', () => {
  test('is after its words', () => {
    expect(painted('a b c', {calls: ['a', 'b']})).toBe(`<p>a${call} b${call} c</p>`);
  });

  test('is after the link of a name', () => {
    expect(painted('a b c', {names: ['a b'], calls: ['a']})).toBe(
      `<p><a id="name" href="/x/">a b</a>${call} c</p>`,
    );
  });

  test('is after a link of the article', () => {
    expect(painted('[a *b*](https://x.org) c', {calls: ['a']})).toBe(
      `<p><a href="https://x.org">a <em>b</em></a>${call} c</p>`,
    );
  });

  test('is in the node in which its words end', () => {
    expect(painted('*a* b', {calls: ['a']})).toBe(`<p><em>a${call}</em> b</p>`);
  });
});

test('paint does not modify the tree', () => {
  const tree = readArticle('a *b*');
  const before = structuredClone(tree);
  const projection = project(tree);
  const plan: Plan = {
    segments: [{start: 0, end: 3, ids: ['x']}],
    mark: () => ({}),
    within: () => [],
    links: [],
    references: [],
  };
  expect(paint(tree, projection, plan)).not.toBe(tree);
  expect(tree).toEqual(before);
});

test('paint keeps comments', () => {
  const comment = {type: 'comment' as const, value: 'x'};
  const tree = {type: 'root' as const, children: [comment]};
  const plan: Plan = {segments: [], mark: () => ({}), within: () => [], links: [], references: []};
  expect(paint(tree, project(tree), plan)).toEqual(tree);
});
