/**
 * Editions and a site for the tests of exports.
 */
import {fileURLToPath} from 'node:url';
import {readContentFiles} from '../../src/content/content-files.ts';
import {compileEdition} from '../../src/edition/edition.ts';
import type {Article, Edition} from '../../src/edition/model.ts';
import {createExportSite, type ExportSite} from '../../src/export/export-site.ts';
import {type History, noHistory} from '../../src/history/history.ts';

/** Compile a content folder, by its path from the project. */
function editionOf(path: string): Edition {
  const folder = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const {edition, problems} = compileEdition(readContentFiles(folder));
  if (!edition) throw new Error(problems.map(String).join('\n'));
  return edition;
}

export const first = editionOf('tests/fixtures/sites/first');
export const several = editionOf('tests/fixtures/sites/several');
/** Has renamed and withdrawn content. */
export const moved = editionOf('tests/fixtures/sites/moved');
export const bare = editionOf('tests/fixtures/sites/bare');
/** Has every form of text, with notes on all of them. */
export const exported = editionOf('tests/fixtures/sites/exports');

/** Create the site of the tests; by default it has no history. */
export const siteWith = (history: History = noHistory): ExportSite =>
  createExportSite('https://edition.example', '/some/base/', history);

/** Create a history in which everything has the same dates. */
export function historyOf({articles}: Edition): History {
  const dates = {created: '2024-01-02T03:04:05Z', modified: '2025-06-07T08:09:10Z'};
  return {
    articles: new Map(articles.map(({slug}) => [slug, dates])),
    annotations: new Map(
      articles.flatMap(({slug, annotations}) =>
        annotations.map(({id}) => [`${slug}/${id}`, dates] as const),
      ),
    ),
  };
}

export function articleOf({articles}: Edition, slug: string): Article {
  const article = articles.find((each) => each.slug === slug);
  if (!article) throw new Error(`There is no article ${slug}.`);
  return article;
}
