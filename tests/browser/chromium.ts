/**
 * Find a Chromium or Chrome for the browser tests.
 */
import {join} from 'node:path';
import {chromium} from '@playwright/test';
import {isExecutable, listPaths} from '../host/find-command.ts';

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
  return [
    process.env['CHROME_PATH'] ?? '',
    ...(preferred ? listPaths([preferred]) : []),
    chromium.executablePath(),
    ...listPaths(commands),
    ...(installed[process.platform] ?? []),
  ].find(isExecutable);
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
