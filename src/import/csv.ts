/**
 * Reads tables: those that Hypothesis and Readwise export, and any with a column of quotes. The
 * first row names the columns; letter case does not matter.
 */
import {CsvError, parse} from 'csv-parse/sync';
import {isKind, kindEntry, kindNames} from '../annotate/model/kinds.ts';
import type {ImportedAnnotation, ImportedFile, OwnFields, Refusal} from './imported.ts';
import {InputError} from './input-error.ts';

/** The names of the columns, by what is in them. */
const columns = {
  quote: ['quote', 'highlight', 'exact', 'passage', 'highlighted text'],
  prefix: ['prefix'],
  suffix: ['suffix'],
  note: ['note', 'comment', 'notes', 'annotation', 'my note'],
  tags: ['tags', 'tag'],
  author: ['author', 'user', 'editor', 'creator'],
  date: ['date', 'created', 'created at', 'highlighted at', 'modified'],
  page: ['url', 'uri', 'page address', 'source url'],
  address: ['address', 'link'],
  id: ['id'],
  kind: ['kind'],
  gist: ['gist', 'claim'],
} as const;
type Column = keyof typeof columns;

/** Return whether a column is an attribute of a kind, and a cell a value of it. */
const isAttribute = (name: string, value: string): boolean =>
  kindNames.some((kind) => {
    const {attributes} = kindEntry(kind);
    const form = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    return form?.form === 'one-of' ? form.values.includes(value) : form !== undefined;
  });

/**
 * Read a table.
 *
 * @throws InputError if it is not a table, or has no column of quotes
 */
export function readCsv(value: string): ImportedFile {
  const [header, ...rows] = parseRows(value);
  const names = (header?.record ?? []).map((name) => name.trim().toLowerCase());
  const columnOf = new Map<number, Column>();
  for (const [column, known] of Object.entries(columns) as [Column, readonly string[]][]) {
    const index = names.findIndex((name) => known.includes(name));
    if (index !== -1) columnOf.set(index, column);
  }
  if (![...columnOf.values()].includes('quote')) {
    throw new InputError('The table has no column of quotes.', {
      expected: 'a first row with the name `quote` or `highlight` for the words of the article',
      fix: `Name that column \`quote\`. The first row has: ${names.slice(0, 20).join(', ')}.`,
      place: {line: 1, column: 1},
    });
  }
  const annotations: ImportedAnnotation[] = [];
  const refusals: Refusal[] = [];
  for (const [nth, {record, line}] of rows.entries()) {
    const place = {label: `row ${nth + 2}`, line};
    const cells = new Map<Column, string>();
    const attributes: Record<string, string> = {};
    const rest: string[] = [];
    for (const [index, cell] of record.entries()) {
      const column = columnOf.get(index);
      const name = names[index] ?? '';
      const text = cell.trim();
      if (text === '') continue;
      if (column) cells.set(column, text);
      else if (isAttribute(name, text)) attributes[name] = text;
      else rest.push(`${name || `column ${index + 1}`} “${text}”`);
    }
    const exact = cells.get('quote');
    if (exact === undefined) refusals.push({place, reason: 'The row has no quote.'});
    else annotations.push(readRow(exact, cells, attributes, rest, place));
  }
  return {format: 'a table', annotations, refusals, remarks: []};
}

function readRow(
  exact: string,
  cells: ReadonlyMap<Column, string>,
  attributes: Readonly<Record<string, string>>,
  rest: readonly string[],
  place: ImportedAnnotation['place'],
): ImportedAnnotation {
  const one = (column: Column): string[] => [cells.get(column) ?? []].flat();
  const [kind] = one('kind');
  const [gist] = one('gist');
  const [id] = one('id');
  const own: OwnFields = {
    isFinished: false,
    kind: kind !== undefined && isKind(kind) ? kind : undefined,
    id,
    gist: gist === undefined ? undefined : {value: gist, format: 'text'},
    attributes,
    site: undefined,
  };
  return {
    place,
    address: one('address')[0],
    pages: one('page'),
    quotes: [{exact, prefix: cells.get('prefix'), suffix: cells.get('suffix')}],
    notes: one('note').map((value) => ({value, format: 'markdown'})),
    tags: one('tags').flatMap((tags) => tags.split(/\s*[,;|]\s*/).filter(Boolean)),
    authors: one('author'),
    date: one('date')[0],
    relations: [],
    rest: kind !== undefined && !isKind(kind) ? [...rest, `kind “${kind}”`] : rest,
    own,
  };
}

/** Parse the rows of a table, with the line at which each ends. */
function parseRows(value: string): {record: string[]; line: number}[] {
  const [first = ''] = value.split(/\r\n|\r|\n/, 1);
  const [delimiter = ','] = [',', ';', '\t'].sort(
    (a, b) => first.split(b).length - first.split(a).length,
  );
  try {
    const rows = parse(value, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as {record: string[]; info: {lines: number}}[];
    return rows.map(({record, info}) => ({record, line: info.lines}));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const {lines} = error as unknown as {lines?: number};
    throw new InputError(`The table cannot be read: ${error.message}.`, {
      expected:
        'values with commas or line breaks in quotation marks, and `""` for a quotation mark in one',
      fix: 'Export it again as CSV in UTF-8.',
      place: lines === undefined ? undefined : {line: lines, column: 1},
    });
  }
}
