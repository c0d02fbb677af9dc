/**
 * The files of what has moved, kept at its earlier address too: its citations, its
 * annotation, its picture. No host redirects a file, and each tells the new address.
 */
import {copyFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

/** A redirect, from one folder of the build to another. */
export interface Move {
  from: string;
  to: string;
}

/** Copy all files but pages. */
export function copyMovedFiles({from, to}: Move): void {
  for (const entry of readdirSync(to, {withFileTypes: true})) {
    if (!entry.isFile() || entry.name.endsWith('.html')) continue;
    copyFileSync(join(to, entry.name), join(from, entry.name));
  }
}
