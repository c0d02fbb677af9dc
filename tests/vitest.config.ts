import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

const builds = 'tests/site/**/*.test.ts';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    globalSetup: 'tests/temporary-folder.ts',
    projects: [
      {
        test: {
          name: 'units',
          include: ['tests/**/*.test.ts'],
          exclude: [builds, 'tests/browser/**', 'tests/engines/**'],
          setupFiles: ['tests/seed.ts', 'tests/without-content.ts'],
          // The tests do not change shared state, so the modules can be loaded once per process.
          isolate: false,
          maxWorkers: '100%',
          // A generous limit for slow or busy machines. Tests that hang are still found.
          testTimeout: 60_000,
        },
      },
      {
        // Builds share Astro's folders in the project, so they must not run in parallel.
        test: {
          name: 'site',
          include: [builds],
          setupFiles: ['tests/without-content.ts'],
          fileParallelism: false,
          sequence: {groupOrder: 1},
          // A test may build twice, and a build may take a minute if the machine is busy.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
