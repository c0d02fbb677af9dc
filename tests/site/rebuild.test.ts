/**
 * One build after another in the same working folder.
 */
import {cp, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {beforeAll, describe, expect, test} from 'vitest';
import {buildGoodSite, editionContent, temporaryFolder} from './build-site.ts';
import {hrefs, pageAt, readSite, type Site, selectAll, textOf} from './pages.ts';

describe('a second build', () => {
  let first: Site;
  beforeAll(async () => {
    first = readSite(await buildGoodSite());
  });

  test('of the same content is the same, byte by byte.', async () => {
    const folder = join(await temporaryFolder(), 'site');
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

  test('shows an alias that was added to an actor, although nothing was deleted.', async () => {
    const content = join(await temporaryFolder(), 'content');
    await cp(editionContent, content, {recursive: true});
    const folder = join(await temporaryFolder(), 'site');
    const linked = (site: Site) =>
      selectAll('[data-article] [data-actor]', pageAt(site, 'articles/csto-kazakhstan-2022/').tree);
    const mentions = (site: Site) =>
      hrefs('[aria-labelledby=mentions] li a', pageAt(site, 'actors/japarov/').tree);

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
