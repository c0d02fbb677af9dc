/**
 * What the front matter of each kind of file may hold. An unknown key is an
 * error, so that a slip of the pen is never passed over.
 */
import {z} from 'astro/zod';

const text = z.string('expected text').trim().min(1, 'expected text that is not empty');
/** A list; one text alone is a list of one. */
const texts = z
  .union([z.array(text), text.transform((one) => [one])], 'expected a text or a list of texts')
  .default([]);
/** Names that were parts of addresses. */
const formerNames = texts.refine(
  (names) => names.every((name) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)),
  'expected names of lower-case letters and digits, joined by hyphens',
);
const url = z.url({protocol: /^https?$/, error: 'expected an address that begins with `https://`'});
const date = z
  .union([z.string(), z.int().transform(String)], 'expected a date such as 2022-01-10')
  .refine(isDate, 'expected a date of the calendar, such as 2022-01-10, 2022-01 or 2022');
const lang = z
  .string('expected a language tag (BCP 47) such as `en`')
  .refine(isLanguageTag, 'expected a language tag (BCP 47) such as `en`');

export const articleSchema = z.strictObject({
  title: text,
  /** How far the title is known. */
  titleNote: text.optional(),
  author: text.optional(),
  publisher: z.strictObject({name: text, url: url.optional()}).optional(),
  source: url.optional(),
  published: date.optional(),
  /** How far the date is known. */
  publishedNote: text.optional(),
  lang: lang.default('en'),
  description: text.optional(),
  /** What is known of where the text comes from, and how. */
  provenance: text.optional(),
  /** Lines of the source that the article leaves out. */
  omitted: texts,
  /** Phrases that name no actor although they hold a name. */
  not: texts,
  /** The licence under which the notes may be used. */
  rights: url.optional(),
  /** What its folder was called before: these addresses lead to it. */
  aliases: formerNames,
});

export const actorSchema = z.strictObject({
  name: text,
  /** By what the list of actors is sorted; the last word of the name unless given. */
  sort: text.optional(),
  aliases: texts,
  /** Phrases that hold a name of the actor, but mean somebody else. */
  not: texts,
  role: text.optional(),
  born: date.optional(),
  died: date.optional(),
  wikidata: z
    .string('expected an item of Wikidata such as Q1394')
    .regex(/^Q[1-9]\d*$/, 'expected an item of Wikidata such as Q1394')
    .optional(),
  /** What its file was called before: these addresses lead to it. */
  formerly: formerNames,
});

export const frameworkSchema = z.strictObject({
  title: text,
  description: text.optional(),
  citation: text.optional(),
  signs: z
    .array(
      z.strictObject({
        number: z.int('expected a whole number').positive('expected a number from 1'),
        title: text,
        /** What the framework says of the sign. */
        text: text.optional(),
      }),
      'expected a list of signs',
    )
    .default([]),
  /** What its file was called before: these addresses lead to it. */
  formerly: formerNames,
});

export const timelineSchema = z.strictObject({
  events: z
    .array(
      z.strictObject({
        date,
        /** When it ended, where it took longer. */
        until: date.optional(),
        /** A paragraph of Markdown; what it links to are its sources. */
        event: text,
        /** Ids of the annotations that it bears upon. */
        annotations: texts,
      }),
      'expected a list of events',
    )
    .min(1, 'expected a list of events, at least one'),
});

export type ArticleData = z.infer<typeof articleSchema>;
export type ActorData = z.infer<typeof actorSchema>;
export type FrameworkData = z.infer<typeof frameworkSchema>;

/** Whether a text is a year, a month or a day of the calendar, in ISO form. */
function isDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  const date = new Date(text);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
