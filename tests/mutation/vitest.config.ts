/**
 * The tests that Stryker runs. Tests of commands are excluded, because mutants do not affect child
 * processes.
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
