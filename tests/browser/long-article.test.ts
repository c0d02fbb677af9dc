/**
 * A long article: 20,000 words with 1,000 annotations, on one page.
 */
import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {build, copyProject} from '../bench/project.ts';
import {writeContent} from '../bench/site.ts';
import {type Served, serveFolder} from '../host/serve-folder.ts';

const annotations = 1000;
/** How many notes are opened, spread over the page. */
const opened = 10;
let served: Served;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  const folder = mkdtempSync(join(tmpdir(), 'gloss-long-'));
  const content = join(folder, 'content');
  const out = join(folder, 'out');
  writeContent(content, 1, 'annotated', {words: 20_000, annotations});
  // Without the pages of the passages, which are not looked at.
  build(copyProject(join(folder, 'project'), false), content, out, false);
  served = await serveFolder(out);
});
test.afterAll(() => served.close());

test('A long article has every passage and every note, and each reference leads to its own.', async ({
  page,
}) => {
  await page.goto(`${served.origin}/articles/article-0/`);
  const found = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('.note aside')].map(({id}) => id.slice(5));
    const references = [...document.querySelectorAll<HTMLAnchorElement>('a[data-numeral]')];
    const numeralOf = (hash: string): string =>
      document.querySelector(hash)?.closest('.note')?.querySelector('.numeral')?.textContent ?? '';
    return {
      ids: new Set(ids).size,
      marked: ids.filter((id) => document.querySelector(`mark[data-annotations~="${id}"]`)).length,
      addressed: ids.filter((id) => document.getElementById(id)?.closest('mark')).length,
      referred: new Set(references.map(({hash}) => hash)).size,
      misled: references
        .filter(({hash, dataset}) => numeralOf(hash).match(/\d+/)?.[0] !== dataset['numeral'])
        .map(({hash}) => hash),
    };
  });
  expect(found).toEqual({
    ids: annotations,
    marked: annotations,
    addressed: annotations,
    referred: annotations,
    misled: [],
  });

  const references = page.locator('a[data-numeral]');
  const step = (await references.count()) / opened;
  for (let nth = 0; nth < opened; nth++) {
    const reference = references.nth(Math.floor((nth + 0.5) * step));
    const id = (await reference.getAttribute('href'))?.slice(1);
    await reference.click();
    await expect(page.locator(`.note:has([id="${id}"])`)).toHaveAttribute('open');
  }
});
