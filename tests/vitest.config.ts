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
          exclude: [builds, 'tests/browser/**'],
          setupFiles: ['tests/seed.ts', 'tests/without-content.ts'],
          // Nothing that is tested here keeps state: one process loads each module once.
          isolate: false,
          maxWorkers: '100%',
          // For machines that are slow or busy: what hangs is found all the same.
          testTimeout: 60_000,
        },
      },
      {
        // Builds share Astro's folders in the project, so they never run at the same time.
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
