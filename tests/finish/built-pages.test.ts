import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {readBuiltPages} from '../../src/finish/built-pages.ts';

/** What is read of a page that has a head. */
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
  ['nothing', '<title>A</title>', undefined, false],
  [
    'its address',
    '<link rel="canonical" href="https://a.example/?b&amp;c">',
    'https://a.example/?b&c',
    false,
  ],
  [
    'its address behind signs that would end a tag, and behind styles',
    `<meta name="description" content="a > b, canonical"><style>a > b {content: "'"}</style><link href='/a' rel=canonical>`,
    '/a',
    false,
  ],
  [
    'that it wants not to be listed',
    '<meta name="robots" content="noindex, follow">',
    undefined,
    true,
  ],
  ['no such thing', '<meta name="robots" content="index">', undefined, false],
  ['that it leads elsewhere', '<meta http-equiv="refresh" content="0; url=/b/">', undefined, true],
])('A page tells %s.', (_, head, canonical, unlisted) => {
  expect(readHead(head)).toEqual({canonical, unlisted});
});
