/** Tells whether an address is one of an article, so that annotations of other pages are refused. */

/** The addresses of an article. */
export interface ArticleAddresses {
  /** Its slug and its earlier slugs. */
  slugs: readonly string[];
  /** Addresses of the same text elsewhere: the original, and those that the editor names. */
  elsewhere: readonly string[];
}

/** Return whether an address is a page or a file of the article on any site, or the text elsewhere. */
export function isOfArticle(address: string, {slugs, elsewhere}: ArticleAddresses): boolean {
  const known = elsewhere.map(normalize);
  const page = normalize(address);
  return (
    known.includes(page) || slugs.some((slug) => new RegExp(`/articles/${slug}(?:/|$)`).test(page))
  );
}

/** Reduce an address to its host, path and query, without what differs between copies of a link. */
function normalize(address: string): string {
  // The proxy of Hypothesis puts its own host before the address of the page.
  const page = address
    .trim()
    .replace(/^https?:\/\/via\.hypothes\.is\/(?:https?:\/\/)?/, 'https://');
  if (!URL.canParse(page)) return page;
  const {host, pathname, searchParams} = new URL(page);
  for (const name of [...searchParams.keys()]) {
    if (/^(?:utm_|via\.|fbclid$|gclid$)/.test(name)) searchParams.delete(name);
  }
  const query = searchParams.toString();
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/(?:index\.html?)?$/, '')}${query ? `?${query}` : ''}`;
}
