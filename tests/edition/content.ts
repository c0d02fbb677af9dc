/**
 * Content folders for tests, written from strings or bytes.
 */
import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import type {Problem} from '../../src/annotate/model/problem.ts';
import {readContentFiles} from '../../src/content/content-files.ts';
import {compileEdition} from '../../src/edition/edition.ts';
import type {Edition} from '../../src/edition/model.ts';

/** The contents of files, by their paths in the folder. */
export type Content = Readonly<Record<string, string | Uint8Array>>;

/** A minimal article. */
export const article = '---\ntitle: A title\n---\n\nOne two three.\n';

/** The smallest `site.md`. */
export const site = '---\nname: Gloss\n---\n';

/**
 * Write a content folder below the temporary folder, and return its path.
 *
 * @param content the files; a `site.md` is added if there is none
 */
export function writeContent(content: Content): string {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-content-'));
  for (const [path, value] of Object.entries({'site.md': site, ...content})) {
    const file = join(folder, path);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, value);
  }
  return folder;
}

/** Read and compile a content folder. */
export const compileFolder = (folder: string) => compileEdition(readContentFiles(folder));

/** Compile content that has no errors. */
export function compileGood(content: Content): Edition {
  const {edition, problems} = compileFolder(writeContent(content));
  if (!edition) throw new Error(problems.map(String).join('\n'));
  return edition;
}

/** Return the formatted problems of content, such as `articles/a/article.md:3:5 rule`. */
export function problemsOf(content: Content): string[] {
  const folder = writeContent(content);
  return compileFolder(folder).problems.map((each) => formatProblem(each, folder));
}

/** Format a problem as location and rule, with a path relative to the content folder. */
export function formatProblem({file = '', line, column, ruleId}: Problem, folder: string): string {
  const [, path = file] = file.split(`${folder.split(/[\\/]/).at(-1)}/`);
  return `${path}:${line ?? 1}:${column ?? 1} ${ruleId}`;
}
