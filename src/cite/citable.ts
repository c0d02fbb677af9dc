/**
 * The data of a citation: the article as it was first published, and this site as the
 * collection in which it is read.
 *
 * Authors, title, original publisher and date describe the article. Edition, editors, container,
 * publisher and address describe this site (MLA Handbook, 9th edition, 5.31: a work in two
 * containers). Unknown data is left out, and inferred data is marked. Readers add the date of
 * access themselves.
 */

import {type Agent, listNoteEditors} from '../edition/agents.ts';
import type {Article, EditionAnnotation} from '../edition/model.ts';
import {type EdtfDate, parseDay} from '../language/edtf-date.ts';
import type {Interface} from '../language/interface.ts';
import {shorten} from '../language/shorten.ts';
import {cleanText} from './clean-text.ts';
import {encodeAddress} from './encode-address.ts';
import {type CitedName, toCitedName} from './names.ts';

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
  authors: readonly CitedName[];
  /** The authors in one line, in the language of the citation. */
  author?: string | undefined;
  title: string;
  titleInferred: boolean;
  /** Who published the article first. */
  originalPublisher?: string | undefined;
  published?: EdtfDate | undefined;
  publishedInferred: boolean;
  /** The address where the article was published. */
  source?: string | undefined;
  /** BCP 47 tag of the article. */
  lang: string;
  /**
   * `annotated edition`, in the language of the citation, if the article has annotations. That of
   * a passage includes the date of its note.
   */
  edition?: string | undefined;
  /** Those who write the notes, if the site names them. */
  editors: readonly CitedName[];
  /** The editors in one line, in the language of the citation. */
  editor?: string | undefined;
  /** The name of this site. */
  container: string;
  /** The organisation that publishes this site, if it has another name. */
  publisher?: string | undefined;
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
 * @param changed the date of the last change of the note of a passage: `2026-03-03`
 */
export function createCitable(
  subject: Subject,
  url: URL,
  ui: Interface,
  changed?: string,
): Citable {
  const article = isPassage(subject) ? subject.article : subject;
  const {name: site, organisation, editors: known} = article.publication;
  const editors =
    known.length > 0 ? listNoteEditors(isPassage(subject) ? [subject] : subject.annotations) : [];
  const nameAll = (agents: readonly Agent[]): string | undefined =>
    agents.length > 0 ? ui.list(agents.map(({name}) => cleanText(name))) : undefined;
  const {slug, authors, title, publisher, published, inferred, source} = article;
  return {
    key: isPassage(subject) ? `${slug}.${subject.id}` : slug,
    authors: authors.map(toCitedName),
    author: nameAll(authors),
    title: cleanText(title),
    titleInferred: inferred.includes('title'),
    originalPublisher: publisher && cleanText(publisher.name),
    published,
    publishedInferred: inferred.includes('published'),
    source: source && encodeAddress(new URL(source)),
    lang: article.lang,
    edition: formatEdition(article, ui, changed),
    editors: editors.map(toCitedName),
    editor: nameAll(editors),
    container: cleanText(site),
    publisher:
      organisation && organisation.name !== site ? cleanText(organisation.name) : undefined,
    url: encodeAddress(url),
    locator: isPassage(subject)
      ? {
          paragraphs: subject.paragraphs,
          quote: shorten(cleanText(subject.quote), quoteLength, article.lang),
        }
      : undefined,
  };
}

function formatEdition(
  {annotations}: Article,
  ui: Interface,
  changed: string | undefined,
): string | undefined {
  if (annotations.length === 0) return undefined;
  return changed === undefined
    ? ui.text('cite.edition')
    : ui.text('cite.edition.note', {date: ui.date(parseDay(changed))});
}
