/**
 * `npm run bench`: what annotating costs, as ratios measured in one run. Each row
 * is a median of several rounds, its rivals measured in turn within each round, so
 * that a machine whose speed drifts treats them alike.
 *
 * `npm run bench -- chain reading` measures these parts alone.
 */
import {chain, growth, repeated} from './chain.ts';
import {links} from './links.ts';
import {locating} from './locating.ts';
import {heads, type Result} from './measure.ts';
import {reading} from './reading.ts';
import {site, sites} from './site.ts';

const parts: Record<string, () => Result[] | Promise<Result[]>> = {
  chain: () => [chain(600, 30, 60), chain(100_000, 1000, 5), chain(500_000, 10_000, 2)],
  locate: () => [locating(20_000, 300, 3)],
  growth: () => [growth(), repeated()],
  links: () => [links()],
  reading: async () => [await reading()],
  site: () => sites.map(site),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(
    `No part of the bench is called ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`,
  );
  process.exit(2);
}

const results: Result[] = [];
for (const [name, measurePart] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.error(`${name} …`);
  results.push(...(await measurePart()));
}
const rows = [heads, heads.map(() => '---'), ...results.flatMap((each) => each.rows)];
console.log(rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
console.log(`\n${results.flatMap((each) => each.notes).join('\n')}`);
