import {defineConfig} from '@playwright/test';
import {chromiumArguments, findChromium} from './chromium.ts';
import {sites} from './sites.ts';

const executablePath = findChromium();

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: {
      args: chromiumArguments,
      ...(executablePath !== undefined && {executablePath}),
    },
  },
  webServer: Object.values(sites).map(({command, url, env}) => ({
    command,
    url,
    env,
    cwd: '../..',
    timeout: 120_000,
    reuseExistingServer: false,
  })),
});
