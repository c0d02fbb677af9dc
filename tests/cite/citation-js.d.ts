/** What the tests use of citation-js, which has no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string, options?: {forceType?: string; generateGraph?: boolean});
    data: Record<string, unknown>[];
    format(type: 'bibliography', options: {format: 'text'; template: string}): string;
  }
  export const plugins: {
    input: {
      util: {
        /** What of the items keeps to CSL-JSON; with `false`, without guessing what was meant. */
        clean(items: unknown[], guess: false): Record<string, unknown>[];
      };
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
