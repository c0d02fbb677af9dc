/**
 * Search in the browser: Pagefind’s indexes of all languages as one.
 */
import {type Found, type Fragment, readFragment} from './found.ts';
import {segmentQuery} from './languages.ts';
import {type Part, partEntry, partNames} from './parts.ts';

/** What of Pagefind’s interface is used (pagefind.app/docs/api). */
interface Pagefind {
  createInstance: (options: {baseUrl: string; noWorker: boolean}) => {
    search: (query: string, options: {filters: {part: Part}}) => Promise<{results: Result[]}>;
  };
}

interface Result {
  score: number;
  data: () => Promise<Fragment>;
}

export interface Hit {
  language: string;
  score: number;
  /** Loads what is told of it. */
  load: () => Promise<Found>;
}

/** What was found in a part, the best first. */
export interface PartHits {
  part: Part;
  hits: Hit[];
}

/** Finds what holds the words of a query, the best part first. @throws where the index cannot be loaded */
export type Search = (query: string) => Promise<PartHits[]>;

/**
 * Load the indexes.
 *
 * Each language has a copy of Pagefind of its own, for a copy holds one WebAssembly, and
 * this the rules of one language. It runs in the page, under the policy of the page: a worker
 * has that of its own response alone (HTML, §10.2.4, “run a worker”), which on a host of files
 * is none, and would be one more script to load.
 *
 * @param folder the address of the folder of the indexes, with a slash at its end
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
