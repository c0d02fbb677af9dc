/**
 * `npm run reanchor`: after the text of an article has changed, proposes new words for the
 * quotes that it no longer contains.
 *
 * With `--write`, writes the proposals that change no words. Every other proposal needs the
 * consent of an editor, on the terminal or by `--accept <article>/<id>`. Nothing is written
 * before all articles are read. Exit codes: 0 nothing to do, 1 proposals are waiting for
 * `--write`, 2 an editor must decide.
 */
import {createInterface} from 'node:readline';
import {parseArgs} from 'node:util';
import type {TextFile} from '../annotate/model/model.ts';
import {findNearestName} from '../annotate/model/nearest-name.ts';
import {
  type ArticleFiles,
  getContentDirectory,
  readContentFiles,
} from '../content/content-files.ts';
import {readTextFile} from '../content/text-file.ts';
import {formatFileError} from '../files/file-error.ts';
import {writeFiles} from '../files/write-files.ts';
import type {BrokenQuote, ProposedQuote} from '../reanchor/outcome.ts';
import {selectPlaceable} from '../reanchor/relocate.ts';
import {writeProposals} from '../reanchor/write-proposals.ts';
import {formatReport} from '../report/report.ts';
import {formatBrokenQuote, formatHead} from './format-proposals.ts';
import {fixFirst, type Output} from './output.ts';
import {
  type ReadArticle,
  type Reading,
  readBrokenQuotes,
  replaceAnnotations,
} from './read-broken-quotes.ts';
import {type ReadAnswer, requestConsent} from './request-consent.ts';

const usage = 'Usage: npm run reanchor [-- [--write] [--accept <article>/<id> …]]';

/** The environment of the command. */
export interface CommandIo extends Output {
  contentFolder: string;
  /** Asks a question; `undefined` without a terminal. */
  readAnswer?: ReadAnswer | undefined;
}

/** The result of writing. */
interface Result {
  /** The descriptions of the quotes that were written. */
  written: string[];
  /** All articles, with the quotes that are still broken. */
  articles: readonly ReadArticle[];
  /** The reasons why quotes were not written. */
  failures: string[];
}

/**
 * Run the command.
 *
 * @param argv the arguments after the name of the command
 * @returns the exit code
 */
export async function main(argv: readonly string[], io: CommandIo): Promise<number> {
  const print = (line: string) => io.stdout.write(`${line}\n`);
  const options = readOptions(argv);
  if (typeof options === 'string') {
    io.stderr.write(`${options}\n${usage}\n`);
    return 2;
  }
  const files = readContent(io.contentFolder);
  if (typeof files === 'string') {
    print(files);
    return 2;
  }
  const reading = readBrokenQuotes(files, io.stdout);
  const {problems} = reading;
  if (problems.length > 0) print(`${formatReport(problems, fixFirst)}\n`);

  const accepted = new Set(options.accept);
  const unknown = formatUnknown(options.accept, reading);
  const isWriting = options.write && problems.length + unknown.length === 0;
  const {written, articles, failures} = isWriting
    ? await writeAcceptedProposals(reading.articles, accepted, io.readAnswer)
    : {written: [], articles: reading.articles, failures: unknown};

  let waiting = 0;
  let undecided = problems.length;
  for (const line of written) print(`${line}\n`);
  for (const article of articles) {
    for (const broken of article.broken) {
      if (hasConsent(broken, article, accepted)) waiting++;
      else undecided++;
      // On a terminal, the editor has just answered.
      if (isWriting && io.readAnswer && broken.outcome === 'proposed') continue;
      print(`${formatUnwritten(broken, article, accepted)}\n`);
    }
  }
  for (const failure of failures) print(failure);
  if (written.length + waiting + undecided === 0) print('Every quote is found in its article.');
  if (written.length > 0) print(`${written.length} written.`);
  if (waiting > 0) {
    const accepting = unknown.length > 0 ? [] : options.accept.map((each) => ` --accept ${each}`);
    print(`${waiting} to write: npm run reanchor -- --write${accepting.join('')}`);
  }
  if (undecided > 0) print(`${undecided} for an editor to decide.`);
  if (undecided + failures.length > 0) return 2;
  return waiting > 0 ? 1 : 0;
}

/** Parse the options, or return an error message. */
function readOptions(argv: readonly string[]): {write: boolean; accept: string[]} | string {
  try {
    const {values, positionals} = parseArgs({
      args: [...argv],
      options: {
        write: {type: 'boolean', default: false},
        accept: {type: 'string', multiple: true, default: []},
      },
      allowPositionals: true,
    });
    const {write, accept} = values;
    const [first] = positionals;
    return first !== undefined && accept.length === 0
      ? `Unexpected argument '${first}'.`
      : {write, accept: [...accept, ...positionals]};
  } catch (error) {
    return (error as Error).message;
  }
}

/** Read the files of the content, or return a report of the problems. */
function readContent(folder: string): readonly ArticleFiles[] | string {
  try {
    const {articles, problems} = readContentFiles(folder);
    return problems.length > 0 ? formatReport(problems, fixFirst) : articles;
  } catch (error) {
    return formatFileError(error, 'read');
  }
}

const formatAddress = ({annotation}: BrokenQuote, {slug}: ReadArticle): string =>
  `${slug}/${annotation.id}`;

