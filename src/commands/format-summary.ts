/** Formats what a check of the content found as Markdown, for the summary of a GitHub workflow. */
import type {AddressChanges} from '../addresses/compare-addresses.ts';

/** The maximum number of addresses in a list. GitHub shows no summary of more than 1 MiB. */
const maxListed = 200;

/** What a check found. */
export interface Checked {
  errors: number;
  warnings: number;
  /** `undefined` if errors make the addresses unreliable. */
  changes: AddressChanges | undefined;
  /** The drafts, as a sentence; `''` if there are none. */
  drafts: string;
}

/**
 * Format the summary. Addresses need no escaping: the permalinks file and ids allow no other
 * characters than letters, digits, hyphens, `/` and `#`.
 */
export function formatSummary({errors, warnings, changes, drafts}: Checked): string {
  const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  const found =
    errors + warnings === 0
      ? 'No problem was found.'
      : `${count(errors, 'error')} and ${count(warnings, 'warning')}: see the annotations of the changed files, or the log.`;
  return `${['## Content', found, ...(drafts ? [drafts] : []), '### Addresses', formatChanges(changes)].join('\n\n')}\n`;
}

function formatChanges(changes: AddressChanges | undefined): string {
  if (!changes)
    return 'They were not compared with `permalinks.txt`, because the content has errors.';
  const {added, redirected, withdrawn, missing} = changes;
  const lists = [
    formatList('Published before, and **missing** now', missing.map(formatCode)),
    formatList('New', added.map(formatCode)),
    formatList(
      'Redirected',
      redirected.map(({from, to}) => `${formatCode(from)} → ${formatCode(to)}`),
    ),
    formatList('Withdrawn', withdrawn.map(formatCode)),
  ].filter(Boolean);
  return lists.length === 0 ? 'They are those that `permalinks.txt` records.' : lists.join('\n\n');
}

const formatCode = (address: string): string => `\`${address}\``;

function formatList(heading: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  const more = items.length - maxListed;
  return [
    `${heading}: ${items.length}`,
    '',
    ...items.slice(0, maxListed).map((item) => `- ${item}`),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ].join('\n');
}
