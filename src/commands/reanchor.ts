/**
 * `npm run reanchor`: after the text of an article has changed, propose new words
 * for the quotes that it no longer holds.
 *
 * Writes nothing, unless `--write` is given, and then only once all articles are looked
 * through. Exit codes: 0 nothing to do, 1 proposals are waiting, 2 something needs a person.
 */
import {styleText} from 'node:util';
import {compileArticle, readAnnotations, type TextFile} from '../annotate/compile.ts';
import {type Telling, tellChanges} from '../annotate/difference.ts';
import {foldText} from '../annotate/fold.ts';
import {hintsFor} from '../annotate/hint.ts';
import type {Range} from '../annotate/model.ts';
import {type PlaceInSource, placeInSource} from '../annotate/place-in-source.ts';
import {formatPlace, formatProblems, type Problem} from '../annotate/problem.ts';
import {type ArticleFiles, contentDirectory, readContentFiles} from '../edition/content-files.ts';
import {readFrontMatter} from '../edition/front-matter.ts';
import {actorSchema, articleSchema} from '../edition/schemas.ts';
import {type Mending, reanchor, writeProposals} from '../reanchor/reanchor.ts';
import {reasons} from '../reanchor/reason.ts';
import {tellFileError} from './file-error.ts';
import {type Writing, writeFiles} from './write-files.ts';
import {readWriteOption} from './write-option.ts';

/** Red what is gone, green what is new. */
const coloured: Telling = {
  gone: (text) => styleText(['red', 'strikethrough'], `[-${text}-]`),
  come: (text) => styleText('green', `{+${text}+}`),
};

const noRegistry = {registry: {actors: [], frameworks: []}, actorHref: () => ''};

/** What was found in the annotations of one article; nothing is written yet. */
interface Prepared {
  /** What keeps the annotations from being read. */
  problems: Problem[];
  mendings: Mending[];
  /** Each mending in its lines. */
  tell: (mending: Mending, written: boolean) => string;
  /** The file as it would be, where anything is proposed. */
  file?: TextFile;
  /** Why it cannot be written, in a line. */
  failure?: string;
}

process.exitCode = main();

function main(): number {
  const write = readWriteOption('reanchor');
  if (write === undefined) return 2;
  const content = readContent();
  if (!content) return 2;

  const prepared = content.articles.flatMap(({article, annotations}) =>
    annotations ? [prepare(article, annotations, content.names)] : [],
  );
  const failures = prepared.flatMap(({failure}) => failure ?? []);
  const files = prepared.flatMap(({file}) => file ?? []);
  const writing: Writing =
    write && failures.length === 0 ? writeFiles(files) : {written: [], failures};

  let written = 0;
  let waiting = 0;
  let forPerson = 0;
  for (const {problems, mendings, tell, file} of prepared) {
    const isWritten = file !== undefined && writing.written.includes(file.path);
    if (problems.length > 0) console.log(`${formatProblems(problems)}\n`);
    for (const mending of mendings) console.log(`${tell(mending, isWritten)}\n`);
    const proposed = mendings.filter(isProposed).length;
    if (isWritten) written += proposed;
    else waiting += proposed;
    forPerson += problems.length + mendings.length - proposed;
  }
  for (const failure of writing.failures) console.log(failure);
  if (written + waiting + forPerson === 0) console.log('Every quote is in its text.');
  if (written > 0) console.log(`${written} written.`);
  if (waiting > 0) console.log(`${waiting} to write: npm run reanchor -- --write`);
  if (forPerson > 0) console.log(`${forPerson} for an editor to decide.`);
  if (forPerson + writing.failures.length > 0) return 2;
  return waiting > 0 ? 1 : 0;
}

function isProposed({outcome}: Mending): boolean {
  return outcome === 'proposed';
}

