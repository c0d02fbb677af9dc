/** Compares the addresses of the content with those that are recorded. */
import {sitePaths} from './addresses.ts';
import {createExistsTest} from './check-permalinks.ts';
import type {Permalinks} from './permalinks-file.ts';
import {type Addressed, listPublishedAddresses} from './published-addresses.ts';
import {listRedirects} from './redirects.ts';

/** The differences, each sorted by address. */
export interface AddressChanges {
  /** Addresses that are not recorded yet. */
  added: string[];
  /** Recorded addresses that lead to another page. */
  redirected: {from: string; to: string}[];
  /** Recorded addresses of withdrawn annotations. */
  withdrawn: string[];
  /** Recorded addresses that no longer exist. */
  missing: string[];
}

/** Compare the addresses of the content with the recorded ones. */
export function compareAddresses({entries}: Permalinks, content: Addressed): AddressChanges {
  const recorded = entries.map(({address}) => address).sort();
  const known = new Set(recorded);
  const exists = createExistsTest(content);
  const moved = new Map(listRedirects(content).map(({from, to}) => [from, to]));
  const withdrawn = new Set(
    content.articles.flatMap((article) =>
      article.withdrawn.map(({id}) => sitePaths.passage(article.slug, id)),
    ),
  );
  return {
    added: listPublishedAddresses(content).filter((address) => !known.has(address)),
    redirected: recorded.flatMap((from) => {
      const [path = ''] = from.split('#');
      const to = moved.get(path);
      return to === undefined ? [] : {from, to: `${to}${from.slice(path.length)}`};
    }),
    withdrawn: recorded.filter((address) => withdrawn.has(address)),
    missing: recorded.filter((address) => !exists(address)),
  };
}
