/**
 * `npm run reanchor`: after the text of an article has changed, proposes new words for the
 * quotes that it no longer contains.
 *
 * With `--write`, writes the proposals that change no words. It asks about every other one, or
 * takes it from `--accept <article>/<id>`. Nothing is written before all articles are read.
 * Exit codes: 0 nothing to do, 1 proposals are waiting for `--write`, 2 an editor must decide.
 */
import {createInterface} from 'node:readline';
import {parseArgs} from 'node:util';
import type {TextFile} from '../annotate/model/model.ts';
import {findNearestName} from '../annotate/model/nearest-name.ts';
import {type ArticleFiles, contentDirectory, readContentFiles} from '../content/content-files.ts';
import {readTextFile} from '../content/text-file.ts';
import type {BrokenQuote, ProposedQuote} from '../reanchor/outcome.ts';
import {selectPlaceable} from '../reanchor/relocate.ts';
import {writeProposals} from '../reanchor/write-proposals.ts';
import {formatReport} from '../report/report.ts';
import {tellFileError} from './file-error.ts';
import {fixFirst} from './fix-first.ts';
import {formatBrokenQuote, formatHead} from './format-proposals.ts';
import {
  type ReadArticle,
  type Reading,
  readBrokenQuotes,
  updateFile,
} from './read-broken-quotes.ts';
import {type ReadAnswer, requestConsent} from './request-consent.ts';
import {writeFiles} from './write-files.ts';

const usage = 'Usage: npm run reanchor [-- [--write] [--accept <article>/<id> …]]';

/** What the command needs of its surroundings. */
export interface CommandIo {
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
  contentFolder: string;
  /** Asks a question; `undefined` without a terminal. */
  readAnswer?: ReadAnswer | undefined;
}

/** What was written, what is still broken, and why something was not written. */
interface Result {
  written: string[];
  articles: readonly ReadArticle[];
  failures: string[];
}

/**
 * Runs the command.
 *
 * @param argv its options
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
    ? await writeAgreed(reading.articles, accepted, io.readAnswer)
    : {written: [], articles: reading.articles, failures: unknown};

  let waiting = 0;
  let undecided = problems.length;
  for (const line of written) print(`${line}\n`);
  for (const article of articles) {
    for (const broken of article.broken) {
      if (isAgreed(broken, article, accepted)) waiting++;
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

/** Reads the options, or returns what is wrong with them. */
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

/** Reads the files of the content, or returns why not all can be read. */
function readContent(folder: string): readonly ArticleFiles[] | string {
  try {
    const {articles, problems} = readContentFiles(folder);
    return problems.length > 0 ? formatReport(problems, fixFirst) : articles;
  } catch (error) {
    return tellFileError(error, 'read');
  }
}

const addressOf = ({annotation}: BrokenQuote, {slug}: ReadArticle): string =>
  `${slug}/${annotation.id}`;

/** Formats a line for each accepted address that has no broken quote. */
function formatUnknown(accept: readonly string[], {articles, unreadSlugs}: Reading): string[] {
  const known = articles.flatMap((article) =>
    article.broken.map((broken) => addressOf(broken, article)),
  );
  return accept
    .filter((address) => !known.includes(address))
    .filter((address) => unreadSlugs.every((slug) => !address.startsWith(`${slug}/`)))
    .map((address) => {
      const nearest = findNearestName(address, known);
      return `--accept ${address}: no quote of it is broken, so nothing is written.${nearest ? ` Perhaps ${nearest} is meant.` : ''}`;
    });
}

/** Returns whether a broken quote is a proposal that needs no more consent. */
function isAgreed(
  broken: BrokenQuote,
  article: ReadArticle,
  accepted: ReadonlySet<string>,
): broken is ProposedQuote {
  if (broken.outcome !== 'proposed') return false;
  return broken.isHarmless || accepted.has(addressOf(broken, article));
}

/** Formats a broken quote that is not written, with the command that accepts it. */
function formatUnwritten(
  broken: BrokenQuote,
  article: ReadArticle,
  accepted: ReadonlySet<string>,
): string {
  if (broken.outcome !== 'proposed') return formatBrokenQuote(broken, '', article.context);
  const address = addressOf(broken, article);
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

/** Asks about proposals, and writes all that are agreed to: none if a file cannot be written. */
async function writeAgreed(
  articles: readonly ReadArticle[],
  accepted: ReadonlySet<string>,
  readAnswer: ReadAnswer | undefined,
): Promise<Result> {
  const open = articles.flatMap((article) =>
    article.broken.flatMap((proposal) =>
      proposal.outcome === 'proposed' && !isAgreed(proposal, article, accepted)
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
      .filter((each) => consented.includes(each) || isAgreed(each, article, accepted));
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
      return change ? updateFile(article, change.file) : article;
    }),
    failures: [...failures, ...writing.failures],
  };
}

/** Formats why the files of an article are no longer what was read before the questions. */
function findChange({file, source}: ReadArticle): string | undefined {
  for (const {path, value} of [file, source]) {
    try {
      if (readTextFile(path).file.value !== value) {
        return `${path}: was changed in the meantime, so nothing is written. Run the command again.`;
      }
    } catch (error) {
      return tellFileError(error, 'read', path);
    }
  }
  return undefined;
}

const notPlaceable =
  'not written: its new words are found here only if the other proposals for it are written too';

/** Reads lines from the terminal, which itself handles editing, Ctrl+C and Ctrl+D. */
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
    contentFolder: contentDirectory(),
    readAnswer: terminal?.readAnswer,
  });
  terminal?.close();
}
