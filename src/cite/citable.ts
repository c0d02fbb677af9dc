/**
 * What a citation says: the article as its publisher published it, and this edition as
 * the place where it is read.
 *
 * So author, title, publisher and date are the article's, and edition, container and
 * address are this site's (MLA Handbook, 9th edition, 5.31: a work in two containers).
 * What is not known is left out, and what is inferred says so. The date of access is
 * the reader's to add.
 */

import type {Article, EditionAnnotation} from '../edition/model.ts';
import {oneLine} from '../language/one-line.ts';
import {shorten} from '../language/shorten.ts';
import {encodeAddress} from './encode-address.ts';

/** What can be cited: an article, or a passage of one. */
export type Subject = Article | EditionAnnotation;

/** Where in the article a passage stands. */
export interface Locator {
  /** In ascending order; none where the passage stands in no paragraph, as in a heading. */
  paragraphs: readonly number[];
  /** Its words, shortened where they are many. */
  quote: string;
}

/** The record from which every format is written. No text in it has a line break. */
export interface Citable {
  /** Unique in the site: letters, digits, `-` and one `.`, which no format takes for its own. */
  key: string;
  /**
   * As the front matter has it, and never taken apart: one text cannot tell a person
   * from an institution, nor one author from two.
   */
  author?: string | undefined;
  title: string;
  titleInferred: boolean;
  publisher?: string | undefined;
  /** `2022-01-10`, `2022-01` or `2022` */
  published?: string | undefined;
  publishedInferred: boolean;
  /** Where the article was published. */
  source?: string | undefined;
  /** BCP 47 tag of the article. */
  lang: string;
  /** What this site adds to the article, if anything. */
  edition?: string | undefined;
  /** The name of this site. */
  container: string;
  /** The address on this site. */
  url: string;
  locator?: Locator | undefined;
}

/** Length of a quote, in characters that a reader would count. */
const quoteLength = 120;

export const isPassage = (subject: Subject): subject is EditionAnnotation => 'article' in subject;

/**
 * Make the record of an article or a passage.
 *
 * @param url the absolute address of its page
 */
export function createCitable(subject: Subject, url: URL): Citable {
  const article = isPassage(subject) ? subject.article : subject;
  const {slug, author, title, titleNote, publisher, published, publishedNote, source} = article;
  return {
    key: isPassage(subject) ? `${slug}.${subject.id}` : slug,
    author: author === undefined ? undefined : clean(author),
    title: clean(title),
    titleInferred: titleNote !== undefined,
    publisher: publisher && clean(publisher.name),
    published,
    publishedInferred: published !== undefined && publishedNote !== undefined,
    source: source && encodeAddress(new URL(source)),
    lang: article.lang,
    edition: article.annotations.length > 0 ? 'annotated edition' : undefined,
    container: 'Gloss',
    url: encodeAddress(url),
    locator: isPassage(subject)
      ? {
          paragraphs: subject.paragraphs,
          quote: shorten(clean(subject.quote), quoteLength, article.lang),
        }
      : undefined,
  };
}

/** A text in one line, without characters that a file of any format could stumble over. */
const clean = (text: string): string =>
  oneLine(text.toWellFormed().replace(/\p{Cc}/gu, ' ')).trim();
