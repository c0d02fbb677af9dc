/**
 * The pages of a finished build, read from its folder.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import type {Element, Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {visit} from 'unist-util-visit';

export interface BuiltPage {
  /** The path of its file. */
  file: string;
  /** Its path from the site's root: `/about/`. */
  path: string;
  /** The address that stands for it, if there is one. */
  canonical: string | undefined;
  /** Whether it asks not to be listed, or leads elsewhere. */
  unlisted: boolean;
}

/** All pages that have a folder of their own. Only their heads are read. */
export const readBuiltPages = (folder: string): BuiltPage[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map(({parentPath, name}) => join(parentPath, name))
    .sort()
    .map((file) => {
      const [head = ''] = readFileSync(file, 'utf8').split('</head>', 1);
      const told = (head.match(tags) ?? []).filter((tag) => /canonical|robots|refresh/.test(tag));
      const path = relative(folder, file)
        .split(sep)
        .join('/')
        .replace(/index\.html$/, '');
      return {file, path: `/${path}`, ...readHead(fromHtml(told.join(''), {fragment: true}))};
    });

/** The tags of a head that may tell of its page: styles and data are far more, and tell nothing. */
const tags = /<(?:link|meta)\b(?:"[^"]*"|'[^']*'|[^'">])*>/g;

function readHead(tree: Root): Pick<BuiltPage, 'canonical' | 'unlisted'> {
  let canonical: string | undefined;
  let unlisted = false;
  visit(tree, 'element', ({tagName, properties}: Element) => {
    const {rel, href, name, content, httpEquiv} = properties;
    if (tagName === 'link' && Array.isArray(rel) && rel.includes('canonical')) {
      canonical = String(href);
    }
    if (tagName === 'meta' && name === 'robots' && /\bnoindex\b/.test(String(content))) {
      unlisted = true;
    }
    if (tagName === 'meta' && Array.isArray(httpEquiv) && httpEquiv.includes('refresh')) {
      unlisted = true;
    }
  });
  return {canonical, unlisted};
}
