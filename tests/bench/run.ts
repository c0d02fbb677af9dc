/**
 * `npm run bench`: what annotating costs, as ratios measured in one run. Each row
 * is a median of several rounds, its rivals measured in turn within each round, so
 * that a machine whose speed drifts treats them alike.
 */
import search from 'approx-string-match';
import {toHtml} from 'hast-util-to-html';
import {compileArticle} from '../../src/annotate/compile.ts';
import {fold} from '../../src/annotate/fold.ts';
import {indexText, locate} from '../../src/annotate/locate.ts';
import {buildSites} from './site.ts';
import {makeQuotes, makeText, random, toAnnotations, toArticle} from './texts.ts';

interface Measured {
  median: number;
  /** Half of the distance between the quartiles, as a share of the median. */
  spread: number;
}

/** Time several rivals in turn, in milliseconds. */
function race(rounds: number, rivals: readonly (() => void)[]): Measured[] {
  for (const rival of rivals) rival();
  const times = rivals.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [nth, rival] of rivals.entries()) {
      const start = performance.now();
      rival();
      times[nth]?.push(performance.now() - start);
    }
  }
  return times.map(measure);
}

function measure(times: number[]): Measured {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? 0;
  return {median: at(0.5), spread: (at(0.75) - at(0.25)) / 2 / at(0.5)};
}

const rows: string[][] = [];
const tell = (ms: number): string =>
  ms >= 1000 ? `${(ms / 1000).toFixed(2)} s` : `${ms.toFixed(2)} ms`;
const percent = (share: number): string => `± ${(share * 100).toFixed(0)} %`;
function row(what: string, a: Measured, b: Measured): void {
  rows.push([
    what,
    tell(a.median),
    tell(b.median),
    (a.median / b.median).toFixed(2),
    percent(Math.max(a.spread, b.spread)),
  ]);
}

const options = {
  registry: {
    actors: [
      {id: 'a', name: 'Tokayev', aliases: ['Kassym-Jomart Tokayev'], not: [], places: {}},
      {id: 'b', name: 'Ver Anti', aliases: ['Lukashenko'], not: [], places: {}},
    ],
    frameworks: [],
  },
  actorHref: (actor: string) => `/actors/${actor}/`,
};
const nobody = {...options, registry: {actors: [], frameworks: []}};

/** One article, compiled and written as HTML, with its notes. */
function compile(article: string, annotations?: string): void {
  const {
    tree,
    annotations: located,
    problems,
  } = compileArticle(
    {
      article: {path: 'article.md', value: article},
      annotations:
        annotations === undefined ? undefined : {path: 'annotations.md', value: annotations},
    },
    annotations === undefined ? nobody : options,
  );
  if (problems[0]) throw problems[0];
  toHtml(tree);
  for (const {note} of located) toHtml({type: 'root', children: note});
}

/** Quotes that are unique in the text. */
function uniqueQuotes(article: string, quotes: readonly string[], count: number): string[] {
  const index = indexText(article.replaceAll(/\s+/g, ' '));
  const unique = quotes.filter((quote) => locate(index, {parts: [quote]}).outcome === 'found');
  if (unique.length < count) throw new Error(`only ${unique.length} of ${count} quotes are unique`);
  return unique.slice(0, count);
}

function chain(words: number, count: number, rounds: number): void {
  const text = makeText(words, words);
  const article = toArticle(text);
  const quotes = uniqueQuotes(article, makeQuotes(text, Math.ceil(count * 1.2) + 5, 7), count);
  const annotations = toAnnotations(quotes, 9);
  const [annotated, plain] = race(rounds, [
    () => compile(article, annotations),
    () => compile(article),
  ]) as [Measured, Measured];
  row(
    `chain, ${words.toLocaleString('en')} words, ${count.toLocaleString('en')} annotations`,
    annotated,
    plain,
  );
}

