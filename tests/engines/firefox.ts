/** Finds an installed Firefox, and drives it over WebDriver BiDi. */
import {join} from 'node:path';
import puppeteer, {type Page} from 'puppeteer-core';
import {isExecutable, listPaths} from '../host/find-command.ts';
import {type EnginePage, emptyPage} from './engine-page.ts';

const installed: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].map((folder) =>
    join(process.env[folder] ?? '', 'Mozilla Firefox', 'firefox.exe'),
  ),
};

/**
 * The path of a Firefox that can be run: the one that `FIREFOX_PATH` names, or one that the
 * system has.
 *
 * @returns `undefined` where there is none
 */
export const findFirefox = (): string | undefined =>
  [
    process.env['FIREFOX_PATH'] ?? '',
    ...listPaths(['firefox', 'firefox-esr']),
    ...(installed[process.platform] ?? []),
  ].find(isExecutable);

/** As on a desk: with a mouse (fine and hovering), which it does not find without a display. */
const preferences = {
  'ui.primaryPointerCapabilities': 6,
  'ui.allPointerCapabilities': 6,
  'ui.prefersReducedMotion': 1,
};

/** Start a Firefox. That may take half a minute. */
export async function startFirefox(executablePath: string): Promise<EnginePage> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    timeout: 120_000,
    // The size of the page is that of its window.
    defaultViewport: null,
    extraPrefsFirefox: preferences,
  });
  const page = await browser.newPage();
  return {
    async open(address) {
      await page.goto(emptyPage);
      await page.goto(address);
    },
    evaluate: (run, ...args) => page.evaluate(run as never, ...args) as never,
    clickAt: (x, y) => page.mouse.click(x, y),
    press: (key) => (key === 'copy' ? pressCopy(page) : page.keyboard.press(key)),
    resize: (size) => page.setViewport(size),
    close: () => browser.close(),
  };
}

async function pressCopy({keyboard}: Page): Promise<void> {
  const modifier = process.platform === 'darwin' ? 'Meta' : 'Control';
  await keyboard.down(modifier);
  await keyboard.press('c');
  await keyboard.up(modifier);
}
