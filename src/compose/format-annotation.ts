/** Formats an annotation as a directive. */
import {formatAttribute} from '../annotate/text/format-attribute.ts';
import {collapseWhiteSpace} from '../annotate/text/format-quote.ts';
import type {WrittenAnnotation} from './written-annotation.ts';

/** Format the opening line of an annotation: `:::kind[Gist]{#id name=value}`. */
export function formatOpening({
  kind,
  gist,
  attributes: {id, ...others},
}: Pick<WrittenAnnotation, 'kind' | 'gist' | 'attributes'>): string {
  const written = Object.entries(others).flatMap(([name, value]) =>
    value === undefined ? [] : formatValue(name, collapseWhiteSpace(value).trim()),
  );
  const label = gist.trim() === '' ? '' : `[${escapeLabel(collapseWhiteSpace(gist).trim())}]`;
  return `:::${kind}${label}{${[...(id ? [`#${id}`] : []), ...written].join(' ')}}`;
}

/** Format an attribute: a flag, an unquoted word, or a text in quotation marks. */
function formatValue(name: string, value: string): string {
  if (value === '') return name;
  return /^[\p{L}\p{N}-]+$/u.test(value) ? `${name}=${value}` : formatAttribute(name, value);
}

/** Remove the empty lines around a text. Spaces before its first word may be Markdown. */
export const trimLines = (text: string): string => text.replace(/^(?:[ \t]*\r?\n)+|\s+$/g, '');

/** Escape the characters that would end the label of a directive too early. */
function escapeLabel(gist: string): string {
  const text = gist.replace(/(?<!\\)((?:\\\\)*)\\$/, '$1\\\\');
  let depth = 0;
  let isBalanced = true;
  for (const [character] of text.matchAll(/\\.|[[\]]/gs)) {
    if (character === '[') depth++;
    else if (character === ']') isBalanced &&= --depth >= 0;
  }
  return isBalanced && depth === 0
    ? text
    : text.replace(/\\.|[[\]]/gs, (found) => (found.length > 1 ? found : `\\${found}`));
}

/** Format an annotation, without a line break at the end. Lines are separated by `\n`. */
export function formatAnnotation(written: WrittenAnnotation): string {
  const {quotations, note} = written;
  const text = trimLines(note);
  const [first, ...others] = [...quotations, ...(text === '' ? [] : [text])];
  return [
    formatOpening(written),
    ...(first === undefined ? [] : [first]),
    ...others.flatMap((block) => ['', block]),
    ':::',
  ].join('\n');
}
