/**
 * What the attributes of a directive may hold.
 */

/** What the value of an attribute must be. */
export type AttributeForm =
  /** Any words, or the name of an actor, an annotation or a sign; `check/` looks these up. */
  | {form: 'text'}
  | {form: 'one-of'; values: readonly string[]}
  /** `framework/number` */
  | {form: 'sign'}
  /** Ids that were published before, separated by spaces. */
  | {form: 'ids'};

/** The attributes of a directive, by name. */
export type AttributeForms = Readonly<Record<string, AttributeForm & {required?: true}>>;

/** The values of attributes that have their form, by name. */
export type AttributeValues = Readonly<Record<string, string | undefined>>;

/** The values of an attribute that may have several, separated by spaces; each once. */
export const splitList = (value: string | undefined): string[] => [...new Set(value?.split(/\s+/))];
