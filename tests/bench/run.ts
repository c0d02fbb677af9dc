/**
 * `npm run bench`: measures the cost of annotations, relative to the same text without them.
 *
 * Each row is a median of several rounds. The variants alternate within each round, so that
 * changes in the speed of the machine affect all of them. `npm run bench -- chain reading`
 * measures only these parts. `npm run bench -- site 10 30` measures sites of 10 and 30 articles, each
 * once, against plain Astro and Eleventy; without numbers, those of 10, 30 and 100.
 */
import {measureAnnotating} from './annotating.ts';
import {measureChain, measureGrowth, measureRepeatedLines} from './chain.ts';
import {measureDev} from './dev.ts';
import {measureLinks} from './links.ts';
import {measureLocating} from './locating.ts';
import {headers, type Result} from './measure.ts';
import {measureReading} from './reading.ts';
import {measureSites} from './site.ts';

const parts: Record<string, () => Result[] | Promise<Result[]>> = {
  chain: () => [
    measureChain(600, 30, 60),
    measureChain(100_000, 1000, 5),
    measureChain(500_000, 10_000, 2),
  ],
  locate: () => [measureLocating(20_000, 300, 3)],
  growth: () => [measureGrowth(), measureRepeatedLines()],
  links: () => [measureLinks()],
  reading: async () => [await measureReading()],
  annotating: () => [measureAnnotating(20, 3)],
  site: () => [measureSites(sizes.length > 0 ? sizes : undefined)],
  dev: async () => [await measureDev(10)],
};

const isSize = (argument: string): boolean => /^\d+$/.test(argument);
const sizes = process.argv.slice(2).filter(isSize).map(Number);
const chosen = process.argv.slice(2).filter((argument) => !isSize(argument));
const unknown = chosen.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(
    `Unknown part of the bench: ${unknown.join(', ')}. The parts are ${Object.keys(parts).join(', ')}.`,
  );
  process.exit(2);
}

const results: Result[] = [];
for (const [name, measurePart] of Object.entries(parts)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.error(`${name} …`);
  results.push(...(await measurePart()));
}
const rows = [headers, headers.map(() => '---'), ...results.flatMap((each) => each.rows)];
console.log(rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
console.log(`\n${results.flatMap((each) => each.notes).join('\n')}`);
