/**
 * Start a browser for a command that looks at pages.
 */
import {type Browser, chromium} from '@playwright/test';
import {chromiumArguments, findChromium} from './chromium.ts';
import {ensureChromium} from './ensure-chromium.ts';

/**
 * Start the Chromium or Chrome that is there, or one that is installed now.
 *
 * @param args more of its command line
 * @throws {Error} where there is none, and none can be installed
 */
export async function startChromium(args: readonly string[] = []): Promise<Browser> {
  if (findChromium() === undefined) console.error(`The browser: ${ensureChromium()}`);
  const executablePath = findChromium();
  return chromium.launch({
    args: [...chromiumArguments, ...args],
    // As in a reader's browser, pages may be kept for the way back.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    ...(executablePath !== undefined && {executablePath}),
  });
}
