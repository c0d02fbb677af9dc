/**
 * The ledger: every address that the site ever published, one a line, with the date.
 */
import {isAddress} from '../annotate/model/id.ts';
import type {TextFile} from '../annotate/model/model.ts';
import {type Problem, problem} from '../annotate/model/problem.ts';

export interface LedgerEntry {
  /** From the site's root: `/articles/storm/first-claim/`. */
  address: string;
  /** When it was first published: `2022-01-10`. */
  date: string;
}

/** An entry in a file. */
export interface LedgerLine extends LedgerEntry {
  line: number;
}

export interface Ledger {
  /** Path of the file; nothing, where there is none. */
  file: string | undefined;
  entries: readonly LedgerLine[];
  /** Lines that begin with `#`: they stand before all others. */
  comments: readonly string[];
}

/**
 * Read a ledger.
 *
 * @param file its text; nothing, where there is none: that of a new site
 */
export function readLedger(file: TextFile | undefined): {ledger: Ledger; problems: Problem[]} {
  const entries = new Map<string, LedgerLine>();
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
    } else if (!isAddress(address[0])) {
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
  return {ledger: {file: file?.path, entries: [...entries.values()], comments}, problems};
}

/** What a new ledger begins with. */
const heading =
  '# Every address that this site has published, and since when. Nothing is taken out.';

/** Write a ledger: sorted, in lines that end with LF. */
export function writeLedger({
  entries,
  comments,
}: {
  entries: readonly LedgerEntry[];
  comments: readonly string[];
}): string {
  const lines = entries.map(({address, date}) => `${address} ${date}`).sort();
  return `${[...(comments.length > 0 ? comments : [heading]), ...lines].join('\n')}\n`;
}

/** Whether a text is a day of the calendar, in ISO form. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(text);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}
