/** The schemas of front matter. Unknown keys are errors, so that a misspelt key is reported. */
import {z} from 'astro/zod';
import {expectedIdForm, isId} from '../annotate/model/id.ts';
import {correctNamePattern} from '../annotate/model/name-pattern.ts';
import {findNearestName} from '../annotate/model/nearest-name.ts';
import {remember} from '../annotate/model/remember.ts';
import {defaultLanguage} from '../language/interface.ts';
import {formatScriptName, scriptsOf} from '../language/scripts.ts';
import {minimumContrast, readAccent} from '../theme/accent.ts';
import {pageColors} from '../theme/colors.ts';
import {isActorAlias} from './actor-aliases.ts';
import {author, authors, editors} from './agents.ts';
import {imageExtensions, isImageName} from './check-image.ts';
import {guessDate, guessLanguageTag, isLanguageTag} from './guess.ts';
import {parseDate} from './parse-date.ts';
import {flag, label, labels, text, texts, url} from './values.ts';
import {quote} from './yaml-fixes.ts';

const earlierIds = texts.refine((names) => names.every(isId), {
  error: ({input}) => {
    const wrong = (input as string[]).find((name) => !isId(name)) ?? '';
    return `expected earlier ids: ${expectedIdForm(wrong)}`;
  },
});
/** Names that are found in the text, which may have a star at an end. */
const name = text.superRefine((value, context) => {
  const correct = value.startsWith('/') ? undefined : correctNamePattern(value);
  if (correct === undefined) return;
  const exact = correct || value.replaceAll('*', '').trim();
  const fix = exact === '' ? 'Remove it.' : `Write \`${quote(exact)}\`.`;
  const message = `a star is at the start or the end, next to one of two letters or more\n${fix}`;
  context.addIssue({code: 'custom', message});
});
const names = z
  .union([z.array(name), name.transform((one) => [one])], 'expected a text or a list of texts')
  .default([]);
const expectedDate =
  'expected a calendar date such as 2022-01-10, 2022-01, 2022, 44 BC, c. 1590 or 1590/1592';
const date = z
  .string('expected a date such as 2022-01-10')
  .trim()
  .max(100, expectedDate)
  .transform((value, context) => {
    const found = parseDate(value);
    if (found) return found;
    const guess = guessDate(value);
    context.addIssue({
      code: 'custom',
      message: isReversed(value)
        ? 'expected an interval that ends after it begins, such as 1590/1592'
        : expectedDate,
      params: {nearest: guess !== undefined && parseDate(guess) ? guess : undefined},
    });
    return z.NEVER;
  });
const lang = z
  .string('expected a language tag (BCP 47) such as `en`')
  .superRefine((value, context) => {
    if (isLanguageTag(value)) return;
    context.addIssue({
      code: 'custom',
      message: 'expected a language tag (BCP 47) such as `en`',
      params: {nearest: guessLanguageTag(value)},
    });
  });
/** A name with an address, which can be written without braces by mistake. */
const named = (noun: string) =>
  z.strictObject(
    {name: text, url: url.optional()},
    {
      error: ({input}) =>
        typeof input === 'string'
          ? `expected \`{name: ${JSON.stringify(input)}}\``
          : `expected \`name\` and, if it has one, \`url\` of ${noun}`,
    },
  );
/** Lines of a source: a line, or `from` the first `to` the last line. */
export const omittedEntry = z.union(
  [text, z.strictObject({from: text, to: text})],
  'expected a text, or `{from: …, to: …}` with the first and the last line',
);
const omittedLines = z
  .union(
    [z.array(omittedEntry), omittedEntry.transform((one) => [one])],
    'expected a text or a list of texts',
  )
  .default([]);

