/**
 * `npm run lighthouse`: what Lighthouse says of each kind of page of the first edition, on
 * the phone that it simulates. `npm run lighthouse -- article map` looks at these kinds
 * alone; `--runs 3` takes the middle one of three runs, for a machine that is busy. Exit
 * code 1 where a score is below 100.
 */
import {parseArgs} from 'node:util';
import lighthouse, {type Result} from 'lighthouse';
import {computeMedianRun} from 'lighthouse/core/lib/median-run.js';
import {startChromium} from '../browser/start-chromium.ts';
import {serveSites} from '../host/serve-sites.ts';
import {freePort} from './free-port.ts';
import {choosePages, type JudgedPage} from './pages.ts';
import {type Judged, readReport} from './read-report.ts';
import {faultsOf, isPerfect, tableOf} from './table.ts';

function readOptions(): {pages: JudgedPage[]; runs: number} {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {runs: {type: 'string', default: '1'}},
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a number from 1 on.');
  return {pages: choosePages(positionals), runs};
}

async function judge(pages: readonly JudgedPage[], runs: number): Promise<Judged[]> {
  const port = await freePort();
  const browser = await startChromium([`--remote-debugging-port=${port}`]);
  try {
    const {origin, close} = await serveSites(new Set(['edition']));
    try {
      const judged: Judged[] = [];
      for (const {kind, path, by} of pages) {
        console.error(kind);
        const reports: Result[] = [];
        for (let run = 0; run < runs; run++) {
          const told = await lighthouse(`${origin}${path}`, {
            port,
            logLevel: 'error',
            onlyCategories: [...by],
          });
          if (told) reports.push(told.lhr);
        }
        judged.push(readReport(kind, computeMedianRun(reports)));
      }
      return judged;
    } finally {
      await close();
    }
  } finally {
    await browser.close();
  }
}

let options: ReturnType<typeof readOptions> | undefined;
try {
  options = readOptions();
} catch (error) {
  console.error(
    `${(error as Error).message}\nUsage: npm run lighthouse [-- [--runs 3] [kind of page …]]`,
  );
  process.exitCode = 2;
}
if (options) {
  const judged = await judge(options.pages, options.runs);
  console.log(`${tableOf(judged)}\n\n${faultsOf(judged)}`.trimEnd());
  if (!isPerfect(judged)) process.exitCode = 1;
}
