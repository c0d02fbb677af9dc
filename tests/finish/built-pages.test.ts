import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {readBuiltPages} from '../../src/finish/built-pages.ts';

/** Write a page with a head, and return what is read from it. */
function readHead(head: string) {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-pages-'));
  mkdirSync(join(folder, 'a'));
  const file = join(folder, 'a', 'index.html');
  writeFileSync(file, `<!doctype html><html><head>${head}</head><body><p>A</p></body></html>`);
  const [page] = readBuiltPages(folder);
  expect(page).toMatchObject({file, path: '/a/'});
  return {canonical: page?.canonical, unlisted: page?.unlisted};
}

test.each([
  ['no metadata', '<title>A</title>', undefined, false],
  [
    'a canonical address',
    '<link rel="canonical" href="https://a.example/?b&amp;c">',
    'https://a.example/?b&c',
    false,
  ],
  [
    'a canonical address after `>` in an attribute and after styles',
    `<meta name="description" content="a > b, canonical"><style>a > b {content: "'"}</style><link href='/a' rel=canonical>`,
    '/a',
    false,
  ],
  [
    'tags in the value of an attribute',
    '<meta name="description" content="</head><meta name=robots content=noindex>"><link rel="canonical" href="/a">',
    '/a',
    false,
  ],
  ['a noindex tag', '<meta name="robots" content="noindex, follow">', undefined, true],
  ['a robots tag without noindex', '<meta name="robots" content="index">', undefined, false],
  ['a redirect', '<meta http-equiv="refresh" content="0; url=/b/">', undefined, true],
])('reads the head of a page with %s', (_, head, canonical, unlisted) => {
  expect(readHead(head)).toEqual({canonical, unlisted});
});
