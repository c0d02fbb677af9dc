/**
 * Tests consecutive builds in the same working folder.
 */
import {cp, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {buildGoodSite, createTemporaryFolder, editionContent} from './build-site.ts';
import {findPage, listHrefs, readSite, type Site, selectAll, textOf} from './pages.ts';

describe('a second build', () => {
  let first: Site;
  beforeAll(async () => {
    first = readSite(await buildGoodSite());
  });

  test('of the same content has the same bytes.', async () => {
    const folder = join(await createTemporaryFolder(), 'site');
    const second = readSite(await buildGoodSite({folder}));
    expect(first.files.filter((file) => file.startsWith('pagefind/')).length).toBeGreaterThan(5);
    expect(second.files).toEqual(first.files);
    for (const file of first.files) {
      const [before, after] = await Promise.all(
        [first, second].map(({build}) => readFile(join(build.folder, file))),
      );
      expect(after?.equals(before ?? Buffer.of()), file).toBe(true);
    }
  });

  test('shows a new alias of an actor without a clean build.', async () => {
    const content = join(await createTemporaryFolder(), 'content');
    await cp(editionContent, content, {recursive: true});
    const folder = join(await createTemporaryFolder(), 'site');
    const linked = (site: Site) =>
      selectAll(
        '[data-article] [data-actor]',
        findPage(site, 'articles/csto-kazakhstan-2022/').tree,
      );
    const mentions = (site: Site) =>
      listHrefs('[aria-labelledby=mentions] li a', findPage(site, 'actors/japarov/').tree);

    const before = readSite(await buildGoodSite({content, folder}));
    const file = join(content, 'actors', 'japarov.md');
    const actor = await readFile(file, 'utf8');
    await writeFile(file, actor.replace('aliases:\n', 'aliases:\n  - President of Kyrgyzstan\n'));
    const after = readSite(await buildGoodSite({content, folder}));

    expect(linked(after)).toHaveLength(linked(before).length + 1);
    expect(linked(after).map(textOf)).toContain('President of Kyrgyzstan');
    expect(mentions(after)).toHaveLength(mentions(before).length + 1);
  });
});
