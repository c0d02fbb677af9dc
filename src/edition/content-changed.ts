/**
 * The event that the development server sends to the pages when the content changes. Astro sends
 * it for its own content collections: it then asks each page for its paths and properties again.
 * Astro does not document it, so `tests/browser/dev.test.ts` proves it.
 */
export const contentChanged = 'astro:content-changed';
