/**
 * Whole sites, built by Astro: the same articles with annotations, without, and with the
 * words of the notes as paragraphs under the article.
 */
import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {copyProject} from '../copy-project.ts';
import {build, type Cost} from './build-cost.ts';
import {engineSeconds} from './engine.ts';
import {count, type Result} from './measure.ts';
import {makeNotes, makeQuotes, makeText, toAnnotations, toArticle, toParagraphs} from './texts.ts';

/** A site to measure. */
interface Site {
  what: string;
  articles: number;
  rounds: number;
  /** Whether each passage has its page and files. */
  passages: boolean;
}

export const sites: Site[] = [
  {what: 'pages of articles alone', articles: 1000, rounds: 1, passages: false},
  {what: 'whole site', articles: 20, rounds: 3, passages: true},
];

const forms = ['annotated', 'without', 'same words'] as const;
type Form = (typeof forms)[number];

/**
 * Build a site in its three forms, in turn, each for the first time; where there are several
 * rounds, the annotated one again too.
 */
export function site({what, articles, rounds, passages}: Site): Result {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-bench-'));
  try {
    const project = copyProject(join(folder, 'project'), passages);
    const out = join(folder, 'out');
    const runs: Record<Form | 'again', Cost[]> = {
      annotated: [],
      without: [],
      'same words': [],
      again: [],
    };
    const engineRuns: number[] = [];
    const files: Partial<Record<Form, number>> = {};
    for (const form of forms) writeContent(join(folder, form), articles, form);
    for (let round = 0; round < rounds; round++) {
      for (const form of forms) {
        const content = join(folder, form);
        runs[form].push(build(project, content, out, false));
        files[form] = countFiles(out);
        if (form === 'annotated' && rounds > 1) runs.again.push(build(project, content, out, true));
      }
      engineRuns.push(
        engineSeconds(join(folder, 'annotated')) - engineSeconds(join(folder, 'without')),
      );
    }

    const [annotated, without, same] = forms.map((form) => sumUp(runs[form])) as [Sum, Sum, Sum];
    const engine = middle(engineRuns);
    const name = `${what}, ${count(articles)} articles of 600 words, 30 annotations each`;
    const row = (told: string, a: Sum, b: Sum): string[] => [
      told,
      `${a.seconds.toFixed(1)} s`,
      `${b.seconds.toFixed(1)} s`,
      (a.seconds / b.seconds).toFixed(2),
      rounds > 1 ? `± ${(Math.max(a.spread, b.spread) * 100).toFixed(0)} %` : '',
    ];
    const perFile = (form: Form, {seconds}: Sum): string =>
      `${count(files[form] ?? 0)} files, ${((seconds * 1000) / (files[form] ?? 1)).toFixed(1)} ms each`;
    return {
      rows: [
        row(name, annotated, without),
        row(`${what}, against the same words as plain Markdown`, annotated, same),
        row(`${what}, against its own build less what the engine adds`, annotated, {
          ...annotated,
          seconds: annotated.seconds - engine,
        }),
        ...(runs.again.length > 0
          ? [
              row(
                `${what}, built again with its pictures kept, against the first build`,
                sumUp(runs.again),
                annotated,
              ),
            ]
          : []),
      ],
      notes: [
        `${what}: reading, locating and painting the annotations took ${engine.toFixed(2)} s, ${((engine / annotated.seconds) * 100).toFixed(1)} % of the build. Annotated, it has ${perFile('annotated', annotated)}; without, ${perFile('without', without)}.`,
        `Processor time of ${what}: ${annotated.processor.toFixed(1)} s annotated, ${without.processor.toFixed(1)} s without (${(annotated.processor / without.processor).toFixed(2)}), ${same.processor.toFixed(1)} s with the same words (${(annotated.processor / same.processor).toFixed(2)}).`,
        `Peak memory of ${what}: ${annotated.megabytes.toFixed(0)} MB annotated, ${without.megabytes.toFixed(0)} MB without, ${same.megabytes.toFixed(0)} MB with the same words.`,
      ],
    };
  } finally {
    rmSync(folder, {recursive: true});
  }
}

interface Sum extends Cost {
  spread: number;
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

function sumUp(costs: readonly Cost[]): Sum {
  const seconds = costs.map((each) => each.seconds);
  return {
    seconds: middle(seconds),
    processor: middle(costs.map((each) => each.processor)),
    megabytes: middle(costs.map((each) => each.megabytes)),
    spread: (Math.max(...seconds) - Math.min(...seconds)) / 2 / middle(seconds),
  };
}

/** Write the content of a site, each article with up to 30 annotations. */
export function writeContent(
  content: string,
  articles: number,
  form: Form,
  {words, annotations} = {words: 600, annotations: 30},
): void {
  for (let nth = 0; nth < articles; nth++) {
    const folder = join(content, 'articles', `article-${nth}`);
    mkdirSync(folder, {recursive: true});
    const text = makeText(nth + 1, words);
    const body = toArticle(text);
    const flat = body.replaceAll(/\s+/g, ' ');
    const quotes = makeQuotes(text, 2 * annotations, nth)
      .filter((quote) => flat.indexOf(quote) === flat.lastIndexOf(quote) && / /.test(quote))
      .slice(0, annotations);
    const notes = form === 'same words' ? `\n${toParagraphs(makeNotes(quotes.length, nth))}` : '';
    writeFileSync(join(folder, 'article.md'), `---\ntitle: Article ${nth}\n---\n\n${body}${notes}`);
    if (form === 'annotated') {
      writeFileSync(join(folder, 'annotations.md'), toAnnotations(quotes, nth));
    }
  }
}

const countFiles = (folder: string): number =>
  readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
    .length;
