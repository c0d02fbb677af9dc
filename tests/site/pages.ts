/**
 * Reads a built site: its pages as trees, and their links and resources.
 */
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join, sep} from 'node:path';
import type {Element, Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {select, selectAll} from 'hast-util-select';
import {visit} from 'unist-util-visit';
import type {Build} from './build-site.ts';

/** A page of a built site. */
export interface Page {
  /** The path from the folder of the build, with slashes. */
  file: string;
  html: string;
  tree: Root;
  /** The address of the page. */
  url: URL;
  ids: string[];
}

/** A built site. */
export interface Site {
  build: Build;
  /** The paths of all files, from the folder of the build. */
  files: string[];
  pages: Page[];
}

/** Read all pages of a build. */
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
      return {file, html, tree, url, ids: listIds(tree)};
    });
  return {build, files, pages};
}

/** Read a file of a build. */
export const readText = (build: Build, file: string): string =>
  readFileSync(join(build.folder, file), 'utf8');

/**
 * Find a page by its path from the root of the site, such as `about/`.
 *
 * @throws Error if there is no such page
 */
export function findPage({pages}: Site, path: string): Page {
  const page = pages.find(({file}) => file === `${path}index.html` || file === path);
  if (!page) throw new Error(`The page ${path} is missing.`);
  return page;
}

/**
 * Select the only element that matches a selector.
 *
 * @throws Error if there is not exactly one match
 */
export function selectOne(selector: string, tree: Root | Element): Element {
  const [element, ...more] = selectAll(selector, tree);
  if (!element || more.length > 0) {
    throw new Error(`${selector} finds ${more.length + (element ? 1 : 0)} elements, not one.`);
  }
  return element;
}

/**
 * Find the element with an id.
 *
 * @throws Error if there is no such element
 */
export function findById(id: string, tree: Root | Element): Element {
  const element = select(`[id="${id}"]`, tree);
  if (!element) throw new Error(`No element has the id ${id}.`);
  return element;
}

/** Return the text of a node, as in the DOM. */
export function textContent(node: Root | Element): string {
  let text = '';
  visit(node, 'text', ({value}) => {
    text += value;
  });
  return text;
}

/** Return the text of a node as a single line. */
export const textOf = (node: Root | Element): string =>
  textContent(node).replace(/\s+/g, ' ').trim();

/** List the `href` attributes of all matches. */
export const listHrefs = (selector: string, tree: Root | Element): string[] =>
  selectAll(selector, tree).map(({properties}) => String(properties['href']));

/** Copy an element without the elements that match a selector. */
export function removeMatches(selector: string, tree: Element): Element {
  const copy = structuredClone(tree);
  const matches = new Set(selectAll(selector, copy));
  visit(copy, 'element', (element) => {
    element.children = element.children.filter(
      (child) => child.type !== 'element' || !matches.has(child),
    );
  });
  return copy;
}

function listIds(tree: Root): string[] {
  return selectAll('[id]', tree).map(({properties}) => String(properties['id']));
}

/** An address in an attribute. */
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

/** List the addresses in the attributes of a page. */
export function listReferences({tree}: Page): Reference[] {
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

/** List the addresses that a style sheet loads. */
export const listCssAddresses = (css: string): string[] => [
  ...[...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"]*))\s*\)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  ),
  ...[...css.matchAll(/@import\s+(?:"([^"]*)"|'([^']*)')/g)].map(
    ([, double, single]) => double ?? single ?? '',
  ),
];

/** Describe a broken address within the site; `undefined` if it is valid or external. */
export function describeBrokenReference(site: Site, from: URL, value: string): string | undefined {
  const {build, files, pages} = site;
  const url = new URL(value, from);
  if (url.origin !== build.origin) return undefined;
  const reference = `${from.pathname}: ${value}`;
  if (!url.pathname.startsWith(build.base)) return `${reference} is not below the base path`;
  const path = decodeURIComponent(url.pathname.slice(build.base.length));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!files.includes(file)) return `${reference} has no file`;
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (fragment === '') return undefined;
  // The relations of annotations are on a later page of their collection.
  if (file.endsWith('.jsonld')) {
    const pagesOf = files.filter((each) => each.startsWith(file.replace(/\.jsonld$/, '')));
    return pagesOf.some((each) =>
      readText(build, each).includes(`"id":"${url.origin}${url.pathname}${url.hash}"`),
    )
      ? undefined
      : `${reference} is in no page of its collection`;
  }
  const target = pages.find((page) => page.file === file);
  return target?.ids.includes(fragment) ? undefined : `${reference} has no element in its page`;
}

/** Create a hash source for a Content-Security-Policy. */
export const createCspHash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export {select, selectAll};
