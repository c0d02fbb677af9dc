/** Copies the project, so that a build has caches of its own, and a test can change files. */
import {cpSync, mkdirSync, readdirSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';

const project = join(import.meta.dirname, '..');

/**
 * Copy the project. Installed packages are linked, not copied.
 *
 * @param folder the folder to copy to
 * @returns `folder`
 */
export function copyProject(folder: string): string {
  for (const name of ['src', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs']) {
    cpSync(join(project, name), join(folder, name), {recursive: true});
  }
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(project, 'node_modules'))) {
    if (name.startsWith('.')) continue;
    symlinkSync(join(project, 'node_modules', name), join(folder, 'node_modules', name));
  }
  return folder;
}
