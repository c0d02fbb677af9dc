/**
 * Records → the files of a Pagefind index: one index for each language, in a folder
 * that bears its name.
 */
import {close, createIndex, type IndexFile} from 'pagefind';
import {fieldSeparator} from './parts.ts';
import type {SearchRecord} from './records.ts';

/**
 * Make the indexes.
 *
 * @returns the files, by their paths: `en/pagefind.js`
 * @throws Error with all that Pagefind reports
 */
export async function buildIndexFiles(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  try {
    const files: IndexFile[] = [];
    for (const [language, own] of Map.groupBy(records, (record) => record.language)) {
      for (const {path, content} of await buildIndex(language, own)) {
        files.push({path: `${language}/${path}`, content});
      }
    }
    return files;
  } finally {
    await close();
  }
}

async function buildIndex(
  language: string,
  records: readonly SearchRecord[],
): Promise<IndexFile[]> {
  const {index, errors} = await createIndex().catch((error: unknown) => {
    throw createError(language, [
      String(error),
      'Its program is an optional package for each platform, which `npm ci` installs.',
    ]);
  });
  if (!index) throw createError(language, errors);
  // One after the other: the number of a record is its place in the index.
  for (const record of records) {
    const added = await index.addCustomRecord({
      url: record.address,
      language,
      content: record.fields.map(removeSeparators).join(` ${fieldSeparator} `),
      meta: record.title === undefined ? {} : {title: removeSeparators(record.title)},
      filters: {part: [record.part]},
    });
    errors.push(...added.errors.map((error) => `${record.address}: ${error}`));
  }
  const made = await index.getFiles();
  errors.push(...made.errors);
  if (errors.length > 0) throw createError(language, errors);
  return made.files.filter(({path}) => isNeeded(path, language, made.files)).sort(byPath);
}

/** A text without what parts the texts of a record. */
const removeSeparators = (text: string): string => text.replaceAll(fieldSeparator, ' ');

/**
 * Whether the search page loads a file. Pagefind’s own interfaces, its worker (see
 * `engine.ts`) and the WebAssembly of no language, where there is one, are left out.
 */
function isNeeded(path: string, language: string, files: readonly IndexFile[]): boolean {
  const own = `wasm.${language}.pagefind`;
  if (path.startsWith('wasm.')) {
    return path === own || !files.some((file) => file.path === own);
  }
  return (
    /^(fragment|index|filter)\//.test(path) ||
    /^pagefind(\.js|-entry\.json|\..+\.pf_meta)$/.test(path)
  );
}

const byPath = (a: IndexFile, b: IndexFile): number => (a.path < b.path ? -1 : 1);

const createError = (language: string, errors: readonly string[]): Error =>
  new Error(
    [`Pagefind could not make the search index (language “${language}”).`, ...errors].join(
      '\n    ',
    ),
  );
