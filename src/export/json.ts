/** A JSON-LD object. */
export type Json = Readonly<Record<string, unknown>>;
