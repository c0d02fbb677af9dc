/**
 * Loads the edition of the content folder, and caches it until a file changes. In a build, the
 * integrations and the pages share this module (see `share-module.ts`).
 */
import {isDeepStrictEqual} from 'node:util';
import {ContentError} from '../content/content-error.ts';
import {
  type ContentFiles,
  getContentDirectory,
  readContentFiles,
} from '../content/content-files.ts';
import {reportBuild} from '../report/report.ts';
import {changedArticles, readChangedFiles} from './development.ts';
import {compileEdition} from './edition.ts';
import type {Edition} from './model.ts';

let cache: {files: ContentFiles; edition: Edition} | undefined;
/** The last state of the content with errors, which are reported once. */
let failure: {files: ContentFiles; error: ContentError} | undefined;
/** Whether the cache is returned without reading the files. */
let isBuilding = false;

/**
 * Read and compile the content, and report its problems.
 *
 * @param drafts whether this is the development server, which includes drafts
 * @throws ContentError with the problems of all files if one of them is an error
 */
export function loadEdition(drafts = false): Edition {
  if (cache && isBuilding) return cache.edition;
  // A build compiles once, so a cache would only need memory.
  const files = drafts ? readChangedFiles() : readContentFiles(getContentDirectory());
  if (cache && isDeepStrictEqual(cache.files, files)) return cache.edition;
  if (failure && isDeepStrictEqual(failure.files, files)) throw failure.error;
  const {edition, problems} = compileEdition(files, drafts, drafts ? changedArticles : undefined);
  reportBuild(problems);
  if (!edition) {
    failure = {files, error: new ContentError(problems)};
    throw failure.error;
  }
  cache = {files, edition};
  return edition;
}

/**
 * Begin a build: load the edition, and keep it even if the files change. A site never mixes two
 * states of the content.
 *
 * @throws ContentError as `loadEdition`
 */
export function loadEditionOnce(): Edition {
  isBuilding = false;
  const edition = loadEdition();
  isBuilding = true;
  return edition;
}
