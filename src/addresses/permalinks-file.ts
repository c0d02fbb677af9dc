/** The permalinks file: one published address per line, with the date of its publication. */
import {isAddress} from '../annotate/model/id.ts';
import type {TextFile} from '../annotate/model/model.ts';
import {type Problem, problem} from '../annotate/model/problem.ts';
import {isFacetPath} from './facets.ts';

/** A published address. */
export interface PermalinkEntry {
  /** A path from the site's root, such as `/articles/storm/first-claim/`. */
  address: string;
  /** The date of its first publication, such as `2022-01-10`. */
  date: string;
}

/** An entry with its 1-based line in the file. */
export interface PermalinkLine extends PermalinkEntry {
  line: number;
}

/** The content of the permalinks file. */
export interface Permalinks {
  /** The path of the file; `undefined` if it does not exist. */
  file: string | undefined;
  entries: readonly PermalinkLine[];
  /** The lines that begin with `#`. They are written before all entries. */
  comments: readonly string[];
}

/**
 * Parse the permalinks file.
 *
 * @param file `undefined` if it does not exist, as in a new site
 * @returns the valid lines, and a problem for each of the other lines
 */
export function parsePermalinks(file: TextFile | undefined): {
  permalinks: Permalinks;
  problems: Problem[];
} {
  const entries = new Map<string, PermalinkLine>();
  const comments: string[] = [];
  const problems: Problem[] = [];

  for (const [index, text] of (file?.value ?? '').split(/\r\n|\r|\n/).entries()) {
    const line = index + 1;
    const [address, date, more] = [...text.matchAll(/[^ \t]+/g)];
    const report = (reason: string, at: number, expected: string, fix: string) => {
      const place = {line, column: at + 1};
      problems.push(
        problem(reason, {file: file?.path ?? '', place, rule: 'permalinks-file', expected, fix}),
      );
    };
    if (address === undefined) continue;
    const first = entries.get(address[0]);
    if (address[0].startsWith('#')) {
      comments.push(text.trim());
    } else if (!isAddress(address[0]) && !isFacetPath(address[0])) {
      report(
        `\`${address[0]}\` is not an address of a page.`,
        address.index,
        'a path from the root of the site, with a slash at both ends, such as `/actors/lenin/`',
        'Write the address as it was published, without host and base path.',
      );
    } else if (date === undefined || !isDay(date[0]) || more !== undefined) {
      report(
        date === undefined
          ? `The address \`${address[0]}\` has no date.`
          : more === undefined
            ? `\`${date[0]}\` is not a date.`
            : `Text after the date: \`${text.slice(more.index).trim()}\`.`,
        (more ?? date ?? address).index,
        'the address, a space, and the date of its first publication, such as `2022-01-10`',
        'Write the date on which the line was added to the file, and nothing after it.',
      );
    } else if (first) {
      report(
        `The address \`${address[0]}\` is recorded twice, first on line ${first.line}.`,
        address.index,
        'each address once',
        `Keep the line with the earlier date, ${[first.date, date[0]].sort()[0]}.`,
      );
    } else {
      entries.set(address[0], {address: address[0], date: date[0], line});
    }
  }
  return {permalinks: {file: file?.path, entries: [...entries.values()], comments}, problems};
}

/** The first line of a new file. */
const heading =
  '# Every address that this site has published, with the date. Do not remove or change lines.';

/**
 * Format the permalinks file: the comments, or a heading if there are none, then the sorted
 * entries. Each line ends with LF.
 */
export function formatPermalinks({
  entries,
  comments,
}: {
  entries: readonly PermalinkEntry[];
  comments: readonly string[];
}): string {
  const lines = entries.map(({address, date}) => `${address} ${date}`).sort();
  return `${[...(comments.length > 0 ? comments : [heading]), ...lines].join('\n')}\n`;
}

/** Return whether a text is an existing date in the ISO form `YYYY-MM-DD`. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(text);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}