/** Format a line for each accepted address that has no broken quote. */
function formatUnknown(accept: readonly string[], {articles, unreadSlugs}: Reading): string[] {
  const known = articles.flatMap((article) =>
    article.broken.map((broken) => formatAddress(broken, article)),
  );
  return accept
    .filter((address) => !known.includes(address))
    .filter((address) => unreadSlugs.every((slug) => !address.startsWith(`${slug}/`)))
    .map((address) => {
      const nearest = findNearestName(address, known);
      return `--accept ${address}: it has no broken quote, so nothing is written.${nearest ? ` Did you mean ${nearest}?` : ''}`;
    });
}

/** Return whether a broken quote is a proposal that may be written without a question. */
function hasConsent(
  broken: BrokenQuote,
  article: ReadArticle,
  accepted: ReadonlySet<string>,
): broken is ProposedQuote {
  if (broken.outcome !== 'proposed') return false;
  return broken.isHarmless || accepted.has(formatAddress(broken, article));
}

/** Format a broken quote that is not written, with the command that accepts it. */
function formatUnwritten(
  broken: BrokenQuote,
  article: ReadArticle,
  accepted: ReadonlySet<string>,
): string {
  if (broken.outcome !== 'proposed') return formatBrokenQuote(broken, '', article.context);
  const address = formatAddress(broken, article);
  if (broken.isHarmless || accepted.has(address)) {
    const why = broken.isHarmless ? 'the words are the same' : 'you accepted it';
    return formatBrokenQuote(broken, `proposed: --write writes it, ${why}`, article.context);
  }
  const {id} = broken.annotation;
  const count = article.broken.filter(
    (each) => each.outcome === 'proposed' && !each.isHarmless && each.annotation.id === id,
  ).length;
  const lines = formatBrokenQuote(broken, 'proposed: needs your consent', article.context);
  const all = count > 1 ? `   (all ${count} proposals for #${id})` : '';
  return `${lines}\n    accept: npm run reanchor -- --write --accept ${address}${all}`;
}

/** Request consent, and write the accepted proposals. If a file has changed, write nothing. */
async function writeAcceptedProposals(
  articles: readonly ReadArticle[],
  accepted: ReadonlySet<string>,
  readAnswer: ReadAnswer | undefined,
): Promise<Result> {
  const open = articles.flatMap((article) =>
    article.broken.flatMap((proposal) =>
      proposal.outcome === 'proposed' && !hasConsent(proposal, article, accepted)
        ? {proposal, description: formatBrokenQuote(proposal, 'proposed', article.context)}
        : [],
    ),
  );
  const consented = readAnswer ? await requestConsent(open, readAnswer) : [];

  const failures: string[] = [];
  const changes: {article: ReadArticle; proposals: readonly ProposedQuote[]; file: TextFile}[] = [];
  for (const article of articles) {
    const {file, text, context} = article;
    const agreed = article.broken
      .filter((broken) => broken.outcome === 'proposed')
      .filter((each) => consented.includes(each) || hasConsent(each, article, accepted));
    const proposals = selectPlaceable(agreed, text.index);
    const dropped = agreed.filter((each) => !proposals.includes(each));
    failures.push(...dropped.map((each) => formatHead(each, notPlaceable, context)));
    if (proposals.length === 0) continue;
    try {
      const value = writeProposals(file.value, proposals, text.index);
      changes.push({article, proposals, file: {path: file.path, value}});
    } catch (error) {
      const failure = `${file.path}: cannot be written (${(error as Error).message})`;
      return {written: [], articles, failures: [failure]};
    }
  }

  const stale = changes.flatMap(({article}) => findChange(article) ?? []);
  if (stale.length > 0) return {written: [], articles, failures: stale};
  const writing = writeFiles(changes.map(({file}) => file));
  const done = changes.filter(({file}) => writing.written.includes(file.path));
  return {
    written: done.flatMap(({article, proposals}) =>
      proposals.map((each) => formatBrokenQuote(each, 'written', article.context)),
    ),
    articles: articles.map((article) => {
      const change = done.find((each) => each.article === article);
      return change ? replaceAnnotations(article, change.file) : article;
    }),
    failures: [...failures, ...writing.failures],
  };
}

/** Return a message if a file of an article was changed or removed since it was read. */
function findChange({file, source}: ReadArticle): string | undefined {
  for (const {path, value} of [file, source]) {
    try {
      if (readTextFile(path).file.value !== value) {
        return `${path}: was changed in the meantime, so nothing is written. Run the command again.`;
      }
    } catch (error) {
      return formatFileError(error, 'read', path);
    }
  }
  return undefined;
}

const notPlaceable =
  'not written: its new words are found here only if the other proposals for it are written too';

/** Open the terminal for reading lines. The terminal itself handles editing, Ctrl+C and Ctrl+D. */
function openTerminal(): {readAnswer: ReadAnswer; close: () => void} {
  const terminal = createInterface({input: process.stdin, terminal: false});
  const lines = terminal[Symbol.asyncIterator]();
  return {
    readAnswer: async (question) => {
      process.stdout.write(question);
      const {done, value} = await lines.next();
      return done ? undefined : value;
    },
    close: () => terminal.close(),
  };
}

if (import.meta.main) {
  const {stdin, stdout, stderr} = process;
  const terminal = stdin.isTTY && stdout.isTTY ? openTerminal() : undefined;
  process.exitCode = await main(process.argv.slice(2), {
    stdout,
    stderr,
    contentFolder: getContentDirectory(),
    readAnswer: terminal?.readAnswer,
  });
  terminal?.close();
}
