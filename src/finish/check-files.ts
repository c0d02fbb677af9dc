/**
 * Checks at the end of a build that every file of the site that a page, style sheet, script or feed
 * names is there.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {AstroIntegration} from 'astro';
import {remember} from '../annotate/model/remember.ts';
import {ExpectedError} from '../report/expected-error.ts';
import {namedAddresses} from './named-addresses.ts';

/** A site in a folder. */
interface BuiltSite {
  /** Scheme and host: `https://example.org`. */
  origin: string;
  /** With a slash at both ends. */
  base: string;
}

/** An address that a file names, and that leads to no file of the site. */
export interface MissingFile {
  /** The file that names it, from the folder of the site. */
  file: string;
  address: string;
}

/** Create the integration. It must be the last one. */
export function checkFiles(): AstroIntegration {
  let site: BuiltSite = {origin: 'http://localhost', base: '/'};
  return {
    name: 'gloss-check-files',
    hooks: {
      'astro:config:done': ({config}) => {
        site = {origin: config.site ?? site.origin, base: config.base};
      },
      'astro:build:done': ({dir}) => {
        const missing = findMissingFiles(fileURLToPath(dir), site);
        if (missing.length > 0) throw new ExpectedError(formatMissing(missing));
      },
    },
  };
}

/** Find the files that a site names and does not have. Each is listed once, with its first place. */
export function findMissingFiles(folder: string, {origin, base}: BuiltSite): MissingFile[] {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .sort();
  const known = new Set(files);
  const folders = new Set(files.map((file) => file.split('/', 1)[0]));
  const root = new URL(base, origin);

  /** The path of a file of the site, from its folder; `undefined` for an address of another site. */
  const pathOf = (address: string, base: URL): string | undefined => {
    if (!URL.canParse(address, root)) return undefined;
    const url = new URL(address, base);
    if (url.origin !== root.origin || !url.pathname.startsWith(root.pathname)) return undefined;
    const path = decode(url.pathname.slice(root.pathname.length));
    // Other sites of the host may be in folders beside a site at its root.
    const [first = ''] = path.split('/', 1);
    const isOther = /^https?:/.test(address) && !first.includes('.') && !folders.has(first);
    return isOther && first !== '' ? undefined : path;
  };
  // Every page names the same style sheets, scripts and lists.
  const pathFromRoot = remember((address: string) => pathOf(address, root));
  const isThere = (path: string): boolean =>
    known.has(path) ||
    known.has(`${path}${path === '' || path.endsWith('/') ? '' : '/'}index.html`);

  const missing = new Map<string, MissingFile>();
  for (const file of files) {
    if (file.startsWith('pagefind/')) continue;
    if (!/\.(?:html|svg|xml|css|js|json|jsonld)$/.test(file)) continue;
    const base = new URL(encodeURI(file).replace(/index\.html$/, ''), root);
    for (const address of new Set(namedAddresses(file, readFileSync(join(folder, file), 'utf8')))) {
      const path = /^(?:\/|https?:)/.test(address) ? pathFromRoot(address) : pathOf(address, base);
      if (path === undefined || isThere(path) || missing.has(path)) continue;
      missing.set(path, {file, address});
    }
  }
  return [...missing.values()];
}

/** Maximum number of files that are listed. */
const maxListed = 20;

function formatMissing(missing: readonly MissingFile[]): string {
  const lines = missing
    .slice(0, maxListed)
    .map(({file, address}) => `${file}  names \`${address}\`, which is not in the site.`);
  if (missing.length > maxListed) lines.push(`… and ${missing.length - maxListed} more.`);
  return [
    ...lines,
    `${missing.length === 1 ? '1 file is' : `${missing.length} files are`} missing; nothing was published.`,
    '    fix:      Correct the addresses that the content has. Any other missing file is a bug in Gloss.',
  ].join('\n');
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
