/**
 * Search in the browser: queries the Pagefind indexes of all languages at once.
 */
import {type Found, readFragment} from './found.ts';
import {segmentQuery} from './languages.ts';
import {createRecordLoader} from './load-record.ts';
import {type Part, partEntry, partNames} from './parts.ts';
import {readRecordPart} from './record-id.ts';
import {areAlike, correctQuery, isStart, splitWords} from './spelling.ts';

/** The part of the Pagefind API that is used (pagefind.app/docs/api). */
interface Pagefind {
  createInstance: (options: {noWorker: boolean}) => {
    /** A query of `null` finds every record. */
    search: (query: string | null) => Promise<{results: Result[]}>;
  };
}

interface Result {
  id: string;
  score: number;
  /** Indexes of the matching words in the record. */
  words: readonly number[];
}

/** A search result; its texts are loaded on demand. */
export interface Hit {
  id: string;
  language: string;
  score: number;
  /** The number of words before the first match. */
  before: number;
  /** Loads the texts of the hit. */
  load: () => Promise<Found>;
}

/** The hits in a part of the edition, best first. */
export interface PartHits {
  part: Part;
  hits: Hit[];
}

/** What a search has found. */
export interface Outcome {
  /** The query that the hits are for: another than the reader’s if only a near spelling is found. */
  query: string;
  /** The part with the best hit is first. */
  found: PartHits[];
  /** The words of the query that the hits have. `most`: some hits have all of them, others some. */
  have: 'all' | 'most' | 'some';
  /** The query with near spellings for words that no record has. */
  suggestion: string | undefined;
}

/** Searches all parts. Rejects if an index cannot be loaded. */
export type Search = (query: string) => Promise<Outcome>;

/** If fewer hits have all words of a query, those with some of them follow. */
const fewHits = 3;

/** The words of a query that are searched one by one, at most. */
const maxWords = 10;

/** A word in more than this share of the records of a language says nothing about any of them. */
const commonShare = 0.25;

/**
 * Load the indexes.
 *
 * Each language has its own Pagefind script, because a script has the WebAssembly of one
 * language, whatever instances it creates. Pagefind runs without a worker, so that the Content-Security-Policy of the page
 * applies. A worker has only the policy of its own response (HTML, §10.2.4, “run a worker”), and
 * a static host sends none.
 *
 * @param folder address of the folder of the indexes, with a trailing slash
 * @param pageLanguage the language of the page, for the segmentation of queries
 */
