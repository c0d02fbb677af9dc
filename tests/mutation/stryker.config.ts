/**
 * Mutation testing of the engine (`npm run mutate`). A surviving mutant needs a test, or shows
 * unnecessary code; `survivors.md` lists the exceptions. To test one file:
 * `npm run mutate -- --mutate src/annotate/locate/locate.ts`.
 */
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const temporary = join(tmpdir(), 'gloss-mutation');

export default {
  mutate: ['src/annotate/**/*.ts', 'src/reanchor/*.ts'],
  testRunner: 'vitest',
  vitest: {configFile: 'tests/mutation/vitest.config.ts'},
  ignorePatterns: ['dist', 'public', 'test-results'],
  concurrency: 2,
  // A short timeout would report slow mutants as endless loops on a busy machine.
  timeoutMS: 20_000,
  // Outside the project, so that other tools do not find the copies.
  tempDirName: temporary,
  cleanTempDir: 'always',
  reporters: ['clear-text', 'progress', 'html'],
  clearTextReporter: {logTests: false, reportTests: false},
  htmlReporter: {fileName: join(temporary, 'report.html')},
};
