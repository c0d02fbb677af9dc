/**
 * Loads the edition of the content folder, and caches it until a file changes. In a build, the
 * integrations and the pages share this module (see `share-module.ts`).
 */
import {ContentError} from '../content/content-error.ts';
import {getContentDirectory, readContentFiles} from '../content/content-files.ts';
import {reportBuild} from '../report/report.ts';
import {createArticleCache} from './article-cache.ts';
import {compileEdition} from './edition.ts';
import type {Edition} from './model.ts';

let cache: {fingerprint: string; edition: Edition} | undefined;
/** The last state of the content with errors, which are reported once. */
let failure: {fingerprint: string; error: ContentError} | undefined;
/** For development, which compiles after each change. A build would only need more memory. */
const readChangedArticles = createArticleCache();
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
  const files = readContentFiles(getContentDirectory());
  const fingerprint = JSON.stringify(files);
  if (cache?.fingerprint === fingerprint) return cache.edition;
  if (failure?.fingerprint === fingerprint) throw failure.error;
  const {edition, problems} = compileEdition(
    files,
    drafts,
    drafts ? readChangedArticles : undefined,
  );
  reportBuild(problems);
  if (!edition) {
    failure = {fingerprint, error: new ContentError(problems)};
    throw failure.error;
  }
  cache = {fingerprint, edition};
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
