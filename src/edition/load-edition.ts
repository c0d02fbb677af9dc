/**
 * The edition of the content folder, compiled once and kept until a file changes.
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

/**
 * Where the edition is kept. In a build this module exists twice in one process, once
 * for the integration that checks the content and once in the bundle of the pages;
 * both find the edition here, so that it is compiled once.
 */
const place = Symbol.for('gloss.edition');
const keeper = globalThis as typeof globalThis & {[place]?: Kept};

/**
 * Read and compile the content, and report its problems.
 *
 * @throws ContentError with every problem of every file
 */
export function loadEdition(): Edition {
  const files = readContentFiles(contentDirectory());
  const fingerprint = fingerprintOf(files);
  const kept = keeper[place];
  if (kept?.fingerprint === fingerprint) return kept.edition;
  const {edition, problems} = compileEdition(files);
  reportBuild(problems);
  if (!edition) throw new ContentError(problems);
  keeper[place] = {fingerprint, edition};
  return edition;
}

const fingerprintOf = (files: ContentFiles): string => JSON.stringify(files);
