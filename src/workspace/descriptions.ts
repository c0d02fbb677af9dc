/** What the keys of front matter are for, as VS Code shows it. A missing key is a type error. */
import type {z} from 'astro/zod';
import type {
  createActorSchema,
  createArticleSchema,
  createFrameworkSchema,
  siteSchema,
  timelineSchema,
} from '../content/schemas.ts';

type Describe<Schema extends z.ZodType> = Readonly<Record<keyof z.input<Schema>, string>>;

const foreign = 'Languages of words in another script, one for each script: `foreign: ru`.';
const lang = 'The language of the text (BCP 47), such as `ru`.';
const description = 'One or two sentences, for lists, search engines and previews.';

/** The descriptions of each kind of file. */
export const descriptions: {
  site: Describe<typeof siteSchema>;
  article: Describe<ReturnType<typeof createArticleSchema>>;
  actor: Describe<ReturnType<typeof createActorSchema>>;
  framework: Describe<ReturnType<typeof createFrameworkSchema>>;
  timeline: Describe<typeof timelineSchema>;
} = {
  site: {
    name: 'Required. The name of the site, on every page, in feeds, citations and previews.',
    description,
    editors: 'Who writes the notes: a list of `id` and a name, with a `url` if you like.',
    organisation: 'Who publishes the site: `name` and `url`.',
    repository: 'The address of the repository. Readers propose and correct notes there.',
    contact: 'A mail address or a web address for readers who write to you.',
    rights: 'The address of the licence of your notes.',
    claimReview: '`true`: rated claims are published as reviews for machines (ClaimReview).',
    colour: 'The accent colour, in any notation of CSS, in quotation marks: `"#9b2226"`.',
    logo: 'The name of an image beside `site.md`: `logo.svg`.',
    lang: 'The language of the site’s own pages (BCP 47); `en` unless given.',
    foreign,
  },
  article: {
    title: 'Required.',
    titleNote: 'What is known about the title, shown as it is.',
    author: 'Who wrote the article: a name, or `given` and `family`, or `organisation`.',
    authors: 'Several authors: a list of names.',
    editor: 'The `id` of the editor who writes the notes, or a list; all editors unless given.',
    publisher: '`name` and `url` of the publisher.',
    source: 'The address of the original.',
    published: 'When it was published: 2022-01-10, 2022-01, 2022, 44 BC, c. 1590, 1590/1592 …',
    publishedNote: 'What is known about the date, shown as it is.',
    inferred: 'What you inferred: `title`, `published` or `[title, published]`.',
    lang,
    foreign,
    description,
    tags: 'What it is about, for lists: a tag or a list, `[harbour, law]`.',
    series: 'The name of the series that it is a part of.',
    provenance: 'What is known about where the text comes from.',
    sourceFormat: '`markdown` if `source.txt` is Markdown.',
    omitted: 'Lines of the source that the article leaves out.',
    not: 'Phrases that contain an actor’s name but mean somebody else.',
    rights: 'The address of the licence of the notes.',
    draft: '`true`: shown in `npm run dev` only, never published.',
    aliases: 'Earlier slugs. Their addresses lead to this article.',
  },
  actor: {
    name: 'Required.',
    sort: 'What the list of actors is sorted by; the last word of the name unless given.',
    aliases:
      'Other names and spellings. A star matches other letters; `/actors/old-id/` is an address.',
    not: 'Phrases that contain the name but mean somebody else.',
    role: 'A few words.',
    born: 'A date, such as 1953-05-17, 1953 or c. 1590.',
    died: 'A date, such as 1953-05-17, 1953 or c. 1590.',
    wikidata: 'The item in Wikidata: `Q1394`.',
    foreign,
  },
  framework: {
    title: 'Required.',
    description,
    citation: 'Where the framework comes from.',
    signs: 'A list of `number`, `title` and `text`. Annotations refer to `framework/number`.',
    foreign,
    aliases: 'Earlier ids. Their addresses lead to this page.',
  },
  timeline: {
    events: 'Required. A list of `date`, `until`, `event` and `annotations`.',
  },
};
