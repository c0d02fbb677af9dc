/**
 * Whole sites, built by Astro: the same articles with and without annotations.
 */
import {spawnSync} from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {makeQuotes, makeText, toAnnotations, toArticle} from './texts.ts';

/** A site to measure. */
interface Site {
  what: string;
  articles: number;
  rounds: number;
  /** The folder of the project that builds it. */
  project: string;
}

/**
 * Build sites of articles of 600 words, with 30 annotations each and without, in turn:
 * the pages of the articles alone, and all that a site of Gloss has, which is a page, a
 * frame, a picture and several files for each passage.
 *
 * @returns rows of the table, each with a sentence on memory
 */
export function buildSites(): {row: string[]; note: string}[] {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-bench-'));
  try {
    return [
      {
        what: 'pages of articles alone',
        articles: 1000,
        rounds: 1,
        project: projectOfArticles(join(folder, 'project')),
      },
      {what: 'whole site', articles: 20, rounds: 3, project: '.'},
    ].map((site) => buildSite(folder, site));
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** The project, without the pages and files that are made for each passage. */
function projectOfArticles(folder: string): string {
  const passages = join('src', 'pages', 'articles', '[slug]', '[id]');
  for (const name of ['src', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs']) {
    cpSync(name, join(folder, name), {
      recursive: true,
      filter: (path) => !path.startsWith(passages),
    });
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}

function buildSite(
  folder: string,
  {what, articles, rounds, project}: Site,
): {row: string[]; note: string} {
  const contents = [true, false].map((annotated) =>
    writeContent(join(folder, String(articles)), articles, annotated),
  );
  const runs = contents.map((): {seconds: number; megabytes: number}[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [nth, content] of contents.entries()) {
      runs[nth]?.push(build(project, content, join(folder, 'out')));
    }
  }
  const [annotated, plain] = runs.map((each) => ({
    seconds: middle(each.map(({seconds}) => seconds)),
    megabytes: middle(each.map(({megabytes}) => megabytes)),
    spread: spread(each.map(({seconds}) => seconds)),
  }));
  if (!annotated || !plain) throw new Error('nothing was built');
  return {
    row: [
      `${what}, ${articles.toLocaleString('en')} articles of 600 words, 30 annotations each`,
      `${annotated.seconds.toFixed(1)} s`,
      `${plain.seconds.toFixed(1)} s`,
      (annotated.seconds / plain.seconds).toFixed(2),
      rounds > 1 ? `± ${(Math.max(annotated.spread, plain.spread) * 100).toFixed(0)} %` : '',
    ],
    note: `Peak memory of ${what}: ${annotated.megabytes.toFixed(0)} MB annotated, ${plain.megabytes.toFixed(0)} MB without.`,
  };
}

const middle = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const spread = (values: number[]): number =>
  (Math.max(...values) - Math.min(...values)) / 2 / middle(values);

function writeContent(folder: string, count: number, annotated: boolean): string {
  const content = join(folder, annotated ? 'annotated' : 'plain');
  for (let nth = 0; nth < count; nth++) {
    const article = join(content, 'articles', `article-${nth}`);
    mkdirSync(article, {recursive: true});
    const text = makeText(nth + 1, 600);
    const body = toArticle(text);
    writeFileSync(join(article, 'article.md'), `---\ntitle: Article ${nth}\n---\n\n${body}`);
    if (!annotated) continue;
    const flat = body.replaceAll(/\s+/g, ' ');
    const quotes = makeQuotes(text, 60, nth)
      .filter((quote) => flat.indexOf(quote) === flat.lastIndexOf(quote) && / /.test(quote))
      .slice(0, 30);
    writeFileSync(join(article, 'annotations.md'), toAnnotations(quotes, nth));
  }
  return content;
}

function build(
  project: string,
  content: string,
  out: string,
): {seconds: number; megabytes: number} {
  rmSync(out, {recursive: true, force: true});
  const peak = join(content, '..', 'peak');
  const start = performance.now();
  const {status, stderr, stdout} = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(peak)},String(process.resourceUsage().maxRSS)))`,
      'node_modules/astro/bin/astro.mjs',
      'build',
      '--silent',
      '--outDir',
      out,
    ],
    {cwd: project, env: {...process.env, CONTENT_DIR: content}, encoding: 'utf8'},
  );
  if (status !== 0) throw new Error(`the build failed: ${stdout}${stderr}`);
  return {
    seconds: (performance.now() - start) / 1000,
    megabytes: Number(readFileSync(peak, 'utf8')) / 1024,
  };
}
