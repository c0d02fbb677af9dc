/**
 * A copy of the project to build sites with: its caches are its own, and a test can change
 * its files.
 */
import {cpSync, mkdirSync, readdirSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';

const project = join(import.meta.dirname, '..');

/** What makes a page, a frame, a picture and several files for each passage. */
const passagePages = join('src', 'pages', 'articles', '[slug]', '[id]');

/**
 * Copy the project. Installed packages are linked, not copied.
 *
 * @param passages whether the copy has the pages and files of passages
 * @returns the folder
 */
export function copyProject(folder: string, passages = true): string {
  for (const name of ['src', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs']) {
    cpSync(join(project, name), join(folder, name), {
      recursive: true,
      filter: (path) => passages || !path.startsWith(join(project, passagePages)),
    });
  }
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(project, 'node_modules'))) {
    if (name.startsWith('.')) continue;
    symlinkSync(join(project, 'node_modules', name), join(folder, 'node_modules', name));
  }
  return folder;
}
