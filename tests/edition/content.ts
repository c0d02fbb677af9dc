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

/** What each file holds, by its path in the folder. */
export type Content = Readonly<Record<string, string | Uint8Array>>;

/** The smallest article that there is. */
export const article = '---\ntitle: A title\n---\n\nOne two three.\n';

export function writeContent(content: Content): string {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-content-'));
  for (const [path, value] of Object.entries(content)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, value);
  }
  return folder;
}

/** Read and compile a folder. */
export const compileFolder = (folder: string) => compileEdition(readContentFiles(folder));

/** Compile content that must be good. */
export function compileGood(content: Content): Edition {
  const {edition, problems} = compileFolder(writeContent(content));
  if (!edition) throw new Error(problems.map(String).join('\n'));
  return edition;
}

/** The problems of content: `articles/a/article.md:3:5 rule`. */
export function problemsOf(content: Content): string[] {
  const folder = writeContent(content);
  return compileFolder(folder).problems.map((each) => tellProblem(each, folder));
}

/** A problem in one line, its path from the content folder. */
export function tellProblem({file = '', line, column, ruleId}: Problem, folder: string): string {
  const [, path = file] = file.split(`${folder.split(/[\\/]/).at(-1)}/`);
  return `${path}:${line ?? 1}:${column ?? 1} ${ruleId}`;
}
