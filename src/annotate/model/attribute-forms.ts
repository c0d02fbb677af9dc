/**
 * The allowed values of directive attributes.
 */

/** The form that the value of an attribute must have. */
export type AttributeForm =
  /** Any text. If it is the id of an actor, a sign or an annotation, `check/` resolves it. */
  | {form: 'text'}
  | {form: 'one-of'; values: readonly string[]}
  /** A reference `framework/number`. */
  | {form: 'sign'}
  /** Earlier ids, separated by spaces. */
  | {form: 'ids'}
  /** An attribute without a value. The value `true` is allowed too, and is that of both. */
  | {form: 'flag'};

/** The forms of the attributes of a directive, by name. */
export type AttributeForms = Readonly<Record<string, AttributeForm & {required?: true}>>;

/** The valid values of attributes, by name. */
export type AttributeValues = Readonly<Record<string, string | undefined>>;

/** Splits an attribute value at white space, and removes duplicates. Returns `[]` for no value. */
export const splitList = (value: string | undefined): string[] => [...new Set(value?.split(/\s+/))];