const inferable = ['title', 'published'] as const;
const inferred = texts.transform((names, context) => {
  const known = inferable.filter((name) => names.includes(name));
  const unknown = names.find((name) => !inferable.includes(name as never));
  if (unknown === undefined) return known;
  context.addIssue({
    code: 'custom',
    message: 'expected `title`, `published` or `[title, published]`',
    params: {nearest: findNearestName(unknown, inferable)},
  });
  return z.NEVER;
});
const contact = z
  .string('expected a mail address or a web address')
  .trim()
  .transform((value) => (z.email().safeParse(value).success ? `mailto:${value}` : value))
  .refine(
    (value) => value.startsWith('mailto:') || url.safeParse(value).success,
    'expected a mail address such as `desk@example.org`, or a web address',
  );

const colourForm = 'a colour such as `"#17528d"`, in quotation marks';
/** A colour of CSS, which is parsed as a colour for each theme. */
const colour = z
  .string(`expected ${colourForm}`)
  .trim()
  .transform((value, context) => {
    const accent = readAccent(value);
    if (accent && !accent.isTransparent && accent.contrast >= minimumContrast) {
      return {light: accent.light, dark: accent.dark};
    }
    const nearest = accent?.nearest ?? readAccent(`#${value}`)?.nearest;
    context.addIssue({
      code: 'custom',
      message: `expected ${describeExpectedColour(accent)}`,
      // In YAML, a text that begins with `#` is a comment unless it is quoted.
      params: {nearest: nearest && JSON.stringify(nearest)},
    });
    return z.NEVER;
  });

function describeExpectedColour(accent: ReturnType<typeof readAccent>): string {
  if (!accent) return colourForm;
  if (accent.isTransparent) return 'a colour that nothing shows through';
  const ratio = Math.floor(accent.contrast * 100) / 100;
  return `a colour with a contrast of at least ${minimumContrast} : 1 with the page (${pageColors.page.light}); this one has ${ratio} : 1`;
}

/**
 * The language of a text, and the languages of its words in other scripts.
 *
 * @param language the default
 */
const languagesOf = (language: string) => ({lang: lang.default(language), foreign: texts});

/** Return whether the scripts of `foreign` and `lang` distinguish their words. */
const areDistinct = ({lang, foreign}: {lang: string; foreign: string[]}): boolean =>
  !describeScriptClash(foreign, lang);

/**
 * The options of the refinement with `areDistinct`.
 *
 * @param language the default
 */
function distinctOptions(language: string) {
  const languages = z.object(languagesOf(language));
  return {
    path: ['foreign'],
    // By default, a refinement does not run if any other key is invalid.
    when: ({value}: {value: unknown}) => languages.safeParse(value).success,
    error: ({input}: {input?: unknown}) => {
      const {lang, foreign} = languages.parse(input);
      return describeScriptClash(foreign, lang);
    },
  };
}

/**
 * The schema of `site.md`. Everything but the name is optional: what is not given is not said.
 */
export const siteSchema = z
  .strictObject({
    /** The name of the site. */
    name: text,
    /** One or two sentences about the site. */
    description: text.optional(),
    /** The people who write the notes. */
    editors: editors.superRefine(checkEditorIds).default([]),
    /** The organisation that publishes the site. */
    organisation: z
      .strictObject(
        {name: text, url: url.optional()},
        'expected `name` and `url` of an organisation',
      )
      .optional(),
    /** The address of the repository of the content. */
    repository: url.optional(),
    /** The address to which readers write; a mail address begins with `mailto:`. */
    contact: contact.optional(),
    /** The licence of the notes. */
    rights: url.optional(),
    /** Whether rated claims are published as reviews (https://schema.org/ClaimReview). */
    claimReview: flag,
    /** The accent colour. */
    colour: colour.optional(),
    /** The name of an image beside the file. */
    logo: z
      .string('expected the name of an image')
      .refine(
        (name) => isImageName(name) && !/[/\\]|\.gif$/i.test(name),
        `expected the name of an image beside \`site.md\`, which ends in ${imageExtensions.filter((each) => each !== '.gif').join(', ')}`,
      )
      .optional(),
    ...languagesOf(defaultLanguage),
  })
  .refine(areDistinct, distinctOptions(defaultLanguage))
  .refine(
    ({claimReview, organisation, editors}) => !claimReview || organisation || editors.length > 0,
    {
      path: ['claimReview'],
      error: 'expected `organisation` or `editors` too: a review names those who answer for it',
    },
  );

