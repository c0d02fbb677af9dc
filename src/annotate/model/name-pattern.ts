/**
 * Names with a star. `Рузвельт*` matches the word with any ending, `*каев` with any beginning.
 */

/** A name as it is matched in a text. */
export interface NamePattern {
  /** The name, without stars. */
  text: string;
  /** Whether letters of the same word may precede the name. */
  isOpenStart: boolean;
  /** Whether letters of the same word may follow the name. */
  isOpenEnd: boolean;
}

/** Parses an alias or an excluded phrase. */
export function parseNamePattern(written: string): NamePattern {
  const trimmed = written.trim();
  const [, start = '', text = '', end = ''] = /^(\*?)(.*?)(\*?)$/s.exec(trimmed) ?? [];
  return {text, isOpenStart: start !== '', isOpenEnd: end !== ''};
}

/**
 * Checks the stars of a name: they are at its ends, next to a letter, and it has two letters.
 *
 * @returns the correct name, or `undefined` if the name is valid. The correct name is `''` if the
 *   name has fewer than two letters.
 */
export function correctNamePattern(written: string): string | undefined {
  if (!written.includes('*')) return undefined;
  const {text, isOpenStart, isOpenEnd} = parseNamePattern(written);
  const [name, letters] = [text.replaceAll('*', '').trim(), text.match(/\p{L}/gu) ?? []];
  if (letters.length < 2) return '';
  const isClosedStart = isOpenStart && !/^[\p{L}\p{M}]/u.test(text);
  const isClosedEnd = isOpenEnd && !/[\p{L}\p{M}]$/u.test(text);
  if (text === name && !isClosedStart && !isClosedEnd) return undefined;
  const canOpen = (isOpen: boolean, end: RegExp) => (isOpen && end.test(name) ? '*' : '');
  return `${canOpen(isOpenStart, /^[\p{L}\p{M}]/u)}${name}${canOpen(isOpenEnd, /[\p{L}\p{M}]$/u)}`;
}
