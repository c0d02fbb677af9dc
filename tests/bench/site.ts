/**
 * Measures cold builds of whole sites, and a build after one note changed, against plain Astro and
 * Eleventy, which write as many pages of the same text.
 */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {cpus, tmpdir} from 'node:os';
import {join} from 'node:path';
import {copyProject} from '../copy-project.ts';
import {writeContent} from './annotating.ts';
import {type BuildCost, measureBuild, measureCommand, removeCaches} from './build-cost.ts';
import {fitExponent, formatCount, type Result} from './measure.ts';
import {listPlainPages, type PlainPage} from './plain-pages.ts';

/** Numbers of articles. The growth is fitted to all of them. */
const defaultSizes = [10, 30, 100];
const annotations = 30;

/** What was measured with a number of articles. */
interface Measured {
  articles: number;
  gloss: BuildCost;
  changed: BuildCost;
  astro: BuildCost;
  eleventy: BuildCost;
  pages: number;
  files: number;
  bytes: number;
}

/**
 * Measure sites of several sizes, each once.
 *
 * @param sizes numbers of articles
 */
export function measureSites(sizes: readonly number[] = defaultSizes): Result {
  const measured = sizes.map(measureSize);
  const exponent = fitExponent(measured.map(({articles, gloss}) => [articles, gloss.cpuSeconds]));
  const createRows = ({articles, gloss, changed, astro, eleventy, ...each}: Measured) => {
    const site = `${formatCount(articles)} articles × ${annotations} annotations`;
    const compare = (what: string, cost: BuildCost, other: BuildCost) => [
      `${site}, ${what}`,
      formatCpu(cost),
      formatCpu(other),
      (cost.cpuSeconds / other.cpuSeconds).toFixed(1),
      '',
    ];
    const passages = articles * annotations;
    return {
      rows: [
        compare('cold, against plain Astro', gloss, astro),
        compare('cold, against Eleventy', gloss, eleventy),
        compare('after one note changed, against plain Astro', changed, astro),
      ],
      note: `${site}: ${formatCount(each.pages)} pages, ${formatCount(each.files)} files, ${(each.bytes / 1e6).toFixed(0)} MB; for each passage ${(each.files / passages).toFixed(1)} files, ${(each.bytes / passages / 1000).toFixed(1)} kB. Elapsed and peak memory: Gloss ${formatElapsed(gloss)}, after one note changed ${formatElapsed(changed)}, plain Astro ${formatElapsed(astro)}, Eleventy ${formatElapsed(eleventy)}.`,
    };
  };
  const tables = measured.map(createRows);
  return {
    rows: tables.flatMap(({rows}) => rows),
    notes: [
      ...tables.map(({note}) => note),
      ...(sizes.length > 1
        ? [`Growth of the CPU time of a cold build: exponent ${exponent.toFixed(2)}.`]
        : []),
      `CPU times, on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}.`,
    ],
  };
}

const formatCpu = ({cpuSeconds}: BuildCost): string => `${cpuSeconds.toFixed(1)} s`;

const formatElapsed = ({seconds, megabytes}: BuildCost): string =>
  `${seconds.toFixed(0)} s, ${formatCount(Math.round(megabytes))} MB`;

function measureSize(articles: number): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-bench-'));
  try {
    const project = copyProject(join(folder, 'project'));
    const [content, out] = [join(folder, 'content'), join(folder, 'out')];
    writeContent(content, articles, 'annotated', {words: 600, annotations});
    const gloss = measureBuild(project, content, out, false);
    const pages = listPlainPages(out, content);
    const {files, bytes} = measureFolder(out);
    const note = join(content, 'articles', 'article-0', 'annotations.md');
    writeFileSync(note, readFileSync(note, 'utf8').replace('\n:::\n', ' changed\n:::\n'));
    const changed = measureBuild(project, content, out, true);
    rmSync(out, {recursive: true});
    const [astro, eleventy] = (['astro', 'eleventy'] as const).map((generator) =>
      measureGenerator(generator, join(folder, generator), pages),
    ) as [BuildCost, BuildCost];
    return {articles, gloss, changed, astro, eleventy, pages: pages.length, files, bytes};
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** Measure a cold build of plain pages. */
function measureGenerator(
  generator: 'astro' | 'eleventy',
  project: string,
  pages: readonly PlainPage[],
): BuildCost {
  cpSync(join(import.meta.dirname, 'generators', generator), project, {recursive: true});
  const modules = join(project, 'node_modules');
  mkdirSync(modules);
  const installed = join(import.meta.dirname, '..', '..', 'node_modules');
  for (const name of readdirSync(installed)) {
    if (!name.startsWith('.')) symlinkSync(join(installed, name), join(modules, name));
  }
  const data = generator === 'astro' ? project : join(project, '_data');
  mkdirSync(data, {recursive: true});
  writeFileSync(join(data, 'pages.json'), JSON.stringify(pages));
  removeCaches(project);
  const out = join(project, 'out');
  const cost = measureCommand(
    project,
    generator === 'astro'
      ? ['node_modules/astro/bin/astro.mjs', 'build', '--silent', '--outDir', out]
      : ['node_modules/@11ty/eleventy/cmd.cjs', '--quiet', `--output=${out}`],
  );
  const written = listHtml(out).length;
  if (written !== pages.length) {
    throw new Error(`${generator} wrote ${written} pages, not ${pages.length}.`);
  }
  return cost;
}

const listHtml = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.html'));

function measureFolder(folder: string): {files: number; bytes: number} {
  const sizes = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => statSync(join(parentPath, name)).size);
  return {files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0)};
}
