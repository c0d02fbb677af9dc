/**
 * Search in the browser: queries the Pagefind indexes of all languages at once.
 */
import {type Found, type Fragment, readFragment} from './found.ts';
import {segmentQuery} from './languages.ts';
import {type Part, partEntry, partNames} from './parts.ts';

/** The part of the Pagefind API that is used (pagefind.app/docs/api). */
interface Pagefind {
  createInstance: (options: {baseUrl: string; noWorker: boolean}) => {
    search: (query: string, options: {filters: {part: Part}}) => Promise<{results: Result[]}>;
  };
}

interface Result {
  score: number;
  data: () => Promise<Fragment>;
}

/** A search result; its texts are loaded on demand. */
export interface Hit {
  language: string;
  score: number;
  /** Loads the texts of the hit. */
  load: () => Promise<Found>;
}

/** The hits in a part of the edition, best first. */
export interface PartHits {
  part: Part;
  hits: Hit[];
}

/** Searches all parts; the part with the best hit is first. Rejects if an index cannot be loaded. */
export type Search = (query: string) => Promise<PartHits[]>;

/**
 * Load the indexes.
 *
 * Each language has its own Pagefind instance, because an instance has the WebAssembly of one
 * language. Pagefind runs without a worker, so that the Content-Security-Policy of the page
 * applies. A worker has only the policy of its own response (HTML, §10.2.4, “run a worker”), and
 * a static host sends none.
 *
 * @param folder address of the folder of the indexes, with a trailing slash
 */
export async function openSearch(folder: string, languages: readonly string[]): Promise<Search> {
  const indexes = await Promise.all(
    languages.map(async (language) => {
      const address = `${folder}${language}/pagefind.js`;
      const {createInstance}: Pagefind = await import(/* @vite-ignore */ address);
      return {language, index: createInstance({baseUrl: '/', noWorker: true})};
    }),
  );
  const searchPart = async (query: string, part: Part): Promise<PartHits> => {
    const found = await Promise.all(
      indexes.map(async ({language, index}) => {
        const {results} = await index.search(segmentQuery(query, language), {filters: {part}});
        return results.map(
          ({score, data}): Hit => ({
            language,
            score,
            load: async () => readFragment(await data(), language, query),
          }),
        );
      }),
    );
    return {part, hits: found.flat().sort((a, b) => b.score - a.score)};
  };
  return async (query) => {
    const all = await Promise.all(partNames.map((part) => searchPart(query, part)));
    return all.filter(({hits}) => hits.length > 0).sort((a, b) => best(b) - best(a));
  };
}

const best = ({part, hits}: PartHits): number => (partEntry(part).last ? 0 : (hits[0]?.score ?? 0));
