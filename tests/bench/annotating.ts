/**
 * Measures builds of whole sites: with annotations, without annotations, and with the words of
 * the notes as paragraphs of the articles.
 */
import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {copyProject} from '../copy-project.ts';
import {type BuildCost, measureBuild} from './build-cost.ts';
import {measureEngine} from './engine.ts';
import {formatCount, type Result} from './measure.ts';
import {makeNotes, makeQuotes, makeText, toAnnotations, toArticle, toParagraphs} from './texts.ts';

const forms = ['annotated', 'without', 'same words'] as const;
type Form = (typeof forms)[number];

/**
 * Measure the three forms of a site in turn, without caches. With several rounds, the annotated
 * form is also built again with caches.
 *
 * @param articles how many the site has
 */
export function measureAnnotating(articles: number, rounds: number): Result {
  const what = 'whole site';
  const folder = mkdtempSync(join(tmpdir(), 'gloss-bench-'));
  try {
    const project = copyProject(join(folder, 'project'));
    const out = join(folder, 'out');
    const runs: Record<Form | 'again', BuildCost[]> = {
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
        runs[form].push(measureBuild(project, content, out, false));
        files[form] = countFiles(out);
        if (form === 'annotated' && rounds > 1)
          runs.again.push(measureBuild(project, content, out, true));
      }
      engineRuns.push(
        measureEngine(join(folder, 'annotated')) - measureEngine(join(folder, 'without')),
      );
    }

    const [annotated, without, same] = forms.map((form) => summarize(runs[form])) as [
      Summary,
      Summary,
      Summary,
    ];
    const engine = findMedian(engineRuns);
    const name = `${what}, ${formatCount(articles)} articles of 600 words, 30 annotations each`;
    const createRow = (label: string, a: Summary, b: Summary): string[] => [
      label,
      `${a.seconds.toFixed(1)} s`,
      `${b.seconds.toFixed(1)} s`,
      (a.seconds / b.seconds).toFixed(2),
      rounds > 1 ? `± ${(Math.max(a.spread, b.spread) * 100).toFixed(0)} %` : '',
    ];
    const formatPerFile = (form: Form, {seconds}: Summary): string =>
      `${formatCount(files[form] ?? 0)} files, ${((seconds * 1000) / (files[form] ?? 1)).toFixed(1)} ms each`;
    return {
      rows: [
        createRow(name, annotated, without),
        createRow(`${what}, compared with the same words as plain Markdown`, annotated, same),
        createRow(
          `${what}, compared with the same build without the time of the engine`,
          annotated,
          {
            ...annotated,
            seconds: annotated.seconds - engine,
          },
        ),
        ...(runs.again.length > 0
          ? [
              createRow(
                `${what}, second build with kept pages, compared with the first build`,
                summarize(runs.again),
                annotated,
              ),
            ]
          : []),
      ],
      notes: [
        `${what}: parsing, locating and painting the annotations took ${engine.toFixed(2)} s, ${((engine / annotated.seconds) * 100).toFixed(1)} % of the build. With annotations: ${formatPerFile('annotated', annotated)}; without: ${formatPerFile('without', without)}.`,
        `CPU time of ${what}: ${annotated.cpuSeconds.toFixed(1)} s annotated, ${without.cpuSeconds.toFixed(1)} s without (${(annotated.cpuSeconds / without.cpuSeconds).toFixed(2)}), ${same.cpuSeconds.toFixed(1)} s with the same words (${(annotated.cpuSeconds / same.cpuSeconds).toFixed(2)}).`,
        `Peak memory of ${what}: ${annotated.megabytes.toFixed(0)} MB annotated, ${without.megabytes.toFixed(0)} MB without, ${same.megabytes.toFixed(0)} MB with the same words.`,
      ],
    };
  } finally {
    rmSync(folder, {recursive: true});
  }
}

interface Summary extends BuildCost {
  /** Half of the range of the elapsed times, relative to the median. */
  spread: number;
}

const findMedian = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

function summarize(costs: readonly BuildCost[]): Summary {
  const seconds = costs.map((each) => each.seconds);
  return {
    seconds: findMedian(seconds),
    cpuSeconds: findMedian(costs.map((each) => each.cpuSeconds)),
    megabytes: findMedian(costs.map((each) => each.megabytes)),
    spread: (Math.max(...seconds) - Math.min(...seconds)) / 2 / findMedian(seconds),
  };
}

/** Write the content of a site. */
export function writeContent(
  content: string,
  articles: number,
  form: Form,
  {words, annotations} = {words: 600, annotations: 30},
): void {
  mkdirSync(content, {recursive: true});
  writeFileSync(join(content, 'site.md'), '---\nname: Gloss\n---\n');
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
