/** Sets a temporary folder for a run of the tests, and removes it at the end. */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** Create the folder, and return a function that removes it. */
export default function createTemporaryFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-tests-'));
  // `os.tmpdir()` of the workers reads one of these variables, depending on the platform.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  return () => rmSync(folder, {recursive: true, force: true});
}
