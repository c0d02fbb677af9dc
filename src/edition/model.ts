/** The model of the edition that pages and exports read. */
import type {ElementContent, Root, RootContent} from 'hast';
import type {Facet} from '../addresses/facets.ts';
import type {
  ActorNames,
  AddressedMention,
  Gap,
  LocatedAnnotation,
  Withdrawn,
} from '../annotate/model/model.ts';
import type {Block} from '../annotate/text/project.ts';
import type {Logo} from '../content/read-logo.ts';
import type {ActorData, ArticleData, FrameworkData, SiteData} from '../content/schemas.ts';
import type {FindSentence} from '../language/sentences.ts';
import type {Dated} from '../timeline/moments.ts';
import type {Agent, NoteEditor} from './agents.ts';
import type {ShownImage} from './images.ts';
import type {References} from './references.ts';
import type {RelationGroup} from './relations.ts';
import type {ArticleTextFile} from './text-file.ts';

/** The site as `site.md` describes it: its name, language and editors. */
export interface Publication extends Omit<SiteData, 'logo'> {
  /** The editors' own text of the page About. */
  about: Root;
  /** The editors' own styles, which come after all others; empty without any. */
  style: string;
  logo: Logo | undefined;
}

/** An annotation with its article, references and relations. */
export type EditionAnnotation = LocatedAnnotation & {
  article: Article;
  /** The actors and signs that it refers to. */
  references: References;
  /** The words of each passage, each as a single line. */
  passages: readonly string[];
  /** All passages as a single line, joined by `[…]`. */
  quote: string;
  /** The annotation as it is written in `annotations.md`. */
  readonly markdown: string;
  /** The numbers of its paragraphs (`#p3`), ascending. Headings have no number. */
  paragraphs: readonly number[];
  /** Those who write the note, who are named on the page About. */
  editors: readonly NoteEditor[];
  related: readonly RelationGroup[];
};

/** An event of a timeline. */
export interface ArticleEvent extends Dated {
  /** Its id on the page of the timeline, after its date: `event-2022-01-10`. */
  id: string;
  words: readonly ElementContent[];
  /** The related annotations, in reading order. */
  annotations: readonly EditionAnnotation[];
}

export interface Timeline {
  /** In the order of the file. */
  events: readonly ArticleEvent[];
  /** The text before the events. */
  introduction: readonly RootContent[];
}

/** A withdrawn annotation with its article. */
export interface EditionWithdrawn extends Withdrawn {
  article: Article;
  /** The words that it quoted. */
  passages: readonly string[];
  /** All passages as a single line, joined by `[…]`. */
  quote: string;
}

export interface Article extends Omit<ArticleData, 'author' | 'authors' | 'editor'> {
  publication: Publication;
  /** The names of the authors in one line; `undefined` if no author is known. */
  author: string | undefined;
  authors: readonly Agent[];
  /** Those who write the notes that do not name their editors. */
  editors: readonly NoteEditor[];
  slug: string;
  dir: 'ltr' | 'rtl';
  /**
   * The text as it was received, with which the article was compared. It is published as it is.
   */
  received: string | undefined;
  /** What the article leaves out of `received`, in text order. */
  gaps: readonly Gap[];
  /** The article with marked passages, and placeholders for the notes and the gaps. */
  tree: Root;
  /** The projected text. All offsets are UTF-16 code units in it. */
  text: string;
  /** The text that is published as a file. */
  textFile: ArticleTextFile;
  /** Finds the sentences around a range of `text`. */
  findSentence: FindSentence;
  /** The blocks of the text, in document order, with offsets in `text`. */
  blocks: readonly Block[];
  /** The number of words in the text. */
  words: number;
  annotations: EditionAnnotation[];
  /** In the order of the file. */
  withdrawn: EditionWithdrawn[];
  timeline: Timeline | undefined;
  /** In reading order. */
  mentions: AddressedMention[];
}

/** A mention of an actor. */
export interface EditionMention extends AddressedMention {
  article: Article;
}

/** A sentence that mentions an actor, perhaps more than once. */
export interface MentioningSentence {
  article: Article;
  /** The consecutive parts of the sentence. Parts with an id are mentions. */
  parts: {text: string; id?: string}[];
}

export interface Actor extends ActorData {
  publication: Publication;
  id: string;
  /** Other names, without the earlier addresses in the front matter. */
  aliases: string[];
  /** All names by which texts are searched for the actor. */
  names: ActorNames;
  earlierIds: readonly string[];
  biography: Root;
  /** In reading order, article by article. */
  mentions: EditionMention[];
  sentences: MentioningSentence[];
  /** Claims by the actor. */
  claims: EditionAnnotation[];
  /** Claims that attribute something to the actor. */
  attributed: EditionAnnotation[];
}

export type Sign = FrameworkData['signs'][number] & {
  framework: Framework;
  /** The number as a Roman numeral, such as `II`. */
  numeral: string;
  /** The annotations that identify a passage as this sign. */
  passages: EditionAnnotation[];
  /** The annotations that are evidence for this sign. */
  evidence: EditionAnnotation[];
};

export interface Framework extends Omit<FrameworkData, 'signs'> {
  publication: Publication;
  id: string;
  earlierIds: readonly string[];
  explanation: Root;
  signs: Sign[];
}

export interface Edition {
  publication: Publication;
  /** From newest to oldest, then by title. */
  articles: Article[];
  /** Ordered by `sort`, or else by the last word of their name. */
  actors: Actor[];
  frameworks: Framework[];
  /** What the articles are listed by. */
  facets: readonly Facet<Article>[];
  /** The images that the articles show. */
  images: readonly ShownImage[];
  /** The addresses in the permalinks file. */
  recorded: readonly string[];
}
