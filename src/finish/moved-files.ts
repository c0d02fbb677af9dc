/**
 * Files of moved pages (citations, annotation, picture) at their earlier addresses. Static
 * hosts do not redirect files, so the files are copied; their content has the new address.
 */
import {copyFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

/** A redirect from one folder of the build to another. */
export interface Move {
  from: string;
  to: string;
}

/** Copy all files except HTML pages from the new folder to the earlier one. */
export function copyMovedFiles({from, to}: Move): void {
  for (const entry of readdirSync(to, {withFileTypes: true})) {
    if (!entry.isFile() || entry.name.endsWith('.html')) continue;
    copyFileSync(join(to, entry.name), join(from, entry.name));
  }
}
