/**
 * The chain from Markdown to HTML: annotated, without annotations, and with the words of
 * the notes as paragraphs of the article.
 */
import {toHtml} from 'hast-util-to-html';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import {unified} from 'unified';
import {annotate} from '../../src/annotate/annotate.ts';
import {compileArticle} from '../../src/annotate/compile.ts';
import {readAnnotations} from '../../src/annotate/lift/read-annotations.ts';
import {indexText, locate} from '../../src/annotate/locate/locate.ts';
import type {Annotation} from '../../src/annotate/model/model.ts';
import {count, exponentOf, type Measured, type Result, race, row} from './measure.ts';
import {makeNotes, makeQuotes, makeText, toAnnotations, toArticle, toParagraphs} from './texts.ts';

const options = {
  registry: {
    actors: [
      {id: 'a', name: 'Tokayev', aliases: ['Kassym-Jomart Tokayev'], not: [], locations: {}},
      {id: 'b', name: 'Ver Anti', aliases: ['Lukashenko'], not: [], locations: {}},
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

/** What locating and painting take in a text of 3 MB, as the number of annotations grows. */
export function growth(): Result {
  const text = makeText(3, 500_000);
  const source = toArticle(text);
  const parse = unified().use(remarkParse).use(remarkRehype).freeze();
  const tree = parse.runSync(parse.parse(source));
  const quotes = uniqueQuotes(source, makeQuotes(text, 12_500, 17), 10_000);
  const all = readAnnotations({
    path: 'annotations.md',
    value: toAnnotations(quotes, 19),
  }).annotations;
  const annotateWith = (annotations: readonly Annotation[]) => () => {
    const {problems} = annotate(tree, {...nobody, annotations, source, file: 'article.md'});
    if (problems[0]) throw problems[0];
  };
  const counts = [100, 300, 1000, 3000, 10_000];
  const [plain, ...measured] = race(5, [
    annotateWith([]),
    ...counts.map((wanted) =>
      // Spread over the text.
      annotateWith(all.filter((_, nth) => nth % (all.length / wanted) < 1)),
    ),
  ]) as [Measured, ...Measured[]];
  const added = measured.map(({median}, nth) => [counts[nth] ?? 0, median - plain.median] as const);
  return {
    rows: measured.map((own, nth) =>
      row(`locating and painting in 3 MB, ${count(counts[nth] ?? 0)} annotations`, own, plain),
    ),
    notes: [
      `What locating and painting add to 3 MB of text grows with the annotations to the power of ${exponentOf(added).toFixed(2)}, from 100 to 10,000.`,
    ],
  };
}

/** What hints cost in a text that repeats itself, as it grows: each line is quoted by its hint. */
export function repeated(): Result {
  const counts = [250, 500, 1000, 2000, 4000];
  const measured = race(
    5,
    counts.map((lines) => {
      const text = Array.from({length: lines}, (_, nth) => `Item no${nth} speaks of it here.\n`);
      const selectors = text.map((_, nth) => ({
        parts: ['speaks', 'it'],
        prefix: `no${nth} `,
      }));
      return () => {
        const index = indexText(text.join(''));
        for (const selector of selectors) locate(index, selector);
      };
    }),
  );
  const points = measured.map(({median}, nth) => [counts[nth] ?? 0, median] as const);
  return {
    rows: [],
    notes: [
      `Locating each of many like lines by its hints grows with their number to the power of ${exponentOf(points).toFixed(2)}, from 250 to 4,000.`,
    ],
  };
}
