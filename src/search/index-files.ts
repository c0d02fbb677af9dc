/**
 * Builds the files of the Pagefind indexes: one index per language, in a folder with its name, and
 * a word list beside it.
 */
import {close, createIndex, type IndexFile} from 'pagefind';
import {workOn} from '../report/working-on.ts';
import {packRecords} from './pack-records.ts';
import {fieldSeparator} from './parts.ts';
import type {SearchRecord} from './records.ts';
import {listWords, wordListPath} from './word-list.ts';

/**
 * Build the indexes.
 *
 * @returns the files with their paths: `en/pagefind.js`
 * @throws Error with all errors that Pagefind reports
 */
export async function buildIndexFiles(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  try {
    const files: IndexFile[] = [];
    for (const [language, own] of Map.groupBy(records, (record) => record.language)) {
      for (const {path, content} of await buildIndex(language, own)) {
        files.push({path: `${language}/${path}`, content});
      }
      const content = new TextEncoder().encode(listWords(own, language).join('\n'));
      files.push({path: `${language}/${wordListPath}`, content});
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
  // Add records sequentially: their order in the index must be stable.
  for (const record of records) {
    const added = await workOn(record.address, () =>
      index.addCustomRecord({
        url: record.address,
        language,
        content: record.fields.map(removeSeparators).join(` ${fieldSeparator} `),
        meta: record.title === undefined ? {} : {title: removeSeparators(record.title)},
        // Filters are part of each result. They are neither searched nor loaded as filters.
        filters: mapValues({part: record.part, ...record.facets}, (value) => [value]),
      }),
    );
    errors.push(...added.errors.map((error) => `${record.address}: ${error}`));
  }
  const made = await index.getFiles();
  errors.push(...made.errors);
  if (errors.length > 0) throw createError(language, errors);
  const needed = made.files.filter(({path}) => isNeeded(path, language, made.files));
  return packRecords(needed).sort(byPath);
}

/** Map the values of an object. */
const mapValues = <Value, Mapped>(
  object: Readonly<Record<string, Value>>,
  map: (value: Value) => Mapped,
): Record<string, Mapped> =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));

/** Replace the separator of fields by a space. */
const removeSeparators = (text: string): string => text.replaceAll(fieldSeparator, ' ');

/**
 * Whether the search page loads a file. It does not use the interfaces, the worker and the filters
 * of Pagefind (see `engine.ts`), nor the generic WebAssembly if there is one of the language.
 */
function isNeeded(path: string, language: string, files: readonly IndexFile[]): boolean {
  const own = `wasm.${language}.pagefind`;
  if (path.startsWith('wasm.')) {
    return path === own || !files.some((file) => file.path === own);
  }
  return (
    /^(fragment|index)\//.test(path) || /^pagefind(\.js|-entry\.json|\..+\.pf_meta)$/.test(path)
  );
}

const byPath = (a: IndexFile, b: IndexFile): number => (a.path < b.path ? -1 : 1);

const createError = (language: string, errors: readonly string[]): Error =>
  new Error(
    [`Pagefind could not make the search index (language “${language}”).`, ...errors].join(
      '\n    ',
    ),
  );
