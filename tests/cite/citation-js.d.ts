/** Types for the part of citation-js that the tests use; it has no types of its own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string, options?: {forceType?: string; generateGraph?: boolean});
    data: Record<string, unknown>[];
    format(type: 'bibliography', options: {format: 'text'; template: string}): string;
  }
  export const plugins: {
    config: {get(name: '@csl'): {styles: {add(name: string, style: object): void}}};
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
declare module 'style-chicago' {
  /** The style as JSON. */
  const style: object;
  export default style;
}
