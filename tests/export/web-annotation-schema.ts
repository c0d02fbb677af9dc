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

/** Section 3.1: a document on its own names the context. Our namespace follows it. */
const document = {
  '@context': z.tuple([
    z.literal('http://www.w3.org/ns/anno.jsonld'),
    z.strictObject({gloss: iri}),
  ]),
};

/** Section 3.3.2: one name; a nickname and a home page are recommended. */
const agent = {id: iri, name: text, nickname: text, homepage: iri};
const creators = z.strictObject({...agent, type: z.enum(['Organization', 'Person'])});
/** Each agent is described once in a document; then it is its address. */
const creator = z.union([iri, creators, z.array(z.union([iri, creators])).min(2)]);
const generator = z.union([iri, z.strictObject({...agent, type: z.literal('Software')})]);

/** Section 3.3.1. Something that changed was created before. */
const dates = {created: dateTime.optional(), modified: dateTime.optional()};
const madeBy = {creator, generator, ...dates};
const isInOrder = ({created, modified}: {created?: unknown; modified?: unknown}): boolean =>
  modified === undefined || (created !== undefined && String(created) <= String(modified));

/** Section 3.2.1: what is recommended of a text that is a body or a target. */
const ofText = {language, textDirection: z.enum(['ltr', 'rtl'])};

/** Section 3.2.4: a text within the annotation; section 3.3.5: what it is for. */
const textualBody = z.strictObject({
  type: z.literal('TextualBody'),
  value: text,
  format: z.enum(['text/html', 'text/markdown', 'text/plain']),
  ...ofText,
  purpose: motivation,
});

/** Section 4.1: another resource with its purpose. */
const resourceBody = z.strictObject({
  type: z.literal('SpecificResource'),
  source: iri,
  purpose: motivation,
});

/** Section 4.2.4. At an end of the text, the prefix or suffix is missing. */
const textQuoteSelector = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: text,
  prefix: text.optional(),
  suffix: text.optional(),
});

/** Section 4.2.5: the character at `start` belongs to the passage, the one at `end` does not. */
const textPositionSelector = z
  .strictObject({type: z.literal('TextPositionSelector'), start: count, end: count})
  .refine(({start, end}) => start < end);

/** Sections 4 and 4.6: a passage of a text, and the page on which it is seen. */
const textPassage = z.strictObject({
  type: z.literal('SpecificResource'),
  source: z.strictObject({
    id: iri,
    type: z.literal('Text'),
    format: z.literal('text/plain'),
    ...ofText,
  }),
  scope: iri,
  selector: z.tuple([textQuoteSelector, textPositionSelector]),
});

/** Sections 4.2.2 and 4.3: a piece of a passage in an element of a page. */
const pagePassage = z.strictObject({
  type: z.literal('SpecificResource'),
  source: z.strictObject({
    id: iri,
    type: z.literal('Text'),
    format: z.literal('text/html'),
    ...ofText,
  }),
  selector: z.tuple([
    z.strictObject({type: z.literal('CssSelector'), value: text, refinedBy: textQuoteSelector}),
    textQuoteSelector,
    textPositionSelector,
  ]),
});

/** Our own terms: the attributes of `annotations.md`. */
const words = z.array(text).min(1);
const attributes = {
  'gloss:kind': z.enum(['claim', 'sign', 'gloss', 'mention']),
  'gloss:id': text,
  'gloss:aliases': words.optional(),
  'gloss:editor': words.optional(),
  'gloss:by': text.optional(),
  'gloss:attributed-to': words.optional(),
  'gloss:type': text.optional(),
  'gloss:status': text.optional(),
  'gloss:finding': text.optional(),
  'gloss:sign': text.optional(),
  'gloss:actor': text.optional(),
  'gloss:supports': words.optional(),
  'gloss:rebuts': words.optional(),
  'gloss:restates': words.optional(),
  'gloss:elaborates': words.optional(),
  'gloss:contrasts': words.optional(),
  'gloss:part-of': words.optional(),
  'gloss:evidence-for': words.optional(),
};

/** Sections 3.1, 3.3.6 (`rights`) and 3.3.7 (`canonical`). */
const annotationBase = {
  id: iri,
  type: z.literal('Annotation'),
  motivation,
  ...madeBy,
  rights: iri.optional(),
  canonical: iri,
  body: z.array(z.discriminatedUnion('type', [textualBody, resourceBody])).min(1),
};
const annotationKeys = {
  ...annotationBase,
  /** Section 3.2.6: several targets. */
  target: z.array(z.union([textPassage, pagePassage])).min(2),
  ...attributes,
};
const annotation = z.strictObject(annotationKeys).refine(isInOrder);

/** The motivation `linking`: a relation. A second annotation says its type. */
const link = z.strictObject({
  id: iri,
  type: z.literal('Annotation'),
  motivation: z.literal('linking'),
  ...dates,
  body: iri,
  target: iri,
});
const linkType = z.strictObject({
  ...link.shape,
  motivation: z.literal('tagging'),
  body: z.strictObject({
    type: z.literal('TextualBody'),
    value: text,
    format: z.literal('text/plain'),
    purpose: z.literal('tagging'),
  }),
});

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
  items: z.union([z.array(annotation).min(1), z.array(z.union([link, linkType])).min(1)]),
};

/** A page that is not the first has a page before it. */
const hasPrevious = ({startIndex, prev}: {startIndex: number; prev?: unknown}): boolean =>
  startIndex > 0 === (prev !== undefined);

export const annotationSchema = z.strictObject({...document, ...annotationKeys}).refine(isInOrder);

/** A withdrawn annotation: its target is the page as a whole. */
export const withdrawnSchema = z.strictObject({
  ...document,
  ...annotationBase,
  target: iri,
});

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
