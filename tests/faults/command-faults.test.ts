/** Some faults of the commands that write. `npm run faults` makes all of them. */
import {describe, expect, test} from 'vitest';
import {killAfter, limitSize, prepareTrial, runTwice} from './command-faults.ts';
import {writingCommands} from './edition.ts';

describe.concurrent.each(writingCommands)('npm run $name -- --write', (command) => {
  test('leaves the old file or the new one, and says which', async () => {
    const trial = await prepareTrial(command);
    await Promise.all([
      killAfter(trial, trial.duration * 0.9),
      runTwice(trial),
      ...(process.platform === 'win32'
        ? []
        : [expect(limitSize(trial, 1)).resolves.toContain('cannot be written (EFBIG')]),
    ]);
  });
});