/** The articles, and the names of all actors; nothing where not all can be read, which is said. */
function readContent(): {articles: ArticleFiles[]; names: string[]} | undefined {
  try {
    const {articles, actors, problems} = readContentFiles(contentDirectory());
    const registry = actors.map(({file}) => readFrontMatter(file, actorSchema));
    problems.push(...registry.flatMap((actor) => actor.problems));
    if (problems.length > 0) {
      // Without all names, and all letters, the guard would not see what it must.
      console.log(`${formatProblems(problems)}\n\nMend these first.`);
      return undefined;
    }
    const names = registry.flatMap(({data}) =>
      data ? [data.name, ...data.aliases, ...data.not] : [],
    );
    return {articles, names};
  } catch (error) {
    console.log(tellFileError(error, 'read'));
    return undefined;
  }
}

function prepare(article: TextFile, annotations: TextFile, names: readonly string[]): Prepared {
  const lifted = readAnnotations(annotations);
  const {body, problems: ofArticle} = readFrontMatter(article, articleSchema);
  // Where the front matter is not closed, the text would begin with it.
  const problems = [...ofArticle, ...lifted.problems];
  if (problems.length > 0) return {problems, mendings: [], tell: () => ''};
  // Only the text is asked for: whom the annotations refer to does not matter to it.
  const {projection} = compileArticle({article: body, annotations}, noRegistry);
  const mendings = reanchor(lifted.annotations, projection, names);
  const tellPlaces = (ranges: readonly Range[]) =>
    placesIn(projection.text, ranges, placeInSource(projection, body.value), article.path);
  return {
    problems: [],
    mendings,
    tell: (mending, written) => tell(mending, annotations, written, tellPlaces),
    ...(mendings.some(isProposed) ? mendedFile(annotations, mendings) : {}),
  };
}

/** A file with what is proposed; or in a line, why it cannot be. */
function mendedFile({path, value}: TextFile, mendings: readonly Mending[]) {
  try {
    return {file: {path, value: writeProposals(value, mendings)}};
  } catch (error) {
    return {failure: `${path}: cannot be written (${(error as Error).message})`};
  }
}

function tell(
  mending: Mending,
  {path}: TextFile,
  written: boolean,
  tellPlaces: (ranges: readonly Range[]) => string,
): string {
  const {quote, annotation} = mending;
  const head = `${formatPlace(path, quote.place.position)}  #${annotation.id}`;
  const quoted = `“${quote.parts.join(' […] ').replace(/\s+/g, ' ')}”`;
  switch (mending.outcome) {
    case 'proposed':
      return `${head}  ${written ? 'written' : 'proposed'}\n    ${tellChanges(mending.changes, coloured)}`;
    case 'asked': {
      const why = mending.reasons.map((reason) => reasons[reason]).join('; ');
      return `${head}  for you to decide: ${why || 'words that cannot be written as a quotation'}\n    ${tellChanges(mending.changes, coloured)}`;
    }
    case 'unsettled': {
      const what =
        mending.why === 'ambiguous'
          ? `several places may be meant by ${quoted}`
          : `its prefix or suffix no longer stands beside ${quoted}`;
      return `${head}  for you to decide: ${what}\n${tellPlaces(mending.ranges)}${mending.more ? '\n    and more' : ''}`;
    }
    case 'gone':
      return `${head}  gone: not all of it, or not in this order, is in the text any more\n    ${quoted}`;
  }
}

/** Each place in a line, and what settles which is meant. */
function placesIn(
  text: string,
  ranges: readonly Range[],
  place: PlaceInSource,
  path: string,
): string {
  const lines = ranges.map(({start, end}) => {
    const around = text.slice(Math.max(0, start - 24), end + 24).replace(/\s+/g, ' ');
    return `    ${formatPlace(path, place(start))}  …${around}…`;
  });
  if (ranges.length > 1) lines.push(`    settled by ${settlingOf(text, ranges)}`);
  return lines.join('\n');
}

/** What settles which place is meant: a hint, where they have the same words. */
function settlingOf(text: string, ranges: readonly Range[]): string {
  const words = new Set(ranges.map(({start, end}) => foldText(text.slice(start, end))));
  return words.size === 1 ? hintsFor(text, ranges) : 'quoting the words of the one that is meant';
}
