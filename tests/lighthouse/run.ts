/**
 * `npm run lighthouse`: audits each kind of page of the first edition on a simulated phone.
 *
 * `npm run lighthouse -- article map` audits only these kinds. `--runs 3` reports the median of
 * three runs, for a busy machine. Exit codes: 0 all scores are 100, 1 a score is lower,
 * 2 unknown options.
 */
import {parseArgs} from 'node:util';
import lighthouse, {type Result} from 'lighthouse';
import {computeMedianRun} from 'lighthouse/core/lib/median-run.js';
import {startChromium} from '../browser/start-chromium.ts';
import {findFreePort} from '../host/free-port.ts';
import {serveSites} from '../host/serve-sites.ts';
import {type AuditedPage, choosePages} from './pages.ts';
import {type PageResult, readReport} from './read-report.ts';
import {formatFaults, formatTable, isPerfect} from './table.ts';

function readOptions(): {pages: AuditedPage[]; runs: number} {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {runs: {type: 'string', default: '1'}},
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs must be a number from 1.');
  return {pages: choosePages(positionals), runs};
}

async function auditPages(pages: readonly AuditedPage[], runs: number): Promise<PageResult[]> {
  const port = await findFreePort();
  const browser = await startChromium([`--remote-debugging-port=${port}`]);
  try {
    const {origin, close} = await serveSites(new Set(['edition']));
    try {
      const results: PageResult[] = [];
      for (const {kind, path, categories} of pages) {
        console.error(kind);
        const reports: Result[] = [];
        for (let run = 0; run < runs; run++) {
          const result = await lighthouse(`${origin}${path}`, {
            port,
            logLevel: 'error',
            onlyCategories: [...categories],
          });
          if (result) reports.push(result.lhr);
        }
        results.push(readReport(kind, computeMedianRun(reports)));
      }
      return results;
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
  const results = await auditPages(options.pages, options.runs);
  console.log(`${formatTable(results)}\n\n${formatFaults(results)}`.trimEnd());
  if (!isPerfect(results)) process.exitCode = 1;
}
