/** Some faults of the commands that write. `npm run faults` makes all of them. */
import {expect, test} from 'vitest';
import {killAfter, limitSize, prepareTrial, runTwice} from './command-faults.ts';
import {writingCommands} from './edition.ts';

const [reanchor, permalinks] = writingCommands;

test
  .skipIf(process.platform === 'win32')
  .concurrent(
    'reanchor that is killed, or has no space, leaves the old file or the new one',
    async () => {
      const trial = await prepareTrial(reanchor);
      await Promise.all([
        killAfter(trial, trial.duration * 0.9),
        expect(limitSize(trial, 1)).resolves.toContain('cannot be written (EFBIG'),
      ]);
    },
  );

test.concurrent('permalinks that runs twice at once writes the new file', async () => {
  const trial = await prepareTrial(permalinks);
  expect(await runTwice(trial)).toMatch(/exit codes \d and \d/);
});
