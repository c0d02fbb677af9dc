/** Formats the plan of an import: one entry for each annotation, and a summary. */
import {formatLocation} from '../annotate/model/problem.ts';
import {cutLine} from '../annotate/text/cut-line.ts';
import {formatContext, formatRange} from '../annotate/text/format-quote.ts';
import type {Place} from '../import/imported.ts';
import type {InputError} from '../import/input-error.ts';
import type {PlannedItem} from '../import/plan-import.ts';
import {toOneLine} from '../report/show-controls.ts';
import {formatOutcome, type ReportContext} from './format-proposals.ts';

/** Format why a file cannot be imported. */
export const formatInputError = (
  {message, place, expected, fix}: InputError,
  path: string,
): string =>
  [
    `${place ? `${path}:${place.line}:${place.column}` : path}  ${toOneLine(message)}`,
    `    expected: ${expected}`,
    `    fix:      ${toOneLine(fix)}`,
  ].join('\n');

const formatPlace = (path: string, {label, line}: Place): string =>
  line === undefined ? `${path}: ${label}` : `${path}:${line}`;

/** The maximum length of foreign text in a line, in code points. */
const maxLength = 300;

/** Format a text of the file on one line. */
const formatForeign = (text: string): string => cutLine(toOneLine(text), maxLength);

/**
 * Format what becomes of an annotation.
 *
 * @param isWritten whether what is ready was written
 */
export function formatItem(item: PlannedItem, context: ReportContext, isWritten: boolean): string {
  const place = formatPlace(item.path, item.place);
  const {article, text, locateInSource} = context;
  if (item.outcome === 'refused') return `${place}  refused: ${formatForeign(item.reason)}`;
  if (item.outcome === 'present') return `${place}  #${item.id}  is there already`;
  if (item.outcome === 'written') {
    const {id, kind, isDraft, ranges, proposal, lost, problems} = item;
    const state = `${isDraft ? 'draft of a ' : ''}${kind}`;
    const [first] = ranges;
    const lines = [
      `${place}  #${id}  ${isWritten ? 'written' : 'new'}: ${state}`,
      first &&
        `    ${formatLocation(article, locateInSource(first.start))}  “${cutLine(formatRange(text, first), 80)}”`,
      proposal && proposal.outcome !== 'found' && '    its words have changed:',
      proposal?.outcome === 'proposed' && formatOutcome(proposal, {parts: []}, '', context).lines,
      ...problems.map((each) => `    a draft, because: ${formatForeign(each)}`),
      ...lost.map((each) => `    not kept: ${formatForeign(each)}`),
    ];
    return lines.filter(Boolean).join('\n');
  }
  const {placement, quote, id, isAcceptable} = item;
  const accept = isAcceptable
    ? `\n    accept: --accept ${id}`
    : '\n    fix: write it into annotations.md yourself, with the words that are meant';
  if (placement.outcome === 'elsewhere') {
    const {range} = placement;
    const around = [quote.prefix ?? '', quote.exact, quote.suffix ?? ''].join('');
    return [
      `${place}  #${id}  not certain: its words are here, but between other words`,
      `    file:    …${formatForeign(around)}…`,
      `    article: ${formatContext(text, range)}  ${formatLocation(article, locateInSource(range.start))}${accept}`,
    ].join('\n');
  }
  const {state, lines} = formatOutcome(
    placement,
    {parts: [formatForeign(quote.exact)]},
    'proposed: needs your consent',
    context,
  );
  const reason = state.replace('edit the quote: ', 'not found: ');
  return `${place}  #${id}  ${reason}\n${lines.replace(/\n {4}fix: .*$/, '')}${accept}`;
}

/**
 * Format the numbers of an import, and the command that writes it.
 *
 * @param isWritten whether it was written
 * @param hasFailed whether a file could not be read
 * @param argv the arguments of the command
 */
export function formatSummary(
  items: readonly PlannedItem[],
  isWritten: boolean,
  hasFailed: boolean,
  argv: readonly string[],
): string {
  const count = (outcome: string) => items.filter((each) => each.outcome === outcome).length;
  const ready = items.filter((item) => item.outcome === 'written');
  const drafts = ready.filter(({isDraft}) => isDraft).length;
  const isOfOtherPage = items.some(
    (item) => item.outcome === 'refused' && item.reason.startsWith('It is about another page'),
  );
  const lines = [
    count('present') > 0 && `${count('present')} there already.`,
    count('refused') > 0 && `${count('refused')} refused.`,
    isOfOtherPage &&
      'If another page has the text of this article, add its address: --page <address>, or `source` in the front matter.',
    count('undecided') > 0 && `${count('undecided')} for an editor to decide.`,
    drafts > 0 &&
      `${drafts} ${drafts === 1 ? 'is a draft' : 'are drafts'}: choose the kind, write the gist, then remove the word \`draft\`.`,
    isWritten && `${ready.length} written.`,
    !isWritten &&
      ready.length > 0 &&
      (hasFailed
        ? `${ready.length} to write, once all files can be read.`
        : `${ready.length} to write: npm run import -- ${argv
            .filter((each) => each !== '--write')
            .map(quote)
            .join(' ')} --write`),
    items.length === 0 && !hasFailed && 'The files have no annotations.',
  ];
  return lines.filter(Boolean).join('\n');
}

/** Quote an argument for a shell if it needs that. */
const quote = (argument: string): string =>
  /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
