/** Finds the exact fixes of text that is not valid YAML. */

/** A mistake in a YAML text, at an offset. */
export interface Mistake {
  message: string;
  offset: number;
  fix: string;
}

/** Write a text as a YAML value in quotation marks. */
export const quote = (text: string): string => `"${text.trimEnd().replace(/["\\]/g, '\\$&')}"`;

/** A value that begins with a quotation mark, and a line below that cannot continue it. */
const openQuote =
  /^(([ \t]*)(?:(?:- +)?[\w-]+:[ \t]+|- +))("(?:[^"\\\r\n]|\\.)*|'(?:[^'\r\n]|'')*)$(?=\s*^(?!\2[ \t])[ \t]*\S|\s*(?![\s\S]))/m;
/** A key with a value, and a key below that is indented more. */
const deeperKey =
  /^([ \t]*(?:- +)?)([\w-]+):[ \t]+(?![[{|>&*!]|"[^"\n]*$|'[^'\n]*$)\S.*$\s*^(?=\1[ \t]+[\w-]+:\s)[ \t]*(.*)/m;

/**
 * Find a mistake that YAML reports at another place, if at all: a quotation mark that is not
 * closed, or a key that is indented more than the key above.
 *
 * @param yaml a text that is not valid YAML
 */
export function findMistake(yaml: string): Mistake | undefined {
  const [, before = '', , written] = openQuote.exec(yaml) ?? [];
  if (written !== undefined) {
    const text = written.trimEnd();
    // The apostrophe of a shortened word is not a quotation mark.
    const closed = /^'(?:tis|twas|\d\ds)\b/i.test(text) ? quote(text) : text + text.charAt(0);
    return {
      message: 'the quotation mark is not closed',
      offset: yaml.search(openQuote) + before.length,
      fix: `Close the quotation mark: \`${before.trimStart()}${closed}\`.`,
    };
  }
  const [all = '', , above, key = ''] = deeperKey.exec(yaml) ?? [];
  if (above === undefined) return undefined;
  return {
    message: `the key is indented more than \`${above}\` above`,
    offset: yaml.search(deeperKey) + all.length - key.length,
    fix: `Write \`${key.trimEnd()}\` in the same column as \`${above}\`.`,
  };
}

/** Return the fix for a YAML error, by its code and its offset. */
export function fixError(yaml: string, code: string, offset: number): string {
  const known = fixes[code];
  if (known !== undefined) return known;
  const [line = ''] = /.*/.exec(yaml.slice(yaml.lastIndexOf('\n', offset - 1) + 1)) ?? [];
  const [, key, value] =
    /^\s*((?:- +)?[\w-]+:|-)[ \t]+(?![[{]|[|>][-+\d]*\s*$)(.+)$/.exec(line) ?? [];
  return value === undefined ? quoteValue : `Write \`${key} ${quoteAgain(value.trimEnd())}\`.`;
}

/** The fixes for some YAML errors, by their codes. */
const fixes: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Keep one of the two keys.',
  TAB_AS_INDENT: 'Indent with spaces instead of tabs.',
};

/** The fix for most YAML errors. */
const quoteValue =
  'Put a value in quotation marks if it contains `: ` or `#`, or begins with `!`, a quotation mark or a bracket.';

/** Write an invalid value in quotation marks, which may be in quotation marks already. */
function quoteAgain(value: string): string {
  if (/^"[^"]*"(?:,\s*"[^"]*")+$/.test(value)) return `[${value}]`;
  const [mark = '', ...more] = value;
  if (!/["']/.test(mark) || more.at(-1) !== mark) return quote(value);
  // In `"A" and "B"`, the first mark is closed before the end; in `"An "A" and B"` it is not.
  const next = value.indexOf(mark, 1);
  const isClosed = /^\S[^\p{L}\p{N}]/u.test(value.slice(next - 1, next) + value.slice(next + 1));
  if (isClosed && next < value.length - 1) return quote(value);
  const inner = value.slice(1, -1);
  return quote(mark === '"' ? inner.replace(/\\(["\\])/g, '$1') : inner.replaceAll("''", "'"));
}
