/** Types for the part of citation-js that the tests use; it has no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string, options?: {forceType?: string; generateGraph?: boolean});
    data: Record<string, unknown>[];
    format(type: 'bibliography', options: {format: 'text'; template: string}): string;
  }
  export const plugins: {
    input: {
      util: {
        /** Removes what is not valid CSL-JSON; with `false`, it does not guess what was meant. */
        clean(items: unknown[], guess: false): Record<string, unknown>[];
      };
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
