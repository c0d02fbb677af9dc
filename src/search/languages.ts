/**
 * The languages of an index. Words are reduced to their stems by the rules of a language,
 * so each language of an edition has an index of its own.
 */
import type {Edition} from '../edition/model.ts';
import {pageLanguage} from '../language/page-language.ts';

/** The language of a BCP 47 tag, without script and region: `zh` of `zh-Hant`. */
export const languageOf = (tag: string): string => new Intl.Locale(tag).language;

/** Languages whose words Pagefind finds by itself, for they are written without blanks. */
const unspaced = ['ja', 'th', 'zh'];

/** Whether the words of a language are written without blanks between them. */
export const isUnspaced = (language: string): boolean => unspaced.includes(language);

/**
 * What is sought, as the index of a language has its words. Pagefind would part them by the
 * language of the page, which is another.
 */
export function segmentQuery(query: string, language: string): string {
  if (!isUnspaced(language)) return query;
  const words = new Intl.Segmenter(language, {granularity: 'word'}).segment(query);
  return [...words].map(({segment}) => segment).join(' ');
}

/** The languages that an edition has records in, in the order of the alphabet. */
export const listRecordLanguages = ({articles, actors, frameworks}: Edition): string[] => {
  const languages = new Set(articles.map(({lang}) => languageOf(lang)));
  if (actors.length > 0 || frameworks.length > 0) languages.add(pageLanguage);
  return [...languages].sort();
};
