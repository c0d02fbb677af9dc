/**
 * Resolves relative links: to another article of the site, or against the address from which the
 * article was taken.
 */
import {parseSitePath, sitePaths} from '../addresses/addresses.ts';
import {mapArticle} from './map-article.ts';
import {mapAttribute} from './map-properties.ts';
import type {ReadArticle} from './read-article.ts';

/** What relative links may refer to. */
export interface LinkTargets {
  /** The slugs of all articles of the site. */
  slugs: ReadonlySet<string>;
  /** All pages of the site, as paths from its root. */
  pages: ReadonlySet<string>;
}

/**
 * Create a function that resolves an address. It returns an address unchanged if it is absolute, a
 * fragment, or cannot be resolved.
 *
 * In a text with an address of its own, `/about/` is a page of the site that it was taken from;
 * only articles, actors and frameworks of this site take precedence.
 *
 * @param base the address that the text was taken from, if it is known
 */
export function createLinkResolver({slugs, pages}: LinkTargets, base: string | undefined) {
  return (href: string): string => {
    if (!isRelative(href)) return href;
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
    if (path.startsWith('/')) {
      const isOwn = pages.has(path) && (base === undefined || parseSitePath(path) !== undefined);
      return isOwn ? href : resolveAgainst(base, href);
    }
    const slug = readSlug(path);
    return slug !== undefined && slugs.has(slug)
      ? `${sitePaths.article(slug)}${rest}`
      : resolveAgainst(base, href);
  };
}

/**
 * Resolve the links of an article, its notes and its timeline. Notes have no address of their own.
 */
export function resolveArticleLinks(article: ReadArticle, targets: LinkTargets): ReadArticle {
  const map = (base: string | undefined) => mapAttribute('href', createLinkResolver(targets, base));
  return mapArticle(article, {text: map(article.matter.data?.source), notes: map(undefined)});
}

/** A link of an article that depends on the pages of the site. */
export interface ArticleLink {
  href: string;
  /** The address that the text with the link was taken from, if it is known. */
  base: string | undefined;
}

/** List the links that `resolveArticleLinks` may change. */
export function listLinks(article: ReadArticle): ArticleLink[] {
  const links: ArticleLink[] = [];
  const collect = (base: string | undefined) =>
    mapAttribute('href', (href) => {
      if (isRelative(href)) links.push({href, base});
      return href;
    });
  mapArticle(article, {text: collect(article.matter.data?.source), notes: collect(undefined)});
  return links;
}

/** Resolve links to addresses. */
export const resolveLinks = (links: readonly ArticleLink[], targets: LinkTargets): string[] =>
  links.map(({href, base}) => createLinkResolver(targets, base)(href));

/** Return whether an address depends on the page that contains it. */
export const isRelative = (href: string): boolean => !/^(?:#|\/\/|[a-z][a-z0-9+.-]*:)/i.test(href);

/** Read the name of an article: `storm` of `../storm/`, `storm.md` and `../storm/article.md`. */
function readSlug(path: string): string | undefined {
  const parts = path
    .split('/')
    .filter((part) => !/^(?:\.{0,2}|(?:article|index)\.(?:md|html?))$/i.test(part));
  return parts.at(-1)?.replace(/\.(?:md|html?)$/i, '');
}

const resolveAgainst = (base: string | undefined, href: string): string =>
  base !== undefined && URL.canParse(href, base) ? new URL(href, base).href : href;
