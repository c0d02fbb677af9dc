/** Measures how the proof of links depends on the number of annotations of a page. */
import {fromHtml} from 'hast-util-from-html';
import {createAddresses} from '../../src/addresses/addresses.ts';
import {compileEdition} from '../../src/edition/edition.ts';
import {proveLinks} from '../../src/fragment/prove-links.ts';
import {renderArticle} from '../../src/render/render-article.ts';
import {renderHtml} from '../../src/render/render-html.ts';
import {english} from '../language/english.ts';
import {selectUniqueQuotes} from './chain.ts';
import {fitExponent, formatCount, formatTime, measureInTurn, type Result} from './measure.ts';
import {makeQuotes, makeText, toAnnotations, toArticle} from './texts.ts';

/** Render a page with the text as in a build, and with simplified notes. */
function renderPage(words: number, annotated: number): string {
  const text = makeText(words, words);
  const body = toArticle(text);
  const quotes = selectUniqueQuotes(
    body,
    makeQuotes(text, Math.ceil(annotated * 1.3), 7),
    annotated,
  );
  const {edition, problems} = compileEdition({
    articles: [
      {
        slug: 'a',
        article: {path: 'article.md', value: `---\ntitle: A\n---\n\n${body}`},
        annotations: {path: 'annotations.md', value: toAnnotations(quotes, 9)},
        source: undefined,
        timeline: undefined,
        images: [],
      },
    ],
    style: undefined,
    images: [],
    site: {path: 'site.md', value: '---\nname: Gloss\n---\n'},
    actors: [],
    frameworks: [],
    permalinks: undefined,
    problems: [],
  });
  const [article] = edition?.articles ?? [];
  if (!article) throw problems[0];
  const context = {addresses: createAddresses('/')};
  const pieces = renderArticle(article, context.addresses, english).map((piece) => {
    if (!Array.isArray(piece)) return typeof piece === 'string' ? piece : '';
    const notes = piece.map(
      (annotation) =>
        `<details><summary>${renderHtml(annotation.gist, context)}</summary>${renderHtml(annotation.note, context)}</details>`,
    );
    return `<div class="notes" data-apparatus>${notes.join('')}</div>`;
  });
  return `<!doctype html><html><body><article data-article lang="en">${pieces.join('')}</article></body></html>`;
}

/** Measure the proof of the links of pages with 100 to 3,000 annotations. */
export function measureLinks(): Result {
  const rows: string[][] = [];
  const points = [100, 300, 1000, 3000].map((annotated) => {
    const html = renderPage(20 * annotated, annotated);
    const tree = fromHtml(html);
    let proven = 0;
    const [measured] = measureInTurn(5, [() => (proven = proveLinks(html, tree).links.size)]);
    const {median = 0, spread = 0} = measured ?? {};
    rows.push([
      `proving ${formatCount(proven)} links, ${formatCount(20 * annotated)} words, ${formatCount(annotated)} annotations`,
      formatTime(median),
      '',
      '',
      `± ${(spread * 100).toFixed(0)} %`,
    ]);
    return [annotated, median] as const;
  });
  return {
    rows,
    notes: [
      `The time to prove the links of a page with n annotations grows as n^${fitExponent(points).toFixed(2)}, for n from 100 to 3,000 and a text of 20 n words.`,
    ],
  };
}
