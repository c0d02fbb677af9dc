/**
 * The edition of the content folder, compiled once and kept until a file changes.
 */
import {ContentError} from './content-error.ts';
import {type ContentFiles, contentDirectory, readContentFiles} from './content-files.ts';
import {compileEdition, type Edition} from './edition.ts';

let kept: {fingerprint: string; edition: Edition} | undefined;

/**
 * Read and compile the content.
 *
 * @throws ContentError with every problem of every file
 */
export function loadEdition(): Edition {
  const files = readContentFiles(contentDirectory());
  const fingerprint = fingerprintOf(files);
  if (kept?.fingerprint === fingerprint) return kept.edition;
  const {edition, problems} = compileEdition(files);
  if (!edition) throw new ContentError(problems);
  kept = {fingerprint, edition};
  return edition;
}

const fingerprintOf = (files: ContentFiles): string => JSON.stringify(files);
