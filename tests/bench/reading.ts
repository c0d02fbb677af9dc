/**
 * Reading a long article: a page of 20,000 words with 1,000 annotations, built as every
 * site is, and measured in a browser with script on.
 */
import {mkdtempSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Browser, CDPSession, Locator, Page} from '@playwright/test';
import {startChromium} from '../browser/start-chromium.ts';
import {copyProject} from '../copy-project.ts';
import {serveFolder} from '../host/serve-folder.ts';
import {build} from './build-cost.ts';
import {count, measure, type Result, tell} from './measure.ts';
import {writeContent} from './site.ts';

declare global {
  interface Window {
    /** From the click on a gist to the frame that shows its note. */
    painted: Promise<number>;
  }
}

const viewports = {
  desk: {width: 1440, height: 900},
  phone: {width: 390, height: 844},
};

/** How many notes are opened, spread over the page. */
const opened = 30;

/** What a frame may take, in milliseconds, before it is seen. */
const longFrame = 50;

export async function reading(): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-bench-'));
  const browser = await startChromium();
  try {
    const content = join(folder, 'content');
    const out = join(folder, 'out');
    writeContent(content, 1, 'annotated', {words: 20_000, annotations: 1000});
    const project = copyProject(join(folder, 'project'), true);
    const {seconds, megabytes} = build(project, content, out, false);
    const {size} = statSync(join(out, 'articles', 'article-0', 'index.html'));
    const served = await serveFolder(out);
    const rows: string[][] = [];
    for (const [name, viewport] of Object.entries(viewports)) {
      rows.push(...(await read(browser, `${served.origin}/articles/article-0/`, name, viewport)));
    }
    await served.close();
    return {
      rows,
      notes: [
        `The site of one article of 20,000 words with 1,000 annotations was built in ${seconds.toFixed(1)} s with ${megabytes.toFixed(0)} MB; the page has ${(size / 2 ** 20).toFixed(1)} MB of HTML.`,
      ],
    };
  } finally {
    await browser.close();
    rmSync(folder, {recursive: true});
  }
}

async function read(
  browser: Browser,
  address: string,
  name: string,
  viewport: {width: number; height: number},
): Promise<string[][]> {
  const page = await browser.newPage({viewport});
  const row = (what: string, told: string, more = ''): string[] => [
    `${name}: ${what}`,
    told,
    '',
    '',
    more,
  ];
  try {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    await page.goto(address, {waitUntil: 'load'});
    await page.waitForTimeout(1000);
    const load = await page.evaluate(() => {
      const [timing] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      return {
        parsed: timing?.domContentLoadedEventEnd ?? 0,
        painted: paint?.startTime ?? 0,
        elements: document.querySelectorAll('*').length,
      };
    });
    const {metrics} = await devtools.send('Performance.getMetrics');
    const took = (metric: string): string =>
      tell((metrics.find((each) => each.name === metric)?.value ?? 0) * 1000);

    const clicks = await openNotes(page);
    const restyled = await restyledElements(page, devtools);
    const frames = await scrollThrough(page);
    const long = frames.filter((ms) => ms > longFrame).length;
    return [
      row(
        'load to DOMContentLoaded',
        tell(load.parsed),
        `first paint ${tell(load.painted)}; styles ${took('RecalcStyleDuration')}, layout ${took('LayoutDuration')}, script ${took('ScriptDuration')}; ${load.elements} elements`,
      ),
      row(
        'from a click on a gist to its note painted',
        tell(measure(clicks).median),
        `worst of ${opened} ${tell(Math.max(...clicks))}; styles of ${count(restyled)} elements computed again`,
      ),
      row(
        `frames over ${longFrame} ms while scrolling through`,
        `${((long / frames.length) * 100).toFixed(1)} %`,
        `of ${frames.length}, longest ${tell(Math.max(...frames))}`,
      ),
    ];
  } finally {
    await page.close();
  }
}

/**
 * Open notes spread over the page by their gists, one after the other.
 *
 * @returns from each click to the frame that shows the note, in milliseconds
 */
async function openNotes(page: Page): Promise<number[]> {
  const gists = page.locator('.note > summary');
  const step = (await gists.count()) / opened;
  const times: number[] = [];
  for (let nth = 0; nth < opened; nth++) {
    const gist = gists.nth(Math.floor((nth + 0.5) * step));
    await gist.evaluate((summary) => {
      summary.scrollIntoView({block: 'center', behavior: 'instant'});
    });
    await page.waitForTimeout(300);
    // Kept in the page: a promise that is waited for here might not be there at the click.
    await gist.evaluate((summary) => {
      const note = summary.parentElement as HTMLDetailsElement;
      note.open = false;
      window.painted = new Promise((resolve) => {
        summary.addEventListener(
          'click',
          ({timeStamp}) => {
            // After the frame that follows; a message comes when it was handed on.
            requestAnimationFrame(() => {
              const {port1, port2} = new MessageChannel();
              port1.onmessage = () =>
                resolve(note.open ? performance.now() - timeStamp : Number.NaN);
              port2.postMessage(null);
            });
          },
          {once: true},
        );
      });
    });
    await page.mouse.click(...(await pointOn(gist)));
    const time = await page.evaluate(() => window.painted);
    if (Number.isNaN(time)) throw new Error('A note does not open.');
    times.push(time);
  }
  return times;
}

/** A point that a gist is hit at. */
async function pointOn(gist: Locator): Promise<[x: number, y: number]> {
  const box = await gist.boundingBox();
  if (!box) throw new Error('A gist is not seen.');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/**
 * Of how many elements the styles are computed again when a note is opened: that does not
 * depend on the machine, as the time does.
 */
async function restyledElements(page: Page, devtools: CDPSession): Promise<number> {
  const gist = page.locator('.note:not([open]) > summary').nth(opened);
  await gist.evaluate((summary) => {
    summary.scrollIntoView({block: 'center', behavior: 'instant'});
  });
  await page.waitForTimeout(300);
  const point = await pointOn(gist);
  await page.mouse.move(...point);
  await page.waitForTimeout(300);

  let elements = 0;
  devtools.on('Tracing.dataCollected', ({value}) => {
    for (const {name, args} of value as unknown as TraceEvent[]) {
      if (name === 'UpdateLayoutTree') elements += args?.elementCount ?? 0;
    }
  });
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {includedCategories: ['devtools.timeline']},
  });
  await page.mouse.click(...point);
  await page.waitForTimeout(500);
  const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.end');
  await complete;
  return elements;
}

/** What is read of an event of a trace. */
interface TraceEvent {
  name: string;
  args?: {elementCount?: number};
}

/**
 * Scroll from the top of the page to its end, a quarter of the window a frame, which is
 * quicker than anybody reads.
 *
 * @returns how long each frame took, in milliseconds
 */
const scrollThrough = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    scrollTo({top: 0, behavior: 'instant'});
    for (let nth = 0; nth < 10; nth++) await frame();
    const frames: number[] = [];
    let before = await frame();
    const end = document.documentElement.scrollHeight - innerHeight;
    for (let top = 0; top < end; top += innerHeight / 4) {
      scrollTo({top, behavior: 'instant'});
      const now = await frame();
      frames.push(now - before);
      before = now;
    }
    return frames;
  });
