/**
 * `npm run hostile`: generates hostile texts, puts each into every place of the content, and
 * checks what comes out: messages, files and pages in a browser. Prints tables of counts, and the
 * inputs that fail. Exit codes: 0 nothing failed, 1 something did, 2 unknown options.
 *
 * `--seed <number>` generates other texts, `--texts <number>` more or fewer.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {availableParallelism, tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {Worker} from 'node:worker_threads';
import {startChromium} from '../browser/start-chromium.ts';
import {serveFolder} from '../host/serve-folder.ts';
import {buildCells} from './build-cells.ts';
import type {Compiled, CompileOptions, Counts} from './compile-texts.ts';
import {compileFileNames} from './file-names.ts';
import {type Finding, formatFindings} from './finding.ts';
import {generateTexts} from './grammar.ts';
import {checkOutputs} from './outputs.ts';
import {places} from './places.ts';
import {visitPages} from './visit-pages.ts';

const defaultSeed = 20_220_110;

/** Read a whole number from the options. */
function readNumber(value: string | undefined, fallback: number): number {
  const number = Number(value ?? fallback);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`Not a number: ${value}`);
  return number;
}

function readOptions(): {seed: number; count: number} | undefined {
  try {
    const {values} = parseArgs({options: {seed: {type: 'string'}, texts: {type: 'string'}}});
    return {seed: readNumber(values.seed, defaultSeed), count: readNumber(values.texts, 150)};
  } catch (error) {
    console.error((error as Error).message);
    console.error('Usage: npm run hostile [-- --seed <number> --texts <number>]');
    return undefined;
  }
}

function compileInThread(options: CompileOptions): Promise<Compiled> {
  return new Promise((resolve, reject) => {
    new Worker(new URL('./worker.ts', import.meta.url), {workerData: options})
      .on('message', resolve)
      .on('error', reject);
  });
}

/** Print rows as a Markdown table. */
function printTable(rows: readonly (readonly (string | number)[])[]): void {
  rows.forEach((row, index) => {
    console.log(`| ${row.join(' | ')} |`);
    if (index === 0) console.log(`|${'---|'.repeat(row.length)}`);
  });
  console.log();
}

/** Print how compilations ended, by family, with a line of totals. */
function printCounts(title: string, all: readonly Counts[]): void {
  const totals = new Map<string, number[]>([['all', [0, 0, 0]]]);
  for (const [family, {accepted, refused, crashed}] of all.flatMap(
    Object.entries<Counts[string]>,
  )) {
    for (const name of [family, 'all']) {
      const sums = totals.get(name) ?? [0, 0, 0];
      totals.set(
        name,
        [accepted, refused, crashed].map((each, nth) => each + (sums[nth] ?? 0)),
      );
    }
  }
  printTable([
    [title, 'accepted', 'refused', 'crashed'],
    ...[...totals].map(([name, sums]) => [name, ...sums]),
  ]);
}

async function main({seed, count}: {seed: number; count: number}): Promise<Finding[]> {
  const texts = generateTexts(seed, count);
  const findings: Finding[] = [];
  console.error(`Seed ${seed}: ${texts.length} texts in ${places.length} places …`);
  const threads = Math.min(4, availableParallelism());
  const parts = Array.from({length: threads}, (_, nth) => ({
    texts: texts.filter((_, index) => index % threads === nth),
    prefix: `c${nth}-`,
  }));
  const compiled = await Promise.all(parts.map(compileInThread));
  findings.push(...compiled.flatMap((each) => each.findings));
  printCounts(
    'compiled',
    compiled.map(({counts}) => counts),
  );
  const names = compileFileNames(texts);
  findings.push(...names.findings);
  printCounts('names of files', [names.counts]);

  const cells = compiled.flatMap((each) => each.cells);
  console.error(`Building a site with ${cells.length} articles …`);
  const {build, used, clashing, findings: ofBuild} = await buildCells(cells);
  findings.push(...ofBuild);
  if (!build) return findings;
  const outputs = await checkOutputs(build.folder);
  findings.push(...outputs.findings);
  printTable([['parsed', 'files'], ...outputs.counts]);

  console.error('Opening its pages …');
  const [served, browser] = await Promise.all([serveFolder(build.folder), startChromium()]);
  try {
    const visits = await visitPages(browser, {folder: build.folder, origin: served.origin});
    findings.push(...visits.findings);
    printTable([
      ['site', ''],
      ['articles, actors and frameworks', used * 3],
      ['left out, because names clash', clashing * 3],
      ['pages opened', visits.pages],
    ]);
  } finally {
    await browser.close();
    await served.close();
  }
  return findings;
}

const options = readOptions();
if (options) {
  // All temporary files are in one folder, which is removed at the end.
  const folder = mkdtempSync(join(tmpdir(), 'gloss-hostile-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  const findings = await main(options);
  rmSync(folder, {recursive: true, force: true, maxRetries: 3});
  if (findings.length > 0) console.log(`${formatFindings(findings)}\n`);
  console.log(`Seed ${options.seed}: ${findings.length} failures.`);
  process.exitCode = findings.length > 0 ? 1 : 0;
} else {
  process.exitCode = 2;
}
