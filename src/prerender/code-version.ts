/** The version of everything but the content that pages are made of. */
import {createHash} from 'node:crypto';
import {globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/**
 * Read the version of the code: it changes with every file of the project that can change a page,
 * with the packages and with Node, whose dates and lists follow its version of Unicode's tables.
 *
 * @param root the folder of the project
 * @returns a digest
 */
export function readCodeVersion(root: string): string {
  const hash = createHash('sha256').update(
    JSON.stringify([process.versions, process.env['NODE_ENV']]),
  );
  const settings = '{astro.config.mjs,package.json,tsconfig.json}';
  const versionsOfPackages = '{package-lock.json,npm-shrinkwrap.json,pnpm-lock.yaml,yarn.lock}';
  const files = globSync([settings, versionsOfPackages, 'src/**/*.*'], {cwd: root});
  for (const file of files.sort()) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}
