/** Finds characters that no output and no message may contain. */

const forbidden: readonly (readonly [RegExp, string])[] = [
  [/[^\P{Cc}\t\n\r]/u, 'a control character'],
  [/[\u202a-\u202e]/, 'a bidirectional embedding or override'],
  // A parse error in HTML (§13.2.2); XML does not allow some of them.
  [/\p{Noncharacter_Code_Point}/u, 'a noncharacter'],
];

/**
 * Find the first kind of character that no output may contain. Line breaks and tabs are allowed.
 *
 * @returns the kind in words, such as `a control character`
 */
export function findForbidden(text: string): string | undefined {
  const [, kind] = forbidden.find(([pattern]) => pattern.test(text)) ?? [];
  return kind ?? (text.isWellFormed() ? undefined : 'half of a surrogate pair');
}

/** Whether a text opens an isolate that it does not close, or closes one that is not open. */
export function hasUnbalancedIsolate(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (/[\u2066-\u2068]/.test(character)) depth++;
    else if (character === '\u2069' && --depth < 0) return true;
  }
  return depth > 0;
}
