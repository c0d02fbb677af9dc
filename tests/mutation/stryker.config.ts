/**
 * Mutation testing of the engine, `npm run mutate`: Stryker changes the code in
 * one place at a time and runs the tests that reach that place. Where none fails,
 * a test is missing or the code is needless. One file:
 * `npm run mutate -- --mutate src/annotate/locate.ts`.
 */
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const temporary = join(tmpdir(), 'gloss-mutation');

export default {
  mutate: ['src/annotate/*.ts', 'src/reanchor/*.ts'],
  testRunner: 'vitest',
  vitest: {configFile: 'tests/mutation/vitest.config.ts'},
  ignorePatterns: ['dist', 'public', 'test-results'],
  concurrency: 2,
  // A busy machine is no reason to take a mutant for one that never ends.
  timeoutMS: 20_000,
  // Outside of the project, so that no other tool comes upon it.
  tempDirName: temporary,
  cleanTempDir: 'always',
  reporters: ['clear-text', 'progress', 'html'],
  clearTextReporter: {logTests: false, reportTests: false},
  htmlReporter: {fileName: join(temporary, 'report.html')},
};
