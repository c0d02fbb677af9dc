/**
 * `npm run audit`: reports what npm knows about the security of the packages that build the
 * site. Exit codes: 0 nothing severe is known, 1 an advisory of high or critical severity.
 */
import {spawnSync} from 'node:child_process';
import {judgeAudit} from './judge.ts';

const {stdout, error} = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  encoding: 'utf8',
  // On Windows, npm is a script.
  shell: process.platform === 'win32',
});
if (error) throw error;
const {exitCode, lines} = judgeAudit(stdout);
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = exitCode;
