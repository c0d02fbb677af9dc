/**
 * `npm run screenshots`: pictures of each kind of page, for eyes to judge, in `screenshots/`
 * or the folder that `--to` names. `npm run screenshots -- article-1440 map` takes those
 * alone whose names hold one of the words; `--readme` takes the two of the README instead.
 */
import {mkdir} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import type {Browser} from '@playwright/test';
import type {SiteName} from '../browser/sites.ts';
import {startChromium} from '../browser/start-chromium.ts';
import {serveSites, siteOf} from '../host/serve-sites.ts';
import {takeReadme} from './readme.ts';
import {chooseShots, type Shot} from './shots.ts';
import {pdfProgram, takePaper, takeScreen, withFinger} from './take.ts';

interface Options {
  shots: readonly Shot[];
  folder: string;
  readme: boolean;
}

function readOptions(): Options {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      to: {type: 'string', default: 'screenshots'},
      readme: {type: 'boolean', default: false},
    },
  });
  return {shots: chooseShots(positionals), folder: values.to, readme: values.readme};
}

async function take({shots, folder, readme}: Options): Promise<void> {
  const browsers = {mouse: await startChromium(), finger: await startChromium(withFinger)};
  try {
    const names: SiteName[] = readme ? ['edition'] : shots.map(({href}) => siteOf(href));
    const {origin, close} = await serveSites(new Set(names));
    try {
      if (readme) await takeReadme(browsers.mouse, origin, '.github');
      else await takeShots(browsers, shots, origin, folder);
    } finally {
      await close();
    }
  } finally {
    for (const browser of Object.values(browsers)) await browser.close();
  }
}

async function takeShots(
  {mouse, finger}: {mouse: Browser; finger: Browser},
  shots: readonly Shot[],
  origin: string,
  folder: string,
): Promise<void> {
  await mkdir(folder, {recursive: true});
  let hasSheets = true;
  for (const shot of shots) {
    const {pathname, search, hash} = new URL(shot.href);
    const address = `${origin}${pathname}${search}${hash}`;
    if (shot.on === 'screen') {
      await takeScreen(shot.touch ? finger : mouse, shot, address, folder);
    } else {
      hasSheets = await takePaper(mouse, shot, address, folder);
    }
    console.error(shot.name);
  }
  console.log(`${shots.length} pictures are in ${folder}.`);
  if (!hasSheets) {
    console.log(
      `What is printed is there as PDF alone: ${pdfProgram}, of Poppler, is not installed.`,
    );
  }
}

let options: Options | undefined;
try {
  options = readOptions();
} catch (error) {
  console.error(
    `${(error as Error).message}\nUsage: npm run screenshots [-- [--to folder] [--readme] [part of a name …]]`,
  );
  process.exitCode = 2;
}
if (options) await take(options);
