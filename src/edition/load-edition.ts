/**
 * The edition of the content folder, compiled once and kept until a file changes. In a build
 * the integrations and the pages share this module (`share-module.ts`).
 */
import {ContentError} from '../content/content-error.ts';
import {type ContentFiles, contentDirectory, readContentFiles} from '../content/content-files.ts';
import {reportBuild} from '../report/report.ts';
import {compileEdition} from './edition.ts';
import type {Edition} from './model.ts';

interface Kept {
  fingerprint: string;
  edition: Edition;
}

let kept: Kept | undefined;
/** Whether `kept` is returned without a look at the files. */
let isBuilding = false;

/**
 * Read and compile the content, and report its problems.
 *
 * @throws ContentError with every problem of every file
 */
export function loadEdition(): Edition {
  if (kept && isBuilding) return kept.edition;
  const files = readContentFiles(contentDirectory());
  const fingerprint = fingerprintOf(files);
  if (kept?.fingerprint === fingerprint) return kept.edition;
  const {edition, problems} = compileEdition(files);
  reportBuild(problems);
  if (!edition) throw new ContentError(problems);
  kept = {fingerprint, edition};
  return edition;
}

/**
 * Begin a build: load the edition, and keep it whatever becomes of the files. A site never mixes
 * two states of the content.
 *
 * @throws ContentError as `loadEdition`
 */
export function loadEditionOnce(): Edition {
  isBuilding = false;
  const edition = loadEdition();
  isBuilding = true;
  return edition;
}

const fingerprintOf = (files: ContentFiles): string => JSON.stringify(files);
