/**
 * Tests the summary of signs if several passages are the same sign.
 */
import {appendFile, cp} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {buildGoodSite, createTemporaryFolder, fixtureContent} from './build-site.ts';
import {findPage, readSite, selectAll, textOf} from './pages.ts';

test('The link to each passage of a sign has a unique name.', async () => {
  const content = join(await createTemporaryFolder(), 'content');
  await cp(fixtureContent('several'), content, {recursive: true});
  await appendFile(
    join(content, 'articles', 'harbour', 'annotations.md'),
    ['eleven trawlers', 'Lindqvist Street']
      .map(
        (quote, nth) =>
          `\n:::sign[Again]{#again-${nth} sign="neglect/1"}\n> ${quote}\n\nSo it is.\n:::\n`,
      )
      .join(''),
  );
  const {tree} = findPage(readSite(await buildGoodSite({content})), 'articles/harbour/');

  const links = selectAll('.glance li:first-child a', tree)
    .map((link) => [textOf(link).replace(/\s+/g, ' ').trim(), link.properties['href']])
    .filter(([name]) => /sign/.test(String(name)));
  expect(links).toEqual([
    ['Passage 1 for sign I', '#warning'],
    ['Passage 2 for sign I', '#again-0'],
    ['Passage 3 for sign I', '#again-1'],
  ]);
});
