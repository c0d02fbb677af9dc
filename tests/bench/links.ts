/**
 * Proving the links of a page, as the page grows with the number of its annotations.
 */
import {fromHtml} from 'hast-util-from-html';
import {createAddresses} from '../../src/addresses/addresses.ts';
import {compileEdition} from '../../src/edition/edition.ts';
import {proveLinks} from '../../src/fragment/prove-links.ts';
import {createPassageLink} from '../../src/render/link-controls.ts';
import {renderArticle} from '../../src/render/render-article.ts';
import {renderHtml} from '../../src/render/render-html.ts';
import {uniqueQuotes} from './chain.ts';
import {count, exponentOf, type Result, race, tell} from './measure.ts';
import {makeQuotes, makeText, toAnnotations, toArticle} from './texts.ts';

/** A page with the text as the build has it, and the notes without their frills. */
function pageOf(words: number, annotated: number): string {
  const text = makeText(words, words);
  const body = toArticle(text);
  const quotes = uniqueQuotes(body, makeQuotes(text, Math.ceil(annotated * 1.3), 7), annotated);
  const {edition, problems} = compileEdition({
    articles: [
      {
        slug: 'a',
        article: {path: 'article.md', value: `---\ntitle: A\n---\n\n${body}`},
        annotations: {path: 'annotations.md', value: toAnnotations(quotes, 9)},
        source: undefined,
        timeline: undefined,
      },
    ],
    actors: [],
    frameworks: [],
    permalinks: undefined,
    problems: [],
  });
  const [article] = edition?.articles ?? [];
  if (!article) throw problems[0];
  const context = {addresses: createAddresses('/')};
  const pieces = renderArticle(article, context.addresses).map((piece) => {
    if (typeof piece === 'string') return piece;
    const notes = piece.map(
      (annotation) =>
        `<details><summary>${renderHtml(annotation.gist, context)}</summary>${renderHtml(annotation.note, context)}</details>${renderHtml([createPassageLink(annotation)], context)}`,
    );
    return `<div class="notes" data-apparatus>${notes.join('')}</div>`;
  });
  return `<!doctype html><html><body><article data-article lang="en">${pieces.join('')}</article></body></html>`;
}

export function links(): Result {
  const rows: string[][] = [];
  const points = [100, 300, 1000, 3000].map((annotated) => {
    const html = pageOf(20 * annotated, annotated);
    const tree = fromHtml(html);
    let proven = 0;
    const [measured] = race(5, [() => (proven = proveLinks(html, tree).links.size)]);
    const {median = 0, spread = 0} = measured ?? {};
    rows.push([
      `proving ${count(proven)} links, ${count(20 * annotated)} words, ${count(annotated)} annotations`,
      tell(median),
      '',
      '',
      `± ${(spread * 100).toFixed(0)} %`,
    ]);
    return [annotated, median] as const;
  });
  return {
    rows,
    notes: [
      `The time to prove the links of a page grows with its annotations to the power of ${exponentOf(points).toFixed(2)}, from 100 to 3,000, the text growing alike.`,
    ],
  };
}