/** The languages of words in other scripts, in a text of a known language. */
const foreignTo = (lang: string) =>
  texts.refine((tags) => !describeScriptClash(tags, lang), {
    error: ({input}) => describeScriptClash(input as string[], lang),
  });

// Creating a schema takes longer than to check a file with it, so each is created once.

/**
 * Create the schema of `article.md`.
 *
 * @param siteLanguage the language of an article that names none
 */
export const createArticleSchema = remember((siteLanguage: string) =>
  z
    .strictObject({
      title: text,
      /** What is known about the title. */
      titleNote: text.optional(),
      author: author.optional(),
      authors: authors,
      /** The ids of the editors who write its notes, if they are not all editors of the site. */
      editor: texts,
      publisher: named('a publisher').optional(),
      source: url.optional(),
      published: date.optional(),
      /** What is known about the date. */
      publishedNote: text.optional(),
      /** What the editors inferred. */
      inferred,
      ...languagesOf(siteLanguage),
      description: text.optional(),
      /** What it is about, in the words by which the site lists its articles. */
      tags: labels,
      /** The name of the series that it is a part of. */
      series: label.optional(),
      /** The origin of the text, as far as it is known. */
      provenance: text.optional(),
      /** How `source.txt` is written. */
      sourceFormat: z.enum(['text', 'markdown'], 'expected `markdown` or `text`').optional(),
      /** Lines of the source that the article omits. */
      omitted: omittedLines,
      /** Phrases that contain the name of an actor, but do not refer to one. */
      not: names,
      /** The licence of the notes. */
      rights: url.optional(),
      /** Whether the article is shown in development only. */
      draft: flag,
      /** Earlier names of the article's folder. Their addresses redirect to the article. */
      aliases: earlierIds,
    })
    .refine(areDistinct, distinctOptions(siteLanguage))
    .refine(({author, authors}) => author === undefined || authors.length === 0, {
      path: ['authors'],
      error: 'expected either `author` or `authors`',
    })
    .refine(({inferred, published}) => published || !inferred.includes('published'), {
      path: ['inferred'],
      error: 'expected `title` only, because there is no `published`',
    })
    .meta({replacedKeys: {date: {by: 'published'}}}),
);

/** Create the schema of an actor, whose texts are in the language of the site. */
export const createActorSchema = remember((siteLanguage: string) =>
  z
    .strictObject({
      name: text,
      /** The key by which actors are sorted. The default is the last word of the name. */
      sort: text.optional(),
      /**
       * Other names that are found in the text. A star at an end matches other letters. An entry that begins with `/` is an earlier
       * address instead, such as `/actors/old-id/`, which redirects to the actor.
       */
      aliases: names.refine(
        (aliases) => aliases.every(isActorAlias),
        'expected names, or earlier addresses of the actor such as `/actors/old-id/`',
      ),
      /** Phrases that contain a name of the actor, but refer to somebody else. */
      not: names,
      role: text.optional(),
      born: date.optional(),
      died: date.optional(),
      wikidata: z
        .string('expected a Wikidata item such as Q1394')
        .regex(/^Q[1-9]\d*$/, 'expected a Wikidata item such as Q1394')
        .optional(),
      foreign: foreignTo(siteLanguage),
    })
    .meta({
      replacedKeys: {
        formerly: {
          by: 'aliases',
          fix: 'Add the earlier address to `aliases`, such as `/actors/old-id/`.',
        },
      },
    }),
);

