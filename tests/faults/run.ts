/**
 * `npm run faults`: makes faults on purpose, and checks that nothing was lost. Prints a table.
 * `npm run faults -- kill disk` makes those with one of these words in their name. Exit codes: 0
 * nothing was lost, 1 something was.
 */
import {chmodSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {buildFaults} from './build-faults.ts';
import {commandFaults} from './command-faults.ts';
import type {Fault} from './fault.ts';

/** All faults. Faults of another command are another function here. */
const suites: readonly (() => Promise<Fault[]>)[] = [buildFaults, commandFaults];

const words = process.argv.slice(2);
// The faults leave their folders for whoever wants to look, in one that is removed at the end.
const folder = mkdtempSync(join(tmpdir(), 'gloss-faults-'));
// Some commands run as another user.
chmodSync(folder, 0o711);
for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;

const rows: [name: string, result: string, remark: string][] = [];
for (const suite of suites) {
  for (const {name, run} of await suite()) {
    if (words.length > 0 && !words.some((word) => name.includes(word))) continue;
    console.error(`${name} …`);
    try {
      const remark = await run();
      if (typeof remark === 'string') rows.push([name, 'whole', remark]);
      else rows.push([name, 'skipped', remark.skipped]);
    } catch (error) {
      rows.push([name, 'LOST', (error as Error).message]);
    }
  }
}
const cell = (text: string) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').slice(0, 300);
for (const row of [['fault', 'result', 'remark'], ['---', '---', '---'], ...rows]) {
  console.log(`| ${row.map(cell).join(' | ')} |`);
}
const count = (result: string) => rows.filter((row) => row[1] === result).length;
const lost = count('LOST');
console.log(`\n${count('whole')} whole, ${lost} lost, ${count('skipped')} skipped.`);
rmSync(folder, {recursive: true, force: true, maxRetries: 3});
process.exitCode = lost > 0 ? 1 : 0;
