/**
 * `npm run reanchor`: after the text of an article has changed, propose new words
 * for the quotes that it no longer holds.
 *
 * Writes nothing, unless `--write` is given, and then only once all articles are looked
 * through. What it asks about is taken as meant with `--accept <article>/<id>`. Exit codes: 0 nothing to do, 1 proposals are waiting, 2 something needs a person.
 */
import {compileArticle} from '../annotate/compile.ts';
import {readAnnotations} from '../annotate/lift/read-annotations.ts';
import type {TextFile} from '../annotate/model/model.ts';
import {nearestName} from '../annotate/model/nearest-name.ts';
import type {Problem} from '../annotate/model/problem.ts';
import {placeInSource} from '../annotate/text/source-position.ts';
import {type ArticleFiles, contentDirectory, readContentFiles} from '../content/content-files.ts';
import {readFrontMatter} from '../content/front-matter.ts';
import {actorSchema, articleSchema} from '../content/schemas.ts';
import {type Mending, reanchor} from '../reanchor/reanchor.ts';
import {writeProposals} from '../reanchor/write-proposals.ts';
import {formatReport} from '../report/report.ts';
import {tellFileError} from './file-error.ts';
import {fixFirst} from './fix-first.ts';
import {tellMending} from './format-proposals.ts';
import {readOptions} from './read-options.ts';
import {type Writing, writeFiles} from './write-files.ts';

const noRegistry = {registry: {actors: [], frameworks: []}, actorHref: () => ''};

/** What was found in the annotations of one article; nothing is written yet. */
interface Prepared {
  slug: string;
  /** What keeps the annotations from being read. */
  problems: Problem[];
  mendings: Mending[];
  /** The address of each annotation that has a broken quote, as `--accept` takes it. */
  broken: string[];
  /** Each mending in its lines. */
  tell: (mending: Mending, written: boolean) => string;
  /** The file as it would be, where anything is proposed. */
  file?: TextFile;
  /** Why it cannot be written, in a line. */
  failure?: string;
}

process.exitCode = main();

function main(): number {
  const options = readOptions('npm run reanchor [-- [--write] [--accept <article>/<id>] …]', {
    write: {type: 'boolean', default: false},
    accept: {type: 'string', multiple: true, default: []},
  });
  if (!options) return 2;
  const {write, accept} = options;
  const content = readContent();
  if (!content) return 2;

  const prepared = content.articles.flatMap((files) => prepare(files, content.names, accept));
  const broken = prepared.flatMap((each) => each.broken);
  const isRead = (address: string) =>
    prepared.every(({slug, problems}) => problems.length === 0 || !address.startsWith(`${slug}/`));
  const unknown = accept.filter((address) => !broken.includes(address) && isRead(address));
  const isReadable = prepared.every(({problems}) => problems.length === 0);
  const failures = [
    ...prepared.flatMap(({failure}) => failure ?? []),
    ...unknown.map((address) => tellUnknown(address, broken)),
  ];
  const files = prepared.flatMap(({file}) => file ?? []);
  const writing: Writing =
    write && isReadable && failures.length === 0 ? writeFiles(files) : {written: [], failures};

  let written = 0;
  let waiting = 0;
  let forPerson = 0;
  for (const {problems, mendings, tell, file} of prepared) {
    const isWritten = file !== undefined && writing.written.includes(file.path);
    if (problems.length > 0) console.log(`${formatReport(problems, fixFirst)}\n`);
    for (const mending of mendings) console.log(`${tell(mending, isWritten)}\n`);
    const proposed = mendings.filter(isProposed).length;
    if (isWritten) written += proposed;
    else waiting += proposed;
    forPerson += problems.length + mendings.length - proposed;
  }
  for (const failure of writing.failures) console.log(failure);
  if (written + waiting + forPerson === 0) console.log('Every quote is in its text.');
  if (written > 0) console.log(`${written} written.`);
  if (waiting > 0) {
    const known = accept.filter((address) => !unknown.includes(address));
    const accepting = known.map((address) => ` --accept ${address}`).join('');
    console.log(`${waiting} to write: npm run reanchor -- --write${accepting}`);
  }
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
      console.log(formatReport(problems, fixFirst));
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

/**
 * What becomes of the quotes of an article; nothing, where it has no annotations.
 *
 * @param accept addresses of annotations: `<article>/<id>`
 */
function prepare(
  {slug, article, annotations}: ArticleFiles,
  names: readonly string[],
  accept: readonly string[],
): Prepared[] {
  if (!annotations) return [];
  const lifted = readAnnotations(annotations);
  const {body, problems: ofArticle} = readFrontMatter(article, articleSchema);
  // Where the front matter is not closed, the text would begin with it.
  const problems = [...ofArticle, ...lifted.problems];
  if (problems.length > 0) return [{slug, problems, mendings: [], broken: [], tell: () => ''}];
  // Of the article only its text is asked for.
  const {projection} = compileArticle({article: body}, noRegistry);
  const addressOf = (id: string) => `${slug}/${id}`;
  const ids = lifted.annotations.map(({id}) => id);
  const accepted = new Set(ids.filter((id) => accept.includes(addressOf(id))));
  const mendings = reanchor(lifted.annotations, projection, names, accepted);
  const told = {
    annotations: annotations.path,
    article: article.path,
    text: projection.text,
    place: placeInSource(projection, body.value),
    addressOf,
  };
  return [
    {
      slug,
      problems: [],
      mendings,
      broken: mendings.map(({annotation}) => addressOf(annotation.id)),
      tell: (mending, written) => tellMending(mending, told, written),
      ...(mendings.some(isProposed) ? mendedFile(annotations, mendings) : {}),
    },
  ];
}

/** Why something cannot be accepted, in a line. */
function tellUnknown(address: string, broken: readonly string[]): string {
  const nearest = nearestName(address, broken);
  return `--accept ${address}: no quote of it is broken, so nothing is written.${nearest ? ` Perhaps ${nearest} is meant.` : ''}`;
}

/** A file with what is proposed; or in a line, why it cannot be. */
function mendedFile({path, value}: TextFile, mendings: readonly Mending[]) {
  try {
    return {file: {path, value: writeProposals(value, mendings)}};
  } catch (error) {
    return {failure: `${path}: cannot be written (${(error as Error).message})`};
  }
}
