/**
 * Find a Chromium or Chrome for the browser tests.
 */
import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';
import {chromium} from '@playwright/test';

/** Without the parts that nobody sees: tests take half the time in it. */
export const headlessShell = 'chromium-headless-shell';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  headlessShell,
];

const installed: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].map((folder) =>
    join(process.env[folder] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ),
};

/**
 * The path of a browser that can be run: the one that `CHROME_PATH` names,
 * Playwright's own, or one that the system has.
 *
 * @param preferred the command of one that goes before Playwright's and others
 * @returns `undefined` where there is none
 */
export function findChromium(preferred?: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) => commands.map((command) => join(folder, command)));
  return [
    process.env['CHROME_PATH'] ?? '',
    ...(preferred ? folders.map((folder) => join(folder, preferred)) : []),
    chromium.executablePath(),
    ...onPath,
    ...(installed[process.platform] ?? []),
  ].find(isExecutable);
}

function isExecutable(path: string): boolean {
  if (path === '') return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** How to start it, so that it asks nothing of the network and runs as root too. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
