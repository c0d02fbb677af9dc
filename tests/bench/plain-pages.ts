/** The pages of a built site as plain text, which other generators write for comparison. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, sep} from 'node:path';

/** A page of a title and paragraphs. */
export interface PlainPage {
  /** The path below the root, without slashes at its ends. `''` for the home page. */
  path: string;
  title: string;
  paragraphs: string[];
}

/**
 * List a plain page for each page of a built site. Pages of articles have the text of the article
 * and its notes, those of passages their quote and note, all others only a title.
 *
 * @param out the folder of the built site
 * @param content its content, as `writeContent` writes it
 */
export function listPlainPages(out: string, content: string): PlainPage[] {
  const files = readdirSync(out, {recursive: true, encoding: 'utf8'});
  return files
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      // Generators treat `404` in a way of their own.
      const path = file
        .replaceAll(sep, '/')
        .replace(/(?:^|\/)index\.html$/, '')
        .replace(/\.html$/, '-page');
      const [, slug = '', id] = path.split('/');
      return {path, title: path || 'Home', paragraphs: listParagraphs(content, slug, id)};
    });
}

function listParagraphs(content: string, slug: string, id: string | undefined): string[] {
  const article = join(content, 'articles', slug, 'article.md');
  if (slug === '' || !existsSync(article)) return [];
  const notes = readFileSync(join(content, 'articles', slug, 'annotations.md'), 'utf8').split(
    /^:::\n/m,
  );
  const chosen =
    id === undefined
      ? [readFileSync(article, 'utf8'), ...notes]
      : notes.filter((note) => note.includes(`{#${id} `));
  return chosen.flatMap((text) => text.split('\n\n')).filter((text) => text.trim() !== '');
}
