import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, expect, test} from 'vitest';
import {finishPages} from '../../src/finish/finish-pages.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true});
});

/** Write pages that link to each other into a new folder. */
function pages(count: number) {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-pages-'));
  folders.push(folder);
  return Array.from({length: count}, (_, nth) => {
    const file = join(folder, String(nth), 'index.html');
    mkdirSync(join(folder, String(nth)));
    writeFileSync(
      file,
      `<main><h1>Page</h1><p><a href="../${count - 1 - nth}/">Other</a></p></main>`,
    );
    return {file, address: `https://edition.example/${nth}/`, isArticle: false};
  });
}

const twinsOf = (made: readonly {file: string}[]): string[] =>
  made.map(({file}) => readFileSync(file.replace(/html$/, 'md'), 'utf8'));

test.each([1, 2, 3])(
  'writes a twin of every page that links to other twins, with %i threads',
  async (threads) => {
    const made = pages(7);
    await finishPages(made, threads);
    expect(twinsOf(made)).toEqual(
      made.map(
        ({address}, nth) =>
          `---\ntitle: Page\ncanonical: ${address}\n---\n\n# Page\n\n[Other](https://edition.example/${6 - nth}/index.md)\n`,
      ),
    );
  },
);

test('rejects if a thread fails', async () => {
  const [page] = pages(1);
  const missing = {
    file: 'no such folder/index.html',
    address: 'https://edition.example/x/',
    isArticle: false,
  };
  await expect(finishPages([page as typeof missing, missing], 2)).rejects.toThrow('no such file');
});
