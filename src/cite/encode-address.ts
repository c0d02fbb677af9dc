/**
 * Encode every character that RFC 3986 (§2) does not allow in a URI. The URL standard leaves
 * some of them unencoded, and they end an address too early in BibTeX, Markdown or plain text.
 */
export const encodeAddress = (url: URL): string =>
  url.href.replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, encodeURIComponent);
