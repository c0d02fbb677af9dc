import {defineConfig} from '@playwright/test';
import {chromiumArguments, findChromium, headlessShell} from './chromium.ts';

const executablePath = findChromium(headlessShell);

export default defineConfig({
  testDir: '.',
  globalSetup: './serve.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: '100%',
  forbidOnly: true,
  retries: 0,
  // For machines that are slow or busy: what hangs is found all the same.
  timeout: 90_000,
  expect: {timeout: 20_000},
  reporter: 'list',
  use: {
    browserName: 'chromium',
    contextOptions: {reducedMotion: 'reduce'},
    launchOptions: {
      args: chromiumArguments,
      ...(executablePath !== undefined && {executablePath}),
    },
  },
});
