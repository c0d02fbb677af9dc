/**
 * Gives a run of the tests a temporary folder of its own, and takes it away.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

export default function makeTemporaryFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-tests-'));
  // Where `os.tmpdir()` of the workers points, on every system.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  return () => rmSync(folder, {recursive: true, force: true});
}
