import {describe, expect, test} from 'vitest';
import {compileArticle} from '../../../src/annotate/compile.ts';
import {project} from '../../../src/annotate/text/project.ts';
import {html} from '../read.ts';

/** Compiles an article whose source also has lines `Share`. */
const compile = (article: string, source: string, annotations = '') =>
  compileArticle(
    {
      article: {path: 'article.md', value: article},
      annotations: {path: 'annotations.md', value: annotations},
      source: {path: 'source.txt', value: source},
      omitted: ['Share'],
    },
    {
      registry: {
        actors: [{id: 'ada', name: 'Ada Lee', aliases: [], not: [], locations: {}}],
        frameworks: [],
      },
      actorHref: (id) => `/actors/${id}/`,
    },
  );

const slot = (number = 1) => `<div data-apparatus data-gap="${number}"></div>`;
const inside = (number = 1) => `<div data-apparatus data-gap-inside="${number}"></div>`;
const sign = (number = 1) => `<a data-apparatus data-gap="${number}" href="#gap-${number}"></a>`;

describe('the slot for a gap', () => {
  test.each([
    [
      'is between blocks',
      'A.\n\nB.',
      'A.\nShare\nB.',
      `<p id="p1">A.</p>${slot()}\n<p id="p2">B.</p>`,
    ],
    ['is before the first block', 'A.', 'Share\nA.', `${slot()}<p id="p1">A.</p>`],
    ['is after the last block', 'A.', 'A.\nShare', `<p id="p1">A.</p>${slot()}`],
    [
      'is after a paragraph with a gap, which has a sign',
      'A.\nB.',
      'A.\nShare\nB.',
      `<p id="p1">A.${sign()}\nB.</p>${inside()}`,
    ],
    [
      'is after a paragraph with several gaps',
      'A. B. C.',
      'A.\nShare\nB.\nShare\nC.',
      `<p id="p1">A.${sign(1)} B.${sign(2)} C.</p>${inside(1)}${inside(2)}`,
    ],
    [
      'is after a list',
      '- A\n- B',
      'A\nShare\nB',
      `<ul>\n<li id="p1"><div>A${sign()}</div></li>\n<li id="p2"><div>B</div></li>\n</ul>${inside()}`,
    ],
    [
      'is after a quotation',
      '> A\n>\n> B',
      'A\nShare\nB',
      `<blockquote>\n<p id="p1">A${sign()}</p>\n<p id="p2">B</p>\n</blockquote>${inside()}`,
    ],
    [
      'is after a link, whose words have the gap',
      '[A B](https://x.org) C',
      'A\nShare\nB C',
      `<p id="p1"><a href="https://x.org/">A B</a>${sign()} C</p>${inside()}`,
    ],
    [
      'is after a name, which has the gap',
      'So Ada Lee said.',
      'So Ada\nShare\nLee said.',
      `<p id="p1">So <a data-actor="ada" id="mention-ada-1" href="/actors/ada/">Ada Lee</a>${sign()} said.</p>${inside()}`,
    ],
  ])('%s', (_, article, source, expected) => {
    const {tree, projection, problems} = compile(article, source);
    expect(problems).toEqual([]);
    expect(html(tree).trim()).toBe(expected);
    expect(project(tree).text).toBe(projection.text);
  });

  test('is after the notes of its block', () => {
    const {tree} = compile(
      'A.\n\nB.',
      'A.\nShare\nB.',
      ':::gloss[A gist]{#a}\n> A\n\nA note.\n:::\n',
    );
    expect(html(tree)).toContain(`<div data-apparatus data-notes="a"></div>${slot()}`);
  });

  test('is missing without omitted lines', () => {
    expect(html(compile('A.', 'A.').tree)).toBe('<p id="p1">A.</p>');
  });
});

test('a gap inside a passage does not change what is marked', () => {
  const {tree} = compile(
    'One two three.',
    'One\nShare\ntwo three.',
    ':::gloss[A gist]{#a}\n> One two\n\nA note.\n:::\n',
  );
  expect(html(tree)).toMatch(
    /<mark [^>]*>One<a data-apparatus data-gap="1"[^>]*><\/a> two<\/mark>/,
  );
});
