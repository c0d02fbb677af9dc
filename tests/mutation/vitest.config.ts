/**
 * The tests that Stryker runs: those of the engine that stay in their own process,
 * since a mutant does not reach into a command that a test starts.
 */
import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/{annotate,reanchor,invariants}/**/*.test.ts', 'tests/cases.test.ts'],
    setupFiles: ['tests/seed.ts'],
  },
});
