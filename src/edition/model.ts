/**
 * What pages and exports read: articles, actors and frameworks, compiled and joined.
 */
import type {ElementContent, Root, RootContent} from 'hast';
import type {AddressedMention, LocatedAnnotation, Withdrawn} from '../annotate/model/model.ts';
import type {Block} from '../annotate/text/project.ts';
import type {ActorData, ArticleData, FrameworkData} from '../content/schemas.ts';
import type {Dated} from '../timeline/moments.ts';
import type {References} from './references.ts';
import type {RelationGroup} from './relate.ts';

/** An annotation in its article. */
export type EditionAnnotation = LocatedAnnotation & {
  article: Article;
  /** Whom and what it names. */
  references: References;
  /** The words of each passage, in one line. */
  passages: readonly string[];
  /** All passages in one line, with `[…]` between them. */
  quote: string;
  /** The numbers of its paragraphs (`#p3`), in ascending order; none where it is in a heading. */
  paragraphs: readonly number[];
  related: readonly RelationGroup[];
};

/** Something dated that the annotations of an article speak of. */
export interface ArticleEvent extends Dated {
  words: readonly ElementContent[];
  /** The annotations that it bears upon, in reading order. */
  annotations: readonly EditionAnnotation[];
}

export interface Timeline {
  /** In the order of the file. */
  events: readonly ArticleEvent[];
  /** What is said of the events as a whole. */
  introduction: readonly RootContent[];
}

/** An annotation that was withdrawn from its article. */
export interface EditionWithdrawn extends Withdrawn {
  article: Article;
  /** The words that it quoted. */
  passages: readonly string[];
  /** All of them in one line, with `[…]` between them. */
  quote: string;
}

export interface Article extends ArticleData {
  slug: string;
  dir: 'ltr' | 'rtl';
  /** Painted, with places for the notes. */
  tree: Root;
  /** The text that offsets count in. */
  text: string;
  /** The blocks of the text, in document order; their offsets count in `text`. */
  blocks: readonly Block[];
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
  /** The sentence in parts; those with an id are mentions. */
  parts: {text: string; id?: string}[];
}

export interface Actor extends ActorData {
  id: string;
  /** Other names, without the earlier addresses that the front matter lists beside them. */
  aliases: string[];
  earlierIds: readonly string[];
  biography: Root;
  /** In reading order, article by article. */
  mentions: EditionMention[];
  sentences: MentioningSentence[];
  /** Claims that the actor asserts. */
  claims: EditionAnnotation[];
  /** Claims that attribute something to the actor. */
  attributed: EditionAnnotation[];
}

export type Sign = FrameworkData['signs'][number] & {
  framework: Framework;
  /** `II` */
  numeral: string;
  /** The annotations that mark a passage as this sign. */
  passages: EditionAnnotation[];
  /** The annotations that are evidence for it. */
  evidence: EditionAnnotation[];
};

export interface Framework extends Omit<FrameworkData, 'signs'> {
  id: string;
  earlierIds: readonly string[];
  explanation: Root;
  signs: Sign[];
}

export interface Edition {
  /** The newest first. */
  articles: Article[];
  /** By the name that sorts them. */
  actors: Actor[];
  frameworks: Framework[];
  /** The addresses that the ledger holds. */
  recorded: readonly string[];
}
