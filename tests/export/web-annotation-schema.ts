/**
 * Schemas of the Web Annotation documents that we emit, after the Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/; the section numbers are its own). They hold what
 * the model requires and recommends, and allow no more than what we emit: an unknown
 * key, or a form that the model permits and we do not use, is an error.
 */
import {z} from 'astro/zod';

/** Every motivation of the model, section 3.3.5. */
export const motivations = [
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
] as const;

const motivation = z.enum(motivations);
const iri = z.url({protocol: /^https?$/});
const text = z.string().min(1);
/** Section 3.3.1: a time of day with a time zone, which should be UTC. */
const dateTime = z.iso.datetime();
/** An `xsd:nonNegativeInteger`: sections 4.2.5, 5.1 and 5.2. */
const count = z.int().nonnegative();
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

/** Section 3.1: a document on its own names the context. */
const document = {'@context': z.literal('http://www.w3.org/ns/anno.jsonld')};

/** Section 3.3.2: one name; a nickname and a home page are recommended. */
const agent = {id: iri, name: text, nickname: text, homepage: iri};
const creator = z.strictObject({...agent, type: z.literal('Organization')});
const generator = z.strictObject({...agent, type: z.literal('Software')});

/** Section 3.3.1. Something that changed was created before. */
const dates = {created: dateTime.optional(), modified: dateTime.optional()};
const madeBy = {creator, generator, ...dates};
const isInOrder = ({created, modified}: {created?: unknown; modified?: unknown}): boolean =>
  modified === undefined || (created !== undefined && String(created) <= String(modified));

/** Section 3.2.1: what is recommended of a text that is a body or a target. */
const ofText = {language, textDirection: z.enum(['ltr', 'rtl'])};

/** Section 3.2.4: a text within the annotation; section 3.3.5: what it is for. */
const textualBody = z
  .strictObject({
    type: z.literal('TextualBody'),
    value: text,
    format: z.enum(['text/html', 'text/plain']),
    ...ofText,
    purpose: motivation,
    creator: creator.optional(),
    generator: generator.optional(),
    ...dates,
  })
  .refine(isInOrder);

/** Section 4.1: another resource with its purpose. */
const resourceBody = z.strictObject({
  type: z.literal('SpecificResource'),
  source: iri,
  purpose: motivation,
});

/** Section 4.2.4. At an end of the text, the prefix or suffix is empty. */
const textQuoteSelector = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: text,
  prefix: z.string(),
  suffix: z.string(),
});

/** Section 4.2.5: the character at `start` belongs to the passage, the one at `end` does not. */
const textPositionSelector = z
  .strictObject({type: z.literal('TextPositionSelector'), start: count, end: count})
  .refine(({start, end}) => start < end);

/** Sections 4 and 4.6: a passage of a text, and the page on which it is seen. */
const passage = z
  .strictObject({
    type: z.literal('SpecificResource'),
    source: z.strictObject({
      id: iri,
      type: z.literal('Text'),
      format: z.literal('text/plain'),
      ...ofText,
    }),
    scope: iri,
    selector: z.tuple([textQuoteSelector, textPositionSelector]),
    ...madeBy,
  })
  .refine(isInOrder);

/** Sections 3.1, 3.3.6 (`rights`) and 3.3.7 (`canonical`). */
const annotationKeys = {
  id: iri,
  type: z.literal('Annotation'),
  motivation,
  ...madeBy,
  rights: iri.optional(),
  canonical: iri,
  body: z.array(z.discriminatedUnion('type', [textualBody, resourceBody])).min(1),
  /** Section 3.2.6: one target, or a list of several. A page as a whole is its address. */
  target: z.union([iri, passage, z.array(passage).min(2)]),
};
const annotation = z.strictObject(annotationKeys).refine(isInOrder);

const collectionKeys = {
  id: iri,
  type: z.literal('AnnotationCollection'),
  label: text,
  total: count,
};

/** Section 5.2. A page embedded in its collection has no context of its own. */
const pageKeys = {
  id: iri,
  type: z.literal('AnnotationPage'),
  partOf: z.strictObject(collectionKeys),
  startIndex: count,
  prev: iri.optional(),
  next: iri.optional(),
  items: z.array(annotation).min(1),
};

/** A page that is not the first has a page before it. */
const hasPrevious = ({startIndex, prev}: {startIndex: number; prev?: unknown}): boolean =>
  startIndex > 0 === (prev !== undefined);

export const annotationSchema = z.strictObject({...document, ...annotationKeys}).refine(isInOrder);

export const pageSchema = z.strictObject({...document, ...pageKeys}).refine(hasPrevious);

/** Section 5.1. An empty collection has no page. */
export const collectionSchema = z
  .strictObject({
    ...document,
    ...collectionKeys,
    creator,
    ...dates,
    rights: iri.optional(),
    first: z.strictObject(pageKeys).refine(hasPrevious).optional(),
    last: iri.optional(),
  })
  .refine(isInOrder)
  .refine(({total, first, last}) =>
    [first, last].every((page) => (page !== undefined) === total > 0),
  );

/** List what is wrong with a document, each as `path: message`. */
export function problemsOf(schema: z.ZodType, value: unknown): string[] {
  // As it is published: without keys that are undefined.
  const result = schema.safeParse(JSON.parse(JSON.stringify(value)));
  return (result.error?.issues ?? []).map(({path, message}) => `${path.join('.')}: ${message}`);
}