/** Create the schema of a framework, whose texts are in the language of the site. */
export const createFrameworkSchema = remember((siteLanguage: string) =>
  z
    .strictObject({
      title: text,
      description: text.optional(),
      citation: text.optional(),
      signs: z
        .array(
          z.strictObject(
            {
              number: z
                .string('expected a whole number from 1')
                .regex(/^[1-9]\d{0,2}$/, 'expected a whole number from 1')
                .transform(Number),
              title: text,
              /** The description of the sign in the framework. */
              text: text.optional(),
            },
            {
              error: ({input, path}) =>
                typeof input === 'string' && input.trim() !== ''
                  ? `expected \`{number: ${Number(path?.at(-1)) + 1}, title: ${JSON.stringify(input)}}\``
                  : 'expected a sign, such as `{number: 1, title: A name}`',
            },
          ),
          'expected a list of signs',
        )
        .default([]),
      foreign: foreignTo(siteLanguage),
      /** Earlier ids. Their addresses redirect to the framework. */
      aliases: earlierIds,
    })
    .meta({replacedKeys: {formerly: {by: 'aliases', fix: 'Write `aliases`.'}}}),
);

export const timelineSchema = z.strictObject({
  events: z
    .array(
      z.strictObject(
        {
          date,
          /** The end of an event that took longer than one date. */
          until: date.optional(),
          /** A paragraph of Markdown that links to its sources. */
          event: text,
          /** The ids of related annotations. */
          annotations: texts,
        },
        'expected an event, such as `{date: 1590, event: "The wall fell."}`',
      ),
      'expected a list of events',
    )
    .min(1, 'expected a list of events, at least one'),
});

export type SiteData = z.infer<typeof siteSchema>;
export type ArticleData = z.infer<ReturnType<typeof createArticleSchema>>;
export type ActorData = z.infer<ReturnType<typeof createActorSchema>>;
export type FrameworkData = z.infer<ReturnType<typeof createFrameworkSchema>>;

/** Check that each editor has an id of its own. */
function checkEditorIds(editors: readonly {id: string}[], context: z.RefinementCtx<unknown>): void {
  editors.forEach(({id}, index) => {
    if (editors.findIndex((other) => other.id === id) === index) return;
    context.addIssue({
      code: 'custom',
      path: [index, 'id'],
      message: 'expected an id that no other editor has',
    });
  });
}

/** Return whether a text that is not a date is an interval of two dates. */
const isReversed = (text: string): boolean => {
  const parts = text.split('/');
  return parts.length === 2 && parts.every((part) => parseDate(part.trim()));
};

/**
 * Explain why the words of some languages cannot be distinguished. The language of a word is
 * detected by its script only.
 *
 * @param tags the languages of foreign words
 * @param textLanguage the language of the text that contains them
 * @returns the reason and the fix on two lines, or `undefined` if each language has its own script
 */
function describeScriptClash(tags: readonly string[], textLanguage: string): string | undefined {
  const known = [textLanguage];
  for (const tag of tags) {
    const name = `\`${tag}\``;
    if (!isLanguageTag(tag)) {
      const nearest = guessLanguageTag(tag);
      const fix = `Write ${nearest ? `\`${nearest}\`` : 'a language tag'} instead of ${name}.`;
      return `${name} is not a language tag (BCP 47) such as \`ru\`\n${fix}`;
    }
    const scripts = scriptsOf(tag);
    if (scripts.length === 0) {
      return `the script of ${name} is unknown\nAdd it to the tag, as in \`${tag}-Latn\`.`;
    }
    for (const other of known) {
      const shared = scriptsOf(other).find((script) => scripts.includes(script));
      if (shared === undefined) continue;
      const languages = `\`${other}\` and ${name}`;
      const fix = tags.length === 1 ? 'Remove the key `foreign`.' : `Remove ${name} from the list.`;
      return `${languages} are both written in ${formatScriptName(shared)}, so their words cannot be distinguished\n${fix}`;
    }
    known.push(tag);
  }
  return undefined;
}
