/** A piece of JSON-LD. */
export type Json = Readonly<Record<string, unknown>>;
