/**
 * A small site of hostile content: nothing of it runs, and every file can be parsed.
 * `npm run hostile` builds a larger one.
 */
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {serveFolder} from '../host/serve-folder.ts';
import {buildCells} from '../hostile/build-cells.ts';
import {compileTexts} from '../hostile/compile-texts.ts';
import {formatFindings} from '../hostile/finding.ts';
import {generateTexts} from '../hostile/grammar.ts';
import {checkOutputs} from '../hostile/outputs.ts';
import {places} from '../hostile/places.ts';
import {visitPages} from '../hostile/visit-pages.ts';

/** Families that the compiler mostly accepts, and that pages must show as text. */
const families = ['html', 'breakout', 'address', 'markdown', 'data', 'bidi'];

test('Hostile content does nothing in a browser, and no file of the site is malformed.', async ({
  browser,
}) => {
  test.slow();
  const texts = generateTexts(20_220_110, 15).filter(({family}) => families.includes(family));
  // A fifth of the places of each text, and other places for the next text.
  const {cells} = compileTexts({
    texts,
    choosePlaces: (index) => places.filter((_, nth) => nth % 5 === index % 5),
  });
  expect(cells.length).toBeGreaterThan(3);
  const {build, findings} = await buildCells(cells);
  expect(formatFindings(findings)).toBe('');
  if (!build) throw new Error('The build failed.');
  const {findings: ofFiles, counts} = await checkOutputs(build.folder);
  expect(formatFindings(ofFiles)).toBe('');
  expect(counts.get('HTML')).toBeGreaterThan(cells.length * 10);

  const {origin, close} = await serveFolder(build.folder);
  const visits = await visitPages(browser, {folder: build.folder, origin}).finally(close);
  expect(formatFindings(visits.findings)).toBe('');
  expect(visits.pages).toBe(counts.get('HTML'));
});

test('What a page of hostile content does is found.', async ({browser}) => {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-visit-'));
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><title>x</title>
    <a href="java&Tab;script:hostile()" onclick="hostile()">x</a>
    <img src="//evil.invalid/x"><script>hostile(); alert(1)</script><object></object>`,
  );
  writeFileSync(join(folder, 'feed.xml'), '<a>&x;</a>');
  const {origin, close} = await serveFolder(folder);
  const {findings} = await visitPages(browser, {folder, origin}).finally(close);
  expect(findings.map(({kind}) => kind)).toEqual(
    expect.arrayContaining([
      'page: a dialog',
      'page: a hook',
      'page: a request to another host',
      'page: the document',
      'output: XML in a browser',
    ]),
  );
  const found = findings.filter(({kind}) => kind === 'page: the document').map(({text}) => text);
  expect(found).toEqual([
    expect.stringContaining('<a href="java'),
    '<a onclick>',
    expect.stringContaining('a script that is not JSON'),
    '<object>',
  ]);
});
