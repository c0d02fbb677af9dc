/**
 * The data of a citation: the article as it was first published, and this site as the
 * container in which it is read.
 *
 * Author, title, publisher and date describe the article. Edition, container and address
 * describe this site (MLA Handbook, 9th edition, 5.31: a work in two containers). Unknown
 * data is left out, and inferred data is marked. Readers add the date of access themselves.
 */

import type {Article, EditionAnnotation} from '../edition/model.ts';
import {collapseWhitespace} from '../language/collapse-whitespace.ts';
import type {EdtfDate} from '../language/edtf-date.ts';
import type {Interface} from '../language/interface.ts';
import {shorten} from '../language/shorten.ts';
import {encodeAddress} from './encode-address.ts';

/** What can be cited: an article, or a passage of an article. */
export type Subject = Article | EditionAnnotation;

/** The position of a passage in its article. */
export interface Locator {
  /** In ascending order; empty if the passage is not in a paragraph but, say, in a heading. */
  paragraphs: readonly number[];
  /** The words of the passage, shortened if there are many. */
  quote: string;
}

/** The record that every format is written from. Its texts contain no line breaks. */
export interface Citable {
  /** Unique in the site. Letters, digits, `-` and one `.`, none of them special in any format. */
  key: string;
  /**
   * As in the front matter. It is never split: the text alone does not show whether it is a
   * person or an institution, or one author or two.
   */
  author?: string | undefined;
  title: string;
  titleInferred: boolean;
  publisher?: string | undefined;
  published?: EdtfDate | undefined;
  publishedInferred: boolean;
  /** The address where the article was published. */
  source?: string | undefined;
  /** BCP 47 tag of the article. */
  lang: string;
  /** `annotated edition`, in the language of the citation, if the article has annotations. */
  edition?: string | undefined;
  /** The name of this site. */
  container: string;
  /** The address on this site. */
  url: string;
  locator?: Locator | undefined;
}

/** Maximum length of a quote, in user-perceived characters. */
const quoteLength = 120;

/** Whether a subject is a passage and not a whole article. */
export const isPassage = (subject: Subject): subject is EditionAnnotation => 'article' in subject;

/**
 * Create the record of an article or a passage.
 *
 * @param url absolute address of its page
 * @param ui the interface in the language of the citation
 */
export function createCitable(subject: Subject, url: URL, ui: Interface): Citable {
  const article = isPassage(subject) ? subject.article : subject;
  const {slug, author, title, publisher, published, inferred, source} = article;
  return {
    key: isPassage(subject) ? `${slug}.${subject.id}` : slug,
    author: author === undefined ? undefined : clean(author),
    title: clean(title),
    titleInferred: inferred.includes('title'),
    publisher: publisher && clean(publisher.name),
    published,
    publishedInferred: inferred.includes('published'),
    source: source && encodeAddress(new URL(source)),
    lang: article.lang,
    edition: article.annotations.length > 0 ? ui.text('cite.edition') : undefined,
    container: clean(article.publication.name),
    url: encodeAddress(url),
    locator: isPassage(subject)
      ? {
          paragraphs: subject.paragraphs,
          quote: shorten(clean(subject.quote), quoteLength, article.lang),
        }
      : undefined,
  };
}

/** Put a text in one line, without control characters and lone surrogates. */
const clean = (text: string): string =>
  collapseWhitespace(text.toWellFormed().replace(/\p{Cc}/gu, ' ')).trim();