export async function openSearch(
  folder: string,
  languages: readonly string[],
  pageLanguage: string,
): Promise<Search> {
  const indexes = await Promise.all(
    languages.map(async (language) => {
      const own = `${folder}${language}/`;
      // Vite wraps the import of a template in its helper, which articles would then load too.
      const script = `${own}pagefind.js`;
      const {createInstance}: Pagefind = await import(/* @vite-ignore */ script);
      const index = createInstance({noWorker: true});
      return {language, index, loadRecord: createRecordLoader(own)};
    }),
  );

  /** Find the hits that have all words of a query, by part. */
  const findAll = async (query: string): Promise<PartHits[]> => {
    const found = await Promise.all(
      indexes.map(async ({language, index, loadRecord}) => {
        const {results} = await index.search(segmentQuery(query, language));
        return results.map(
          ({id, score, words}): Hit => ({
            id,
            language,
            score,
            before: Math.min(...words),
            load: async () => readFragment(await loadRecord(id), words, language, query),
          }),
        );
      }),
    );
    const byPart = Map.groupBy(found.flat(), ({id}) => readRecordPart(id));
    return partNames.map((part) => ({part, hits: byPart.get(part) ?? []}));
  };

  /** Count the records of each language. */
  const countRecords = async (): Promise<Map<string, number>> =>
    new Map(
      await Promise.all(
        indexes.map(async ({language, index}) => {
          const {results} = await index.search(null);
          return [language, results.length] as const;
        }),
      ),
    );

  /** Return the words of some record that are found for a word, if there are any. */
  const findForms = async (word: string): Promise<string[]> => {
    const found = await Promise.all(
      indexes.map(async ({language, index, loadRecord}) => {
        const [first] = (await index.search(segmentQuery(word, language))).results;
        if (!first) return [];
        return readFragment(await loadRecord(first.id), first.words, language, word).words;
      }),
    );
    return found.flat();
  };

  /** Find the hits that have any of the words, apart from the commonest words. */
  const findSome = async (words: readonly string[]): Promise<PartHits[]> => {
    const counts = await countRecords();
    const ofWords = await Promise.all(
      words.map(async (word) => ({word, found: await findAll(word)})),
    );
    const rare = ofWords.map(({word, found}) => {
      const byLanguage = Map.groupBy(
        found.flatMap(({hits}) => hits),
        ({language}) => language,
      );
      const isCommon = ({language}: Hit): boolean =>
        (byLanguage.get(language)?.length ?? 0) > (counts.get(language) ?? 0) * commonShare;
      return {
        word,
        found: found.map(({part, hits}) => ({part, hits: hits.filter((hit) => !isCommon(hit))})),
      };
    });
    const used = rare.some(({found}) => countHits(found) > 0) ? rare : ofWords;
    return partNames.map((part) => {
      const hits = new Map<string, Hit>();
      for (const {word, found} of used) {
        for (const hit of found.find((each) => each.part === part)?.hits ?? []) {
          // In every language, the shorter a word, the less it says (Zipf’s law of abbreviation): a
          // small index cannot distinguish a rare word from a common one that happens to be rare in it.
          // What a record is about is among its first words.
          const weight = word.length * (1 + 1 / (1 + hit.before));
          const score = (hits.get(hit.id)?.score ?? 0) + hit.score * weight;
          hits.set(hit.id, {...(hits.get(hit.id) ?? hit), score});
        }
      }
      return {part, hits: [...hits.values()]};
    });
  };

  let loadedWords: Promise<string[]> | undefined;
  const loadWords = async (): Promise<string[]> => {
    const lists = await Promise.all(
      languages.map(async (language) => {
        const response = await fetch(`${folder}${language}/words.txt`);
        return response.ok ? (await response.text()).split('\n') : [];
      }),
    );
    return lists.flat();
  };

  /** Find the hits of a query, and say whether some record has each of its words as typed. */
  const findQuery = async (
    query: string,
  ): Promise<Omit<Outcome, 'suggestion'> & {areSpelled: boolean}> => {
    const all = splitWords(query, pageLanguage).flatMap(({segment, isWordLike}) =>
      isWordLike ? segment : [],
    );
    const words = all.slice(0, maxWords);
    // Pagefind ignores words that are in no record, or shortens them: `1999` finds `1`.
    const forms = await Promise.all(words.map(findForms));
    const areSpelled =
      all.length === words.length &&
      words.every((word, nth) => forms[nth]?.some((form) => isStart(word, form)));
    const known = words.filter((word, nth) => forms[nth]?.some((form) => areAlike(word, form)));
    const hits = known.length === words.length ? sort(await findAll(query)) : [];
    const count = countHits(hits);
    // Quotation marks ask for these words in this order.
    if (count >= fewHits || (count > 0 && query.includes('"'))) {
      return {query, found: hits, have: 'all', areSpelled};
    }
    const found = append(hits, sort(await findSome(known)));
    const isMore = countHits(found) > count;
    return {query, found, have: isMore ? (count > 0 ? 'most' : 'some') : 'all', areSpelled};
  };

  return async (query) => {
    const {areSpelled, ...outcome} = await findQuery(query);
    const {found, have} = outcome;
    if (areSpelled || (have === 'all' && countHits(found) >= fewHits)) {
      return {...outcome, suggestion: undefined};
    }
    loadedWords ??= loadWords();
    const suggestion = correctQuery(query, await loadedWords, pageLanguage);
    if (suggestion === undefined || countHits(found) > 0) return {...outcome, suggestion};
    const {areSpelled: _, ...corrected} = await findQuery(suggestion);
    return {...corrected, suggestion};
  };
}

/** Count the hits of all parts. */
export const countHits = (found: readonly PartHits[]): number =>
  found.reduce((sum, {hits}) => sum + hits.length, 0);

/** Sort hits by score, and parts by their best hit. Parts without hits are left out. */
const sort = (found: readonly PartHits[]): PartHits[] =>
  found
    .filter(({hits}) => hits.length > 0)
    .map(({part, hits}) => ({part, hits: hits.toSorted((a, b) => b.score - a.score)}))
    .sort((a, b) => best(b) - best(a));

const best = ({part, hits}: PartHits): number => (partEntry(part).last ? 0 : (hits[0]?.score ?? 0));

/** Append the hits that are not there yet. */
function append(found: readonly PartHits[], more: readonly PartHits[]): PartHits[] {
  const known = new Set(found.flatMap(({hits}) => hits.map(({id}) => id)));
  const parts = new Map(found.map(({part, hits}) => [part, hits]));
  for (const {part, hits} of more) {
    const added = hits.filter(({id}) => !known.has(id));
    if (added.length > 0) parts.set(part, [...(parts.get(part) ?? []), ...added]);
  }
  return [...parts].map(([part, hits]) => ({part, hits}));
}
