/** Combines parts of texts to larger ones, as the rules of a grammar do. */
import fc from 'fast-check';

/** A fixed text, or one that is generated. */
export type Part = string | fc.Arbitrary<string>;

const toArbitrary = (part: Part): fc.Arbitrary<string> =>
  typeof part === 'string' ? fc.constant(part) : part;

/** One of several parts. */
export const one = (...parts: Part[]): fc.Arbitrary<string> => fc.oneof(...parts.map(toArbitrary));

/** Several parts in a row. */
export const row = (...parts: Part[]): fc.Arbitrary<string> =>
  fc.tuple(...parts.map(toArbitrary)).map((texts) => texts.join(''));

/** A part, or nothing. */
export const maybe = (part: Part): fc.Arbitrary<string> => one('', part);

/** A part, repeated one of several numbers of times. */
export const repeat = (part: Part, counts: readonly number[]): fc.Arbitrary<string> =>
  fc
    .tuple(toArbitrary(part), fc.constantFrom(...counts))
    .map(([text, count]) => text.repeat(count));

/** One of several characters, given by their code units. */
export const character = (...codes: number[]): fc.Arbitrary<string> =>
  fc.constantFrom(...codes).map((each) => String.fromCharCode(each));

/**
 * Split a template into its items. Two or more spaces, or a line break, separate them.
 *
 * Backslashes are plain characters.
 */
export const items = ({raw}: TemplateStringsArray): string[] =>
  raw
    .join('')
    .trim()
    .split(/\s*\n\s*|\s{2,}/);
