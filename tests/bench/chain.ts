/**
 * The chain from Markdown to HTML: annotated, without annotations, and with the words of
 * the notes as paragraphs of the article.
 */
import {toHtml} from 'hast-util-to-html';
import {compileArticle} from '../../src/annotate/compile.ts';
import {indexText, locate} from '../../src/annotate/locate.ts';
import {count, exponentOf, type Measured, type Result, race, row, tell} from './measure.ts';
import {makeNotes, makeQuotes, makeText, toAnnotations, toArticle, toParagraphs} from './texts.ts';

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
export function uniqueQuotes(article: string, quotes: readonly string[], wanted: number): string[] {
  const index = indexText(article.replaceAll(/\s+/g, ' '));
  const unique = quotes.filter((quote) => locate(index, {parts: [quote]}).outcome === 'found');
  if (unique.length < wanted)
    throw new Error(`only ${unique.length} of ${wanted} quotes are unique`);
  return unique.slice(0, wanted);
}

/** An article with as many annotations as asked for, against the same words otherwise. */
export function chain(words: number, annotated: number, rounds: number): Result {
  const text = makeText(words, words);
  const article = toArticle(text);
  const quotes = uniqueQuotes(
    article,
    makeQuotes(text, Math.ceil(annotated * 1.2) + 5, 7),
    annotated,
  );
  const annotations = toAnnotations(quotes, 9);
  const sameWords = `${article}\n${toParagraphs(makeNotes(quotes.length, 9))}`;
  const [own, plain, same] = race(rounds, [
    () => compile(article, annotations),
    () => compile(article),
    () => compile(sameWords),
  ]) as [Measured, Measured, Measured];
  const what = `chain, ${count(words)} words, ${count(annotated)} annotations`;
  return {
    rows: [
      row(what, own, plain),
      row(`${what}, against the same words as plain Markdown`, own, same),
    ],
    notes: [],
  };
}

/** What annotations add to a text of 3 MB, as their number grows. */
export function growth(): Result {
  const text = makeText(3, 500_000);
  const article = toArticle(text);
  const all = uniqueQuotes(article, makeQuotes(text, 12_500, 17), 10_000);
  const plain = race(2, [() => compile(article)])[0]?.median ?? 0;
  const rows: string[][] = [];
  const points = [100, 300, 1000, 3000, 10_000].map((annotated) => {
    const step = all.length / annotated;
    const quotes = Array.from({length: annotated}, (_, nth) => all[Math.floor(nth * step)] ?? '');
    const annotations = toAnnotations(quotes, 19);
    const rounds = annotated > 1000 ? 1 : 2;
    const ms = race(rounds, [() => compile(article, annotations)])[0]?.median ?? 0;
    rows.push([
      `growth, 3 MB, ${count(annotated)} annotations`,
      tell(ms),
      tell(plain),
      (ms / plain).toFixed(2),
      '',
    ]);
    return [annotated, ms - plain] as const;
  });
  const exponent = exponentOf(points).toFixed(2);
  return {
    rows,
    notes: [
      `What annotations add to 3 MB of text grows with their number to the power of ${exponent}, from 100 to 10,000.`,
    ],
  };
}
