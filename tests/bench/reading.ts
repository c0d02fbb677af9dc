/**
 * Measures how a long article performs in a browser: a built page of 20,000 words with 1,000
 * annotations, with script.
 */
import {mkdtempSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Browser, CDPSession, Locator, Page} from '@playwright/test';
import {startChromium} from '../browser/start-chromium.ts';
import {copyProject} from '../copy-project.ts';
import {serveFolder} from '../host/serve-folder.ts';
import {writeContent} from './annotating.ts';
import {measureBuild} from './build-cost.ts';
import {formatCount, formatTime, measure, type Result} from './measure.ts';

declare global {
  interface Window {
    /** The time from a click on a gist to the frame that shows its note, in milliseconds. */
    painted: Promise<number>;
  }
}

const viewports = {
  desk: {width: 1440, height: 900},
  phone: {width: 390, height: 844},
};

/** Number of notes to open. */
const opened = 30;

/** The duration from which a frame counts as long, in milliseconds. */
const longFrame = 50;

/** Build the page, and measure it on a desktop and a phone. */
export async function measureReading(): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-bench-'));
  const browser = await startChromium();
  try {
    const content = join(folder, 'content');
    const out = join(folder, 'out');
    writeContent(content, 1, 'annotated', {words: 20_000, annotations: 1000});
    const project = copyProject(join(folder, 'project'));
    const {seconds, megabytes} = measureBuild(project, content, out, false);
    const {size} = statSync(join(out, 'articles', 'article-0', 'index.html'));
    const served = await serveFolder(out);
    const rows: string[][] = [];
    for (const [name, viewport] of Object.entries(viewports)) {
      rows.push(
        ...(await measurePage(browser, `${served.origin}/articles/article-0/`, name, viewport)),
      );
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

async function measurePage(
  browser: Browser,
  address: string,
  name: string,
  viewport: {width: number; height: number},
): Promise<string[][]> {
  const page = await browser.newPage({viewport});
  const createRow = (what: string, value: string, remark = ''): string[] => [
    `${name}: ${what}`,
    value,
    '',
    '',
    remark,
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
    const formatMetric = (metric: string): string =>
      formatTime((metrics.find((each) => each.name === metric)?.value ?? 0) * 1000);

    const clicks = await openNotes(page);
    const restyled = await countRestyledElements(page, devtools);
    const frames = await scrollThrough(page);
    const long = frames.filter((ms) => ms > longFrame).length;
    return [
      createRow(
        'load to DOMContentLoaded',
        formatTime(load.parsed),
        `first paint ${formatTime(load.painted)}; styles ${formatMetric('RecalcStyleDuration')}, layout ${formatMetric('LayoutDuration')}, script ${formatMetric('ScriptDuration')}; ${load.elements} elements`,
      ),
      createRow(
        'from a click on a gist to the paint of its note',
        formatTime(measure(clicks).median),
        `maximum of ${opened}: ${formatTime(Math.max(...clicks))}; styles of ${formatCount(restyled)} elements computed again`,
      ),
      createRow(
        `frames over ${longFrame} ms while scrolling`,
        `${((long / frames.length) * 100).toFixed(1)} %`,
        `of ${frames.length}, longest ${formatTime(Math.max(...frames))}`,
      ),
    ];
  } finally {
    await page.close();
  }
}

/**
 * Open notes across the page by clicks on their gists.
 *
 * @returns the times from each click to the frame that shows the note, in milliseconds
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
    // The promise is stored in the page, so that it exists before the click.
    await gist.evaluate((summary) => {
      const note = summary.parentElement as HTMLDetailsElement;
      note.open = false;
      window.painted = new Promise((resolve) => {
        summary.addEventListener(
          'click',
          ({timeStamp}) => {
            // A message that is posted in a frame arrives after its paint.
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
    await page.mouse.click(...(await findCenter(gist)));
    const time = await page.evaluate(() => window.painted);
    if (Number.isNaN(time)) throw new Error('A note did not open.');
    times.push(time);
  }
  return times;
}

/** Find the center of a gist, in pixels of the window. */
async function findCenter(gist: Locator): Promise<[x: number, y: number]> {
  const box = await gist.boundingBox();
  if (!box) throw new Error('A gist is not visible.');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/**
 * Count the elements whose styles are computed again when a note is opened. Unlike the time,
 * this number does not depend on the machine.
 */
async function countRestyledElements(page: Page, devtools: CDPSession): Promise<number> {
  const gist = page.locator('.note:not([open]) > summary').nth(opened);
  await gist.evaluate((summary) => {
    summary.scrollIntoView({block: 'center', behavior: 'instant'});
  });
  await page.waitForTimeout(300);
  const point = await findCenter(gist);
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

/** The parts of a trace event that are read. */
interface TraceEvent {
  name: string;
  args?: {elementCount?: number};
}

/**
 * Scroll from the top of the page to its end, by a quarter of the window per frame.
 *
 * @returns the duration of each frame, in milliseconds
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
