/** Measures how long the development server takes to show a saved change. */
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {chromium} from '@playwright/test';
import {chromiumArguments, findChromium, headlessShell} from '../browser/chromium.ts';
import {spawnNode} from '../host/spawn-node.ts';
import {writeContent} from './annotating.ts';
import {formatTime, measure, type Result} from './measure.ts';

const articles = 50;
const size = {words: 2000, annotations: 14};

/** Time between two saves, so that one is shown before the next. In milliseconds. */
const pause = 1000;

/**
 * Measure the time from a save of a note until an open browser shows it, on the page of the
 * article and on the page of the passage.
 */
export async function measureDev(rounds: number): Promise<Result> {
  const content = mkdtempSync(join(tmpdir(), 'gloss-bench-dev-'));
  writeContent(content, articles, 'annotated', size);
  const server = spawnNode(
    ['node_modules/astro/bin/astro.mjs', 'dev', '--ignore-lock', '--port', '0'],
    {cwd: join(import.meta.dirname, '..', '..'), env: {CONTENT_DIR: content}},
  );
  const executablePath = findChromium(headlessShell);
  const browser = await chromium.launch({
    args: [...chromiumArguments],
    ...(executablePath !== undefined && {executablePath}),
  });
  try {
    const [origin = ''] = await server.waitFor(/http:\/\/localhost:\d+/);
    const file = join(content, 'articles', 'article-0', 'annotations.md');
    const text = readFileSync(file, 'utf8');
    const page = await browser.newPage();
    // Playwright looks for a text up to twice a second only, so the page reports what it shows.
    let onShown = (_text: string) => {};
    await page.exposeFunction('reportShown', (text: string) => onShown(text));
    await page.addInitScript(() => {
      document.addEventListener('readystatechange', () =>
        requestAnimationFrame(() => Object(window).reportShown(document.body.textContent)),
      );
    });
    const measurePage = async (what: string, path: string): Promise<string[]> => {
      await page.goto(origin + path);
      const times: number[] = [];
      for (let round = 0; round <= rounds; round++) {
        await page.waitForTimeout(pause);
        const word = `saved${path.length}x${round}`;
        const shown = new Promise<void>((resolve) => {
          onShown = (shownText) => shownText.includes(word) && resolve();
        });
        const start = performance.now();
        writeFileSync(file, text.replace('\n:::\n', ` ${word}\n:::\n`));
        await shown;
        times.push(performance.now() - start);
      }
      // The first round loads what the page needs only once.
      const {median, spread} = measure(times.slice(1));
      return [what, formatTime(median), '', '', `± ${(spread * 100).toFixed(0)} %`];
    };
    const site = `${articles} articles of ${size.words} words with ${size.annotations} annotations`;
    return {
      rows: [
        await measurePage(`${site}, save to seen, article`, '/articles/article-0/'),
        await measurePage(`${site}, save to seen, passage`, '/articles/article-0/c0/'),
      ],
      notes: [],
    };
  } finally {
    await browser.close();
    await server.stop();
    rmSync(content, {recursive: true});
  }
}
