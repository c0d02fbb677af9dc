/**
 * Reads the pages of a finished build from its folder.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import type {Element, Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {visit} from 'unist-util-visit';
import {readTags} from './tags.ts';

/** A built page, described by the metadata of its head. */
export interface BuiltPage {
  /** Path of the HTML file. */
  file: string;
  /** Path from the root of the site: `/about/`. */
  path: string;
  /** The canonical address, if the page declares one. */
  canonical: string | undefined;
  /** Whether the page has a `noindex` tag or is a redirect. */
  unlisted: boolean;
}

/** Read all `index.html` files below a folder, sorted by path. Only their heads are parsed. */
export const readBuiltPages = (folder: string): BuiltPage[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name === 'index.html')
    .map(({parentPath, name}) => join(parentPath, name))
    .sort()
    .map((file) => {
      const metadata: string[] = [];
      for (const {name, attributes} of readTags(readFileSync(file, 'utf8'))) {
        if (name === '/head') break;
        // Styles and data are larger and not needed.
        if (/^(?:link|meta)$/.test(name) && /canonical|robots|refresh/.test(attributes)) {
          metadata.push(`<${name}${attributes}>`);
        }
      }
      const path = relative(folder, file)
        .split(sep)
        .join('/')
        .replace(/index\.html$/, '');
      return {file, path: `/${path}`, ...readHead(fromHtml(metadata.join(''), {fragment: true}))};
    });

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
