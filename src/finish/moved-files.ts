/**
 * Files of moved pages (citations, annotation, picture) at their earlier addresses. Static
 * hosts do not redirect files, so the files are copied; their content has the new address.
 * Pages for frames are copied too: in the sandbox of the embed code nothing redirects.
 */
import {copyFileSync, readdirSync} from 'node:fs';
import {basename, join} from 'node:path';

/** A redirect from one folder of the build to another. */
export interface Move {
  from: string;
  to: string;
}

/** Copy all files from the new folder to the earlier one, except pages that are not for frames. */
export function copyMovedFiles({from, to}: Move): void {
  const isForFrames = basename(to) === 'embed';
  for (const entry of readdirSync(to, {withFileTypes: true})) {
    if (!entry.isFile() || (entry.name.endsWith('.html') && !isForFrames)) continue;
    copyFileSync(join(to, entry.name), join(from, entry.name));
  }
}
