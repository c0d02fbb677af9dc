/** What the page knows of its development server (see `integration.ts`). */
declare module 'virtual:gloss-write' {
  /** The secret that proves that a request is from a page of this server. */
  export const token: string;
  /** The base path of the site, with a slash at the end. */
  export const base: string;
}
