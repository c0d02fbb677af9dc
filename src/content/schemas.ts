/**
 * What the front matter of each kind of file may hold. An unknown key is an
 * error, so that a slip of the pen is never passed over.
 */
import {z} from 'astro/zod';
import {idForm, isId} from '../annotate/model/id.ts';
import {pageLanguage} from '../language/page-language.ts';
import {formatScriptName, scriptsOf} from '../language/scripts.ts';
import {isActorAlias} from './actor-aliases.ts';

const text = z.string('expected text').trim().min(1, 'expected text that is not empty');
/** A list; one text alone is a list of one. */
const texts = z
  .union([z.array(text), text.transform((one) => [one])], 'expected a text or a list of texts')
  .default([]);
/** Names that were parts of addresses. */
const formerNames = texts.refine((names) => names.every(isId), `expected names of ${idForm}`);
const url = z.url({protocol: /^https?$/, error: 'expected an address that begins with `https://`'});
const date = z
  .union([z.string(), z.int().transform(String)], 'expected a date such as 2022-01-10')
  .refine(isDate, 'expected a calendar date such as 2022-01-10, 2022-01 or 2022');
const lang = z
  .string('expected a language tag (BCP 47) such as `en`')
  .refine(isLanguageTag, 'expected a language tag (BCP 47) such as `en`');
/** The language of a text, and those of the words in it that are written in another script. */
const languages = {lang: lang.default(pageLanguage), foreign: texts};
const foreignToPage = texts.refine((tags) => !clashIn(tags, pageLanguage), {
  error: ({input}) => clashIn(input as string[], pageLanguage),
});

const articleKeys = z.strictObject({
  title: text,
  /** How far the title is known. */
  titleNote: text.optional(),
  author: text.optional(),
  publisher: z.strictObject({name: text, url: url.optional()}).optional(),
  source: url.optional(),
  published: date.optional(),
  /** How far the date is known. */
  publishedNote: text.optional(),
  ...languages,
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

export const articleSchema = articleKeys.refine(({lang, foreign}) => !clashIn(foreign, lang), {
  path: ['foreign'],
  // Whatever else is wrong.
  when: ({value}) => z.object(languages).safeParse(value).success,
  error: ({input}) => {
    const {lang, foreign} = z.object(languages).parse(input);
    return clashIn(foreign, lang);
  },
});

export const actorSchema = z
  .strictObject({
    name: text,
    /** By what the list of actors is sorted; the last word of the name unless given. */
    sort: text.optional(),
    /**
     * Other names by which the actor is found in the text. An entry that begins with `/` is an
     * earlier address of its page instead, such as `/actors/old-id/`, and leads to it.
     */
    aliases: texts.refine(
      (aliases) => aliases.every(isActorAlias),
      'expected names, or earlier addresses of the actor such as `/actors/old-id/`',
    ),
    /** Phrases that hold a name of the actor, but mean somebody else. */
    not: texts,
    role: text.optional(),
    born: date.optional(),
    died: date.optional(),
    wikidata: z
      .string('expected a Wikidata item such as Q1394')
      .regex(/^Q[1-9]\d*$/, 'expected a Wikidata item such as Q1394')
      .optional(),
    foreign: foreignToPage,
  })
  .meta({
    replacedKeys: {
      formerly: {
        by: 'aliases',
        fix: 'Add the earlier address to `aliases`, such as `/actors/old-id/`.',
      },
    },
  });

export const frameworkSchema = z
  .strictObject({
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
    foreign: foreignToPage,
    /** Earlier ids of the framework, whose addresses lead to it. */
    aliases: formerNames,
  })
  .meta({replacedKeys: {formerly: {by: 'aliases', fix: 'Write `aliases`.'}}});

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

/**
 * Why the words of some languages cannot be told from each other, or from those of the
 * text that they stand in. They are told by their script alone.
 *
 * @param around the language of that text
 */
function clashIn(tags: readonly string[], around: string): string | undefined {
  const known = [around];
  for (const tag of tags) {
    if (!isLanguageTag(tag)) return `\`${tag}\` is not a language tag (BCP 47) such as \`ru\``;
    const scripts = scriptsOf(tag);
    if (scripts.length === 0) {
      return `the script of \`${tag}\` is unknown; add it to the tag, as in \`${tag}-Latn\``;
    }
    for (const other of known) {
      const shared = scriptsOf(other).find((script) => scripts.includes(script));
      if (shared === undefined) continue;
      const told = `\`${other}\` and \`${tag}\` are both written in ${formatScriptName(shared)}`;
      return `${told}, so their words cannot be distinguished`;
    }
    known.push(tag);
  }
  return undefined;
}
