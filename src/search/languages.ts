/**
 * Languages of the search indexes. Stemming depends on the language, so each language of an
 * edition has its own index.
 */
import type {Edition} from '../edition/model.ts';

/** Return the language of a BCP 47 tag without script and region: `zh` of `zh-Hant`. */
export const languageOf = (tag: string): string => new Intl.Locale(tag).language;

/** Languages written without spaces, whose words Pagefind segments itself. */
const unspaced = ['ja', 'th', 'zh'];

/** Whether a language is written without spaces between words. */
export const isUnspaced = (language: string): boolean => unspaced.includes(language);

/**
 * Segment a query into the words of an unspaced language. Pagefind would segment it by the
 * language of the page.
 */
export function segmentQuery(query: string, language: string): string {
  if (!isUnspaced(language)) return query;
  const words = new Intl.Segmenter(language, {granularity: 'word'}).segment(query);
  return [...words].map(({segment}) => segment).join(' ');
}

/** List the languages that an edition has search records in, sorted. */
export const listRecordLanguages = ({
  publication,
  articles,
  actors,
  frameworks,
}: Edition): string[] => {
  const languages = new Set(articles.map(({lang}) => languageOf(lang)));
  const hasAbout = publication.about.children.length > 0;
  if (hasAbout || actors.length > 0 || frameworks.length > 0) {
    languages.add(languageOf(publication.lang));
  }
  return [...languages].sort();
};
