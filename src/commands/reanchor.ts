/**
 * `npm run reanchor`: after the text of an article has changed, propose new words
 * for the quotes that it no longer holds.
 *
 * Writes nothing, unless `--write` is given. Exit codes: 0 nothing to do, 1
 * proposals are waiting, 2 something needs a person.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {styleText} from 'node:util';
import {compileArticle, readAnnotations, type TextFile} from '../annotate/compile.ts';
import {type Telling, tellChanges} from '../annotate/difference.ts';
import {hintsFor} from '../annotate/hint.ts';
import type {Range} from '../annotate/model.ts';
import {type PlaceInSource, placeInSource} from '../annotate/place-in-source.ts';
import {formatPlace, formatProblems, type Problem} from '../annotate/problem.ts';
import {type Mending, reanchor, writeProposals} from '../annotate/reanchor.ts';
import {reasons} from '../annotate/reason.ts';
import {type ArticleFiles, contentDirectory, readContentFiles} from '../edition/content-files.ts';
import {readFrontMatter} from '../edition/front-matter.ts';
import {actorSchema, articleSchema} from '../edition/schemas.ts';
import {readWriteOption} from './write-option.ts';

/** Red what is gone, green what is new. */
const coloured: Telling = {
  gone: (text) => styleText(['red', 'strikethrough'], `[-${text}-]`),
  come: (text) => styleText('green', `{+${text}+}`),
};

const noRegistry = {registry: {actors: [], frameworks: []}, actorHref: () => ''};

/** How many quotes can be mended, and how many need a person. */
interface Count {
  proposed: number;
  forPerson: number;
}

process.exitCode = main();

function main(): number {
  const write = readWriteOption('reanchor');
  if (write === undefined) return 2;

  const {articles, actors, problems} = readContentFiles(contentDirectory());
  const registry = actors.map(({file}) => readFrontMatter(file, actorSchema));
  problems.push(...registry.flatMap((actor) => actor.problems));
  if (problems.length > 0) {
    // Without all names, and all letters, the guard would not see what it must.
    console.log(`${formatProblems(problems)}\n\nMend these first.`);
    return 2;
  }
  const names = registry.flatMap(({data}) =>
    data ? [data.name, ...data.aliases, ...data.not] : [],
  );

  const counts = articles.map((article) => mendArticle(article, names, write));
  const sum = (of: (count: Count) => number) => counts.map(of).reduce((a, b) => a + b, 0);
  const proposed = sum((count) => count.proposed);
  const forPerson = sum((count) => count.forPerson);
  if (proposed + forPerson === 0) console.log('Every quote is in its text.');
  if (proposed > 0) {
    console.log(
      write ? `${proposed} written.` : `${proposed} to write: npm run reanchor -- --write`,
    );
  }
  if (forPerson > 0) console.log(`${forPerson} for an editor to decide.`);
  return forPerson > 0 ? 2 : proposed > 0 && !write ? 1 : 0;
}

function mendArticle({article, annotations}: ArticleFiles, names: string[], write: boolean): Count {
  if (!annotations) return {proposed: 0, forPerson: 0};
  const lifted = readAnnotations(annotations);
  if (lifted.problems.length > 0) {
    console.log(`${formatProblems(lifted.problems as Problem[])}\n`);
    return {proposed: 0, forPerson: lifted.problems.length};
  }
  const {body} = readFrontMatter(article, articleSchema);
  // Only the text is asked for: whom the annotations refer to does not matter to it.
  const {projection} = compileArticle({article: body, annotations}, noRegistry);
  const mendings = reanchor(lifted.annotations, projection, names);
  const tellPlaces = (ranges: readonly Range[]) =>
    placesIn(projection.text, ranges, placeInSource(projection, body.value), article.path);
  for (const mending of mendings) {
    console.log(`${tell(mending, annotations, write, tellPlaces)}\n`);
  }
  const proposed = mendings.filter(({outcome}) => outcome === 'proposed').length;
  if (write && proposed > 0) writeFile(annotations, writeProposals(annotations.value, mendings));
  return {proposed, forPerson: mendings.length - proposed};
}

/** Write a file as it was read: with its byte-order mark, if it has one. */
function writeFile({path}: TextFile, value: string): void {
  const mark = readFileSync(path).subarray(0, 3).toString('hex') === 'efbbbf' ? '\uFEFF' : '';
  writeFileSync(path, mark + value);
}

function tell(
  mending: Mending,
  {path}: TextFile,
  write: boolean,
  tellPlaces: (ranges: readonly Range[]) => string,
): string {
  const {quote, annotation} = mending;
  const head = `${formatPlace(path, quote.place.position)}  #${annotation.id}`;
  const quoted = `“${quote.parts.join(' […] ').replace(/\s+/g, ' ')}”`;
  switch (mending.outcome) {
    case 'proposed':
      return `${head}  ${write ? 'written' : 'proposed'}\n    ${tellChanges(mending.changes, coloured)}`;
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
      return `${head}  gone: nothing like it is in the text any more\n    ${quoted}`;
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
  if (ranges.length > 1) lines.push(`    settled by ${hintsFor(text, ranges)}`);
  return lines.join('\n');
}
