/**
 * Write an address with the characters of RFC 3986 (§2) only. The URL standard lets some
 * others stand, which end an address too early in BibTeX, Markdown or running text.
 */
export const encodeAddress = (url: URL): string =>
  url.href.replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, encodeURIComponent);
