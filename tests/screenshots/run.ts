/**
 * `npm run screenshots`: writes pictures of each kind of page to `screenshots/` or to the folder
 * given by `--to`, for visual review.
 *
 * `npm run screenshots -- article-1440 map` writes only pictures whose names contain one of the
 * words. `--readme` writes the two pictures of the README instead.
 */
import {mkdir} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import type {Browser} from '@playwright/test';
import type {SiteName} from '../browser/sites.ts';
import {startChromium} from '../browser/start-chromium.ts';
import {findSiteName, serveSites} from '../host/serve-sites.ts';
import {takeReadmeShots} from './readme.ts';
import {chooseShots, type Shot} from './shots.ts';
import {captureScreen, pdfProgram, printPage, touchOptions} from './take.ts';

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

async function writePictures({shots, folder, readme}: Options): Promise<void> {
  const browsers = {mouse: await startChromium(), touch: await startChromium(touchOptions)};
  try {
    const names: SiteName[] = readme ? ['edition'] : shots.map(({href}) => findSiteName(href));
    const {origin, close} = await serveSites(new Set(names));
    try {
      if (readme) await takeReadmeShots(browsers.mouse, origin, '.github');
      else await captureShots(browsers, shots, origin, folder);
    } finally {
      await close();
    }
  } finally {
    for (const browser of Object.values(browsers)) await browser.close();
  }
}

async function captureShots(
  {mouse, touch}: {mouse: Browser; touch: Browser},
  shots: readonly Shot[],
  origin: string,
  folder: string,
): Promise<void> {
  await mkdir(folder, {recursive: true});
  let hasPrintImages = true;
  for (const shot of shots) {
    const {pathname, search, hash} = new URL(shot.href);
    const address = `${origin}${pathname}${search}${hash}`;
    if (shot.on === 'screen') {
      await captureScreen(shot.touch ? touch : mouse, shot, address, folder);
    } else {
      hasPrintImages = await printPage(mouse, shot, address, folder);
    }
    console.error(shot.name);
  }
  console.log(`${shots.length} pictures are in ${folder}.`);
  if (!hasPrintImages) {
    console.log(
      `Printed pages are only available as PDF, because ${pdfProgram} (Poppler) is not installed.`,
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
if (options) await writePictures(options);