/** Change one quote as texts are changed: a letter, a word, or nothing. */
function moved(quote: string, next: () => number): string {
  const words = quote.split(' ');
  const at = 1 + Math.floor(next() * (words.length - 2));
  const kind = next();
  if (kind < 0.4) return quote;
  if (kind < 0.7) words[at] = `${words[at]?.slice(0, 1)}x${words[at]?.slice(2)}`;
  else words[at] = 'altogether';
  return words.join(' ');
}

/**
 * Locating as browser annotators do: exact search; where that fails, the nearest by
 * `approx-string-match`, allowing half of the letters to differ.
 */
function likeBrowser(text: string, quote: string): {start: number} | undefined {
  const exact = text.indexOf(quote);
  if (exact !== -1) return {start: exact};
  const matches = search(text, quote, Math.min(256, quote.length / 2));
  return matches.toSorted((a, b) => a.errors - b.errors)[0];
}

function locating(words: number, count: number, rounds: number): void {
  const text = makeText(11, words);
  const article = toArticle(text).replaceAll(/\s+/g, ' ');
  const next = random(5);
  const originals = uniqueQuotes(article, makeQuotes(text, Math.ceil(count * 1.2) + 5, 13), count);
  const quotes = originals.map((quote) => moved(quote, next));
  const index = indexText(article);
  const plain = fold(article).text;
  const [ours, theirs] = race(rounds, [
    () => {
      const own = indexText(article);
      for (const quote of quotes) locate(own, {parts: [quote]});
    },
    () => {
      for (const quote of quotes) likeBrowser(plain, quote);
    },
  ]) as [Measured, Measured];
  row(
    `locate, ${words.toLocaleString('en')} words, ${count} quotes, six in ten changed, against a browser annotator`,
    ours,
    theirs,
  );

  let wrong = 0;
  let refused = 0;
  let likely = 0;
  for (const [nth, quote] of quotes.entries()) {
    const changed = quote !== originals[nth];
    const {outcome} = locate(index, {parts: [quote]});
    if (changed && outcome === 'found') wrong++;
    if (changed && outcome !== 'found') refused++;
    const found = likeBrowser(plain, quote);
    if (changed && found) likely++;
  }
  notes.push(
    `Of ${refused + wrong} quotes whose words had changed, Gloss refused ${refused} and anchored ${wrong}; exact search with \`approx-string-match\` anchored ${likely} to words that the quote does not say.`,
  );
}

function growth(): void {
  const text = makeText(3, 500_000);
  const article = toArticle(text);
  const counts = [100, 300, 1000, 3000, 10_000];
  const all = uniqueQuotes(article, makeQuotes(text, 12_500, 17), 10_000);
  const plain = race(2, [() => compile(article)])[0]?.median ?? 0;
  const points = counts.map((count) => {
    const step = all.length / count;
    const quotes = Array.from({length: count}, (_, nth) => all[Math.floor(nth * step)] ?? '');
    const annotations = toAnnotations(quotes, 19);
    const ms = race(count > 1000 ? 1 : 2, [() => compile(article, annotations)])[0]?.median ?? 0;
    rows.push([
      `growth, 3 MB, ${count.toLocaleString('en')} annotations`,
      tell(ms),
      tell(plain),
      (ms / plain).toFixed(2),
      '',
    ]);
    return {x: Math.log(count), y: Math.log(ms - plain)};
  });
  // What annotations add is proportional to count ** exponent: least squares on logarithms.
  const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const [mx, my] = [mean(points.map(({x}) => x)), mean(points.map(({y}) => y))];
  const exponent =
    points.reduce((sum, {x, y}) => sum + (x - mx) * (y - my), 0) /
    points.reduce((sum, {x}) => sum + (x - mx) ** 2, 0);
  notes.push(
    `What annotations add to 3 MB of text grows with their number to the power of ${exponent.toFixed(2)}, from 100 to 10,000.`,
  );
}

const notes: string[] = [];
chain(600, 30, 60);
chain(100_000, 1000, 5);
locating(20_000, 300, 3);
growth();
for (const site of buildSites()) {
  rows.push(site.row);
  notes.push(site.note);
}

const heads = ['what', 'annotated', 'without', 'ratio', 'noise'];
console.log(
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
);
console.log(`\n${notes.join('\n')}`);
