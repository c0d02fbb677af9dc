/**
 * Read a built site: its pages as trees, and what they link to and load.
 */
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join, sep} from 'node:path';
import type {Element, Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {select, selectAll} from 'hast-util-select';
import {visit} from 'unist-util-visit';
import type {Build} from './build-site.ts';

export interface Page {
  /** Path from the folder of the build, with slashes. */
  file: string;
  html: string;
  tree: Root;
  /** Where the page is served. */
  url: URL;
  ids: string[];
}

export interface Site {
  build: Build;
  /** Paths of all files, from the folder of the build. */
  files: string[];
  pages: Page[];
}

export function readSite(build: Build): Site {
  const files = readdirSync(build.folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) =>
      join(parentPath, name)
        .slice(build.folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file): Page => {
      const html = readText(build, file);
      const tree = fromHtml(html);
      const url = new URL(build.base + file.replace(/(?:^|(?<=\/))index\.html$/, ''), build.origin);
      return {file, html, tree, url, ids: idsOf(tree)};
    });
  return {build, files, pages};
}

export const readText = (build: Build, file: string): string =>
  readFileSync(join(build.folder, file), 'utf8');

/** The page at an address from the site's root, such as `about/`. */
export function pageAt({pages}: Site, path: string): Page {
  const page = pages.find(({file}) => file === `${path}index.html` || file === path);
  if (!page) throw new Error(`There is no page ${path}.`);
  return page;
}

/** The one element that a selector finds. */
export function one(selector: string, tree: Root | Element): Element {
  const [element, ...more] = selectAll(selector, tree);
  if (!element || more.length > 0) {
    throw new Error(`${selector} finds ${more.length + (element ? 1 : 0)} elements, not one.`);
  }
  return element;
}

/** The element with an id. */
export function byId(id: string, tree: Root | Element): Element {
  const element = select(`[id="${id}"]`, tree);
  if (!element) throw new Error(`No element has the id ${id}.`);
  return element;
}

/** The text of a node, as the DOM has it. */
export function textContent(node: Root | Element): string {
  let text = '';
  visit(node, 'text', ({value}) => {
    text += value;
  });
  return text;
}

/** The same in one line. */
export const textOf = (node: Root | Element): string =>
  textContent(node).replace(/\s+/g, ' ').trim();

export const hrefs = (selector: string, tree: Root | Element): string[] =>
  selectAll(selector, tree).map(({properties}) => String(properties['href']));

/** The tree without all that matches a selector. */
export function without(selector: string, tree: Element): Element {
  const copy = structuredClone(tree);
  const dropped = new Set(selectAll(selector, copy));
  visit(copy, 'element', (element) => {
    element.children = element.children.filter(
      (child) => child.type !== 'element' || !dropped.has(child),
    );
  });
  return copy;
}

function idsOf(tree: Root): string[] {
  return selectAll('[id]', tree).map(({properties}) => String(properties['id']));
}

export interface Reference {
  element: Element;
  attribute: string;
  value: string;
}

const addressAttributes = [
  'href',
  'src',
  'srcSet',
  'imageSrcSet',
  'poster',
  'data',
  'action',
  'formAction',
  'cite',
  'ping',
  'xLinkHref',
  'background',
  'manifest',
];

/** Every address that a page holds. */
export function referencesOf({tree}: Page): Reference[] {
  const references: Reference[] = [];
  visit(tree, 'element', (element) => {
    for (const attribute of addressAttributes) {
      const property = element.properties[attribute];
      if (property === undefined || property === null) continue;
      const value = Array.isArray(property) ? property.join(', ') : String(property);
      const values = /srcset$/i.test(attribute)
        ? value.split(',').map((each) => each.trim().split(/\s+/)[0] ?? '')
        : [value];
      references.push(...values.map((each) => ({element, attribute, value: each})));
    }
  });
  return references;
}

/** Every address that a style sheet loads. */
export const addressesInCss = (css: string): string[] => [
  ...[...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"]*))\s*\)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  ),
  ...[...css.matchAll(/@import\s+(?:"([^"]*)"|'([^']*)')/g)].map(
    ([, double, single]) => double ?? single ?? '',
  ),
];

/** What is wrong with the address of something in the same site, or `undefined`. */
export function brokenReference(site: Site, from: URL, value: string): string | undefined {
  const {build, files, pages} = site;
  const url = new URL(value, from);
  if (url.origin !== build.origin) return undefined;
  const told = `${from.pathname}: ${value}`;
  if (!url.pathname.startsWith(build.base)) return `${told} is not under the base path`;
  const path = decodeURIComponent(url.pathname.slice(build.base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!files.includes(file)) return `${told} has no file`;
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (fragment === '') return undefined;
  const target = pages.find((page) => page.file === file);
  return target?.ids.includes(fragment) ? undefined : `${told} has no place in its page`;
}

/** A hash as a Content-Security-Policy writes it. */
export const cspHash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export {select, selectAll};
