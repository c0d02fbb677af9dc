/**
 * The signs at a glance, where several passages state one.
 */
import {appendFile, cp} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {buildGoodSite, fixtureContent, temporaryFolder} from './build-site.ts';
import {pageAt, readSite, selectAll, textOf} from './pages.ts';

test('Each passage of a sign has a link with a name of its own.', async () => {
  const content = join(await temporaryFolder(), 'content');
  await cp(fixtureContent('several'), content, {recursive: true});
  await appendFile(
    join(content, 'articles', 'harbour', 'annotations.md'),
    ['eleven trawlers', 'Lindqvist Street']
      .map(
        (quote, nth) =>
          `\n:::sign[Told again]{#told-${nth} sign="neglect/1"}\n> ${quote}\n\nSo it is.\n:::\n`,
      )
      .join(''),
  );
  const {tree} = pageAt(readSite(await buildGoodSite({content})), 'articles/harbour/');

  const links = selectAll('.glance li:first-child a', tree)
    .map((link) => [textOf(link).replace(/\s+/g, ' ').trim(), link.properties['href']])
    .filter(([name]) => /sign/.test(String(name)));
  expect(links).toEqual([
    ['Passage 1 for sign I', '#warning'],
    ['Passage 2 for sign I', '#told-0'],
    ['Passage 3 for sign I', '#told-1'],
  ]);
});
