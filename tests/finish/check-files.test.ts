import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {expect, test} from 'vitest';
import {findMissingFiles} from '../../src/finish/check-files.ts';

/** Write a site, and find the addresses of its home page that are missing. */
function missing(links: readonly string[], base = '/base/'): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-check-'));
  const html = links.map((href) => `<a href="${href}">link</a>`).join('');
  const files = {
    'index.html': html,
    'a/index.html': '<a href="b.png"></a><a href="..">home</a>',
    'a/b.png': '',
    'a/ü %.txt': '',
    'sheet.css': 'a{background:url(a/b.png)}',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), text);
  }
  return findMissingFiles(folder, {origin: 'https://site.example', base}).map(
    ({file, address}) => `${file} ${address}`,
  );
}

test('Files that are there are not missing, whatever form their address has.', () => {
  const links = ['/base/', '/base/a/', '/base/a', 'a/b.png?c#d', './a/', '#top', ''];
  const absolute = ['https://site.example/base/a/b.png', '//site.example/base/a/'];
  expect(missing([...links, ...absolute, '/base/a/%C3%BC%20%25.txt'])).toEqual([]);
});

test('Files that are missing are listed once, with the file that names them.', () => {
  expect(missing(['/base/c/', '/base/c/', 'a/c.png', 'https://site.example/base/a/x/'])).toEqual([
    'index.html /base/c/',
    'index.html a/c.png',
    'index.html https://site.example/base/a/x/',
  ]);
});

test('Other sites are not checked, on the same host neither.', () => {
  const others = ['https://other.example/base/c/', 'mailto:a@b.example', '/other/', 'https://[/'];
  expect(missing(others)).toEqual([]);
  expect(missing(['https://site.example/project/'], '/')).toEqual([]);
  expect(missing(['https://site.example/c.png', '/project/'], '/')).toEqual([
    'index.html https://site.example/c.png',
    'index.html /project/',
  ]);
});
