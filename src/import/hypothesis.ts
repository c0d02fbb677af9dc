/**
 * Reads annotations of Hypothesis: the JSON that its client exports, and the answers of its API
 * (https://h.readthedocs.io/en/latest/api-reference/).
 */
import {z} from 'astro/zod';
import type {ImportedAnnotation, ImportedFile, Refusal} from './imported.ts';

const selector = z.looseObject({
  type: z.string(),
  exact: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});

const annotation = z.looseObject({
  id: z.string().optional(),
  created: z.string().optional(),
  user: z.string().optional(),
  user_info: z.looseObject({display_name: z.string().nullish()}).nullish(),
  uri: z.string().optional(),
  text: z.string().nullish(),
  tags: z.array(z.string()).nullish(),
  references: z.array(z.string()).nullish(),
  links: z.looseObject({html: z.string().optional()}).nullish(),
  target: z.array(
    z.looseObject({source: z.string().optional(), selector: z.array(selector).nullish()}),
  ),
});

/**
 * Read the annotations of a parsed file.
 *
 * @returns `undefined` if it is not a file of Hypothesis
 */
export function readHypothesis(json: unknown): ImportedFile | undefined {
  const entries = findEntries(json);
  if (!entries) return undefined;
  const annotations: ImportedAnnotation[] = [];
  const refusals: Refusal[] = [];
  for (const [index, entry] of entries.entries()) {
    const read = readEntry(entry, index + 1);
    if ('reason' in read) refusals.push(read);
    else annotations.push(read);
  }
  const total = (json as {total?: unknown}).total;
  const remarks =
    typeof total === 'number' && total > entries.length
      ? [
          `The file has ${entries.length} of ${total} annotations: the API sends the others as further pages.`,
        ]
      : [];
  return {format: 'Hypothesis', annotations, refusals, remarks};
}

/** Find the entries of an export, of an answer of the API, or of a list. */
function findEntries(json: unknown): unknown[] | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const {annotations, rows} = json as {annotations?: unknown; rows?: unknown};
  if (Array.isArray(annotations)) return annotations;
  if (Array.isArray(rows)) return rows;
  const isEntry = (each: unknown) =>
    typeof each === 'object' && each !== null && 'uri' in each && 'target' in each;
  if (Array.isArray(json)) return json.length > 0 && json.every(isEntry) ? json : undefined;
  return isEntry(json) ? [json] : undefined;
}

function readEntry(entry: unknown, number: number): ImportedAnnotation | Refusal {
  const place = {label: `annotation ${number}`};
  const {data, error} = annotation.safeParse(entry);
  if (!data) {
    const [issue] = error.issues;
    return {
      place,
      reason: `It is not an annotation of Hypothesis: \`${issue?.path.join('.')}\`: ${issue?.message}.`,
    };
  }
  if (data.references?.length) {
    return {place, reason: 'It is a reply to another annotation, and Gloss has no replies.'};
  }
  const quotes = data.target.flatMap(({selector}) =>
    (selector ?? []).flatMap(({type, exact, prefix, suffix}) =>
      type === 'TextQuoteSelector' && exact?.trim() ? [{exact, prefix, suffix}] : [],
    ),
  );
  if (quotes.length === 0) {
    return {place, reason: 'It is a note on the whole page, and Gloss annotates passages.'};
  }
  const name = data.user_info?.display_name?.trim();
  const account = data.user?.replace(/^acct:/, '');
  return {
    place,
    address: data.links?.html ?? (data.id && `https://hypothes.is/a/${data.id}`),
    pages: [...new Set([data.uri, ...data.target.map(({source}) => source)])].filter(
      (page) => page !== undefined,
    ),
    quotes,
    notes: data.text?.trim() ? [{value: data.text, format: 'markdown'}] : [],
    tags: data.tags ?? [],
    authors: [name, account].flatMap((each) => each || []),
    date: data.created,
    relations: [],
    rest: [],
  };
}
