/** What the tests use of `jsonld`, which has no types of its own. */
declare module 'jsonld' {
  interface Options {
    documentLoader: (url: string) => Promise<object>;
    /** Refuse what expansion would drop. */
    safe: boolean;
  }
  const jsonld: {expand: (document: object, options: Options) => Promise<object[]>};
  export default jsonld;
}
