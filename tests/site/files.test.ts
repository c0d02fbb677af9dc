/**
 * Validates the files of articles with the programs of their formats. The e-book needs `epubcheck`
 * and Java (Debian's packages `epubcheck` and `default-jre-headless`). TEI needs `jing`, and the
 * environment variable `TEI_SCHEMA` with the path of `tei_all.rng`, which
 * https://tei-c.org/guidelines/customization/ offers. What is missing is skipped.
 */
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {isExecutable, listPaths} from '../host/find-command.ts';
import {type Build, buildGoodSite, editionContent, fixtureContent} from './build-site.ts';
import {findPage, listHrefs, readSite, readText, type Site} from './pages.ts';

const [epubcheck] = listPaths(['epubcheck']).filter(isExecutable);
const hasJava = spawnSync('java', ['-version']).error === undefined;
const [jing] = listPaths(['jing']).filter(isExecutable);
const schema = process.env['TEI_SCHEMA'] ?? '';

describe.each([
  {name: 'the first edition', content: editionContent, slug: 'csto-kazakhstan-2022'},
  {name: 'every form of text', content: fixtureContent('exports'), slug: 'tides'},
])('The files of $name', ({content, slug}) => {
  let build: Build;
  let site: Site;
  const folder = `articles/${slug}/`;
  beforeAll(async () => {
    build = await buildGoodSite({content});
    site = readSite(build);
  });
  const fileOf = (name: string) => join(build.folder, folder, name);

  test('are linked from the article and its map, as alternates.', () => {
    const hrefs = [folder, `${folder}map/`].flatMap((path) => {
      const {tree, url} = findPage(site, path);
      return listHrefs('main a[rel=alternate][type]', tree).map((href) => new URL(href, url).href);
    });
    const names = ['book.epub', 'tei.xml', 'hypothesis.json', 'claims.csv', 'argument.argdown'];
    expect(hrefs).toEqual(names.map((name) => `${build.origin}/${folder}${name}`));
    for (const name of names) expect(existsSync(fileOf(name)), name).toBe(true);
  });

  test.skipIf(!epubcheck || !hasJava)('have an e-book in which epubcheck finds nothing.', () => {
    const {stdout, stderr} = spawnSync(
      'java',
      ['-jar', epubcheck ?? '', '--failonwarnings', fileOf('book.epub')],
      {encoding: 'utf8'},
    );
    expect(stdout + stderr).toContain('0 fatals / 0 errors / 0 warnings');
  });

  test.skipIf(!jing || !existsSync(schema))('have a TEI file that matches the schema.', () => {
    const {stdout, status} = spawnSync(jing ?? '', [schema, fileOf('tei.xml')], {encoding: 'utf8'});
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  test('have a table with as many claims as the edition.', () => {
    const rows = readText(build, `${folder}claims.csv`).trim().split('\r\n');
    const items = JSON.parse(readText(build, `${folder}annotations.jsonld`)).first.items;
    const claims = items.filter((each: Record<string, unknown>) => each['gloss:kind'] === 'claim');
    expect(rows).toHaveLength(claims.length + 1);
  });
});
