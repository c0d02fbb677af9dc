/**
 * Measures the chain from Markdown to HTML: with annotations, without annotations, and with the
 * words of the notes as paragraphs of the article.
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
import {
  fitExponent,
  formatCount,
  formatRow,
  type Measured,
  measureInTurn,
  type Result,
} from './measure.ts';
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
const withoutNames = {...options, registry: {actors: [], frameworks: []}};

/** Compile one article to HTML, with its notes. */
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
    annotations === undefined ? withoutNames : options,
  );
  if (problems[0]) throw problems[0];
  toHtml(tree);
  for (const {note} of located) toHtml({type: 'root', children: note});
}

/**
 * Select quotes that occur once in the article.
 *
 * @throws Error if there are fewer than `wanted`
 */
export function selectUniqueQuotes(
  article: string,
  quotes: readonly string[],
  wanted: number,
): string[] {
  const index = indexText(article.replaceAll(/\s+/g, ' '));
  const unique = quotes.filter((quote) => locate(index, {parts: [quote]}).outcome === 'found');
  if (unique.length < wanted)
    throw new Error(`Only ${unique.length} of ${wanted} quotes are unique.`);
  return unique.slice(0, wanted);
}

/** Compare an annotated article with the same article without annotations or as plain Markdown. */
export function measureChain(words: number, annotated: number, rounds: number): Result {
  const text = makeText(words, words);
  const article = toArticle(text);
  const quotes = selectUniqueQuotes(
    article,
    makeQuotes(text, Math.ceil(annotated * 1.2) + 5, 7),
    annotated,
  );
  const annotations = toAnnotations(quotes, 9);
  const sameWords = `${article}\n${toParagraphs(makeNotes(quotes.length, 9))}`;
  const [own, plain, same] = measureInTurn(rounds, [
    () => compile(article, annotations),
    () => compile(article),
    () => compile(sameWords),
  ]) as [Measured, Measured, Measured];
  const what = `chain, ${formatCount(words)} words, ${formatCount(annotated)} annotations`;
  return {
    rows: [
      formatRow(what, own, plain),
      formatRow(`${what}, compared with the same words as plain Markdown`, own, same),
    ],
    notes: [],
  };
}

/** Measure how locating and painting in a text of 3 MB depend on the number of annotations. */
export function measureGrowth(): Result {
  const text = makeText(3, 500_000);
  const source = toArticle(text);
  const parse = unified().use(remarkParse).use(remarkRehype).freeze();
  const tree = parse.runSync(parse.parse(source));
  const quotes = selectUniqueQuotes(source, makeQuotes(text, 12_500, 17), 10_000);
  const all = readAnnotations({
    path: 'annotations.md',
    value: toAnnotations(quotes, 19),
  }).annotations;
  const annotateWith = (annotations: readonly Annotation[]) => () => {
    const {problems} = annotate(tree, {...withoutNames, annotations, source, file: 'article.md'});
    if (problems[0]) throw problems[0];
  };
  const counts = [100, 300, 1000, 3000, 10_000];
  const [plain, ...measured] = measureInTurn(5, [
    annotateWith([]),
    ...counts.map((wanted) =>
      // Select annotations evenly across the text.
      annotateWith(all.filter((_, nth) => nth % (all.length / wanted) < 1)),
    ),
  ]) as [Measured, ...Measured[]];
  const added = measured.map(({median}, nth) => [counts[nth] ?? 0, median - plain.median] as const);
  return {
    rows: measured.map((own, nth) =>
      formatRow(
        `locating and painting in 3 MB, ${formatCount(counts[nth] ?? 0)} annotations`,
        own,
        plain,
      ),
    ),
    notes: [
      `The time to locate and paint n annotations in 3 MB of text grows as n^${fitExponent(added).toFixed(2)}, for n from 100 to 10,000.`,
    ],
  };
}

/** Measure how hints scale in a repetitive text. The quote of each line needs its hint. */
export function measureRepeatedLines(): Result {
  const counts = [250, 500, 1000, 2000, 4000];
  const measured = measureInTurn(
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
      `The time to locate n similar lines by their hints grows as n^${fitExponent(points).toFixed(2)}, for n from 250 to 4,000.`,
    ],
  };
}
