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
  const label = gist === '' ? '' : `[${collapseWhiteSpace(gist).trim()}]`;
  return `:::${kind}${label}{${[...(id ? [`#${id}`] : []), ...written].join(' ')}}`;
}

/** Format an attribute: a flag, an unquoted word, or a text in quotation marks. */
function formatValue(name: string, value: string): string {
  if (value === '') return name;
  return /^[\p{L}\p{N}-]+$/u.test(value) ? `${name}=${value}` : formatAttribute(name, value);
}

/** Format an annotation, without a line break at the end. Lines are separated by `\n`. */
export function formatAnnotation(written: WrittenAnnotation): string {
  const {quotations, note} = written;
  const [first, ...others] = [...quotations, ...(note.trim() === '' ? [] : [note.trim()])];
  return [
    formatOpening(written),
    ...(first === undefined ? [] : [first]),
    ...others.flatMap((block) => ['', block]),
    ':::',
  ].join('\n');
}
