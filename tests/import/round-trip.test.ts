/** Every annotation of the fixtures comes back from its own export, equal. */
import {cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {main} from '../../src/commands/import.ts';
import {readContentFiles} from '../../src/content/content-files.ts';
import {compileEdition} from '../../src/edition/edition.ts';
import type {EditionAnnotation} from '../../src/edition/model.ts';
import {collectionDocument, pageDocument} from '../../src/export/web-annotation.ts';
import {collectOutput} from '../commands/collect-output.ts';
import {siteWith} from '../export/site.ts';
import {english} from '../language/english.ts';

const sites = fileURLToPath(new URL('../fixtures/sites/', import.meta.url));
const site = siteWith();

/** Compile the annotations of a folder, by article and id, as far as they can be compared. */
function readEdition(folder: string) {
  const {edition, problems} = compileEdition(readContentFiles(folder), true);
  if (!edition) throw new Error(problems.map(String).join('\n'));
  return edition.articles;
}

/** Everything that editors write about an annotation, and the ranges of its quotes. */
const describeAnnotation = ({
  id,
  kind,
  aliases,
  ranges,
  gist,
  note,
  relations,
  editorIds,
  draft,
  by,
  attributedTo,
  type,
  status,
  finding,
  sign,
  actor,
}: EditionAnnotation) => ({
  ...{id, kind, aliases, ranges, draft, editorIds},
  ...{by, attributedTo, type, status, finding, sign, actor},
  gist: withoutPositions(gist),
  note: withoutPositions(note),
  relations: relations.map((relation) => `${relation.type} ${relation.target}`).sort(),
});

const withoutPositions = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, each) => (key === 'position' ? undefined : each)));

const articles = readdirSync(sites).flatMap((name) => {
  const {edition} = compileEdition(readContentFiles(join(sites, name)), true);
  return (edition?.articles ?? [])
    .filter(({annotations}) => annotations.some(({draft}) => !draft))
    .map((article) => [`${name}/${article.slug}`, name, article] as const);
});

describe('the annotations of', () => {
  test.each(articles)('%s', (_, name, article) => {
    const {slug} = article;
    const published = {...article, annotations: article.annotations.filter(({draft}) => !draft)};
    const folder = mkdtempSync(join(tmpdir(), 'gloss-round-trip-'));
    cpSync(join(sites, name), folder, {recursive: true});
    // Links to withdrawn annotations need these, and the export of a collection has none.
    const withdrawn = article.withdrawn.map(
      ({id, aliases}) =>
        `:::withdrawn{${[`#${id}`, ...(aliases.length > 0 ? [`aliases="${aliases.join(' ')}"`] : [])].join(' ')}}\n> words\n\nA reason.\n:::\n`,
    );
    const path = join(folder, 'articles', slug, 'annotations.md');
    if (withdrawn.length > 0) writeFileSync(path, withdrawn.join('\n'));
    else rmSync(path, {force: true});
    const files = exportPages(published).map((page, nth) => {
      const file = join(folder, `.page-${nth}.jsonld`);
      writeFileSync(file, JSON.stringify(page));
      return file;
    });

    const {output, printed} = collectOutput();
    const code = main([...files, '--to', slug, '--write'], {...output, contentFolder: folder});
    expect(printed.stdout).toContain(`${published.annotations.length} written.`);
    expect(code).toBe(0);
    const [after] = readEdition(folder).filter((each) => each.slug === slug);
    expect(after?.annotations.map(describeAnnotation)).toEqual(
      published.annotations.map(describeAnnotation),
    );

    if (name !== 'several') return;
    const again = collectOutput();
    main([...files, '--to', slug], {...again.output, contentFolder: folder});
    expect(again.printed.stdout).toContain(`${published.annotations.length} there already.`);
  });
});

/** Export a collection and its further pages. */
function exportPages(article: Parameters<typeof collectionDocument>[0]): unknown[] {
  const pages: unknown[] = [collectionDocument(article, site, english)];
  let page = (pages[0] as {first?: {next?: string}}).first;
  for (let number = 2; page?.next !== undefined; number++) {
    page = pageDocument(article, number, site, english);
    pages.push(page);
  }
  return pages;
}
