/**
 * `npm run new -- <slug> [--from <file or address>]`: starts an article. Without `--from`, it is a
 * draft to write into. `npm run new -- actor <id>` and `framework <id>` start those files.
 *
 * Everything is prepared and checked in memory, then created at once. Nothing is ever replaced. Exit
 * codes: 0 created, 1 created as a draft because something is wrong with it, 2 nothing is created.
 */
import {lstatSync, readFileSync, statSync} from 'node:fs';
import {basename, join} from 'node:path';
import {parseArgs} from 'node:util';
import {expectedIdForm, isId, toId} from '../annotate/model/id.ts';
import {findNearestName} from '../annotate/model/nearest-name.ts';
import {isError, type Problem} from '../annotate/model/problem.ts';
import {checkCharacters} from '../content/check-characters.ts';
import {checkImage} from '../content/check-image.ts';
import {
  type ContentFiles,
  getContentDirectory,
  readContentFiles,
} from '../content/content-files.ts';
import {formatPath} from '../content/text-file.ts';
import {compileContent} from '../edition/compile-content.ts';
import {formatFileError} from '../files/file-error.ts';
import {checkFacts} from '../intake/check-facts.ts';
import {type ArticleParts, formatArticle} from '../intake/format-article.ts';
import {IntakeError} from '../intake/model.ts';
import {type ReadInput, readInput} from '../intake/read-input.ts';
import {
  findName,
  scaffoldActor,
  scaffoldArticle,
  scaffoldFramework,
  toName,
} from '../intake/scaffold.ts';
import {defaultLanguage} from '../language/interface.ts';
import {formatProblems} from '../report/report.ts';
import {createFile, createFolder} from './create-files.ts';
import {fetchPage} from './fetch-page.ts';
import {isAddress} from './follow-redirects.ts';
import type {Output} from './output.ts';
import {placeImages} from './place-images.ts';

const usage = `Usage: npm run new -- <slug> [--from <file or address>] [--source <address>]
                        [--encoding <name>] [--images]
       npm run new -- actor <id>
       npm run new -- framework <id>
`;

/** The largest file that is read, in bytes. */
const maxLength = 200_000_000;

const kinds = ['article', 'actor', 'framework'] as const;
type Kind = (typeof kinds)[number];

interface CommandIo extends Output {
  contentFolder: string;
}

/** What the command line says. */
interface Request {
  kind: Kind;
  id: string;
  from: string | undefined;
  source: string | undefined;
  encoding: string | undefined;
  images: boolean;
}

/**
 * Run the command.
 *
 * @param argv the arguments after the name of the command
 * @returns the exit code
 */
export async function main(argv: readonly string[], io: CommandIo): Promise<number> {
  const {stdout, stderr, contentFolder} = io;
  try {
    const request = readRequest(argv);
    if (typeof request === 'string') {
      stderr.write(`${request}\n${usage}`);
      return 2;
    }
    checkId(request, argv);
    if (!statSync(contentFolder, {throwIfNoEntry: false})?.isDirectory()) {
      throw new IntakeError(
        `The content folder \`${formatPath(contentFolder)}\` is missing.`,
        'Create it, or set `CONTENT_DIR` to its path.',
      );
    }
    const files = readContentFiles(contentFolder);
    checkFree(request, files, contentFolder);
    if (request.kind !== 'article') return createNamedFile(request, files, io);
    return request.from === undefined
      ? createDraft(request, io)
      : await createArticle(request, request.from, files, io);
  } catch (error) {
    if (error instanceof IntakeError) {
      stdout.write(`${error.message}\n    fix:      ${error.fix}\nNothing was created.\n`);
      return 2;
    }
    const action = (error as NodeJS.ErrnoException).syscall === 'read' ? 'read' : 'written';
    stdout.write(`${formatFileError(error, action)}\nNothing was created.\n`);
    return 2;
  }
}

/** Read the command line, or return what is wrong with it. */
function readRequest(argv: readonly string[]): Request | string {
  let parsed: {values: Record<string, unknown>; positionals: string[]};
  try {
    parsed = parseArgs({
      args: [...argv],
      options: {
        from: {type: 'string'},
        source: {type: 'string'},
        encoding: {type: 'string'},
        images: {type: 'boolean', default: false},
      },
      allowPositionals: true,
    });
  } catch (error) {
    return (error as Error).message;
  }
  const {values, positionals} = parsed;
  const [first, second, ...more] = positionals;
  if (first === undefined) return 'A slug is missing.';
  const isKind = kinds.includes(first as Kind);
  if (second === undefined && isKind) return `An id is missing after \`${first}\`.`;
  if (second !== undefined && !isKind) {
    const nearest = findNearestName(first, kinds);
    return nearest
      ? `Unknown kind \`${first}\`. Is \`${nearest}\` meant?`
      : `Unexpected argument \`${second}\`. Join the words of a slug with hyphens: \`${toId(positionals.join(' '))}\`.`;
  }
  if (more.length > 0) return `Unexpected argument \`${more[0]}\`.`;
  const kind = second === undefined ? 'article' : (first as Kind);
  const text = (name: string) => values[name] as string | undefined;
  if (kind !== 'article' && text('from') !== undefined) return 'Only articles have `--from`.';
  const source = text('source');
  if (source !== undefined && !(isAddress(source) && URL.canParse(source))) {
    return '`--source` is the address of the original, which begins with `https://`.';
  }
  return {
    kind,
    id: second ?? first,
    from: text('from'),
    source: text('source'),
    encoding: text('encoding'),
    images: values['images'] === true,
  };
}

/** Check the id. @throws IntakeError with a valid one */
function checkId({id}: Request, argv: readonly string[]): void {
  if (isId(id)) return;
  const fixed = toId(id);
  const command = argv.map((each) => (each === id ? fixed : quoteArgument(each))).join(' ');
  throw new IntakeError(
    `\`${id}\` cannot be part of an address. It needs ${expectedIdForm(id)}.`,
    fixed === ''
      ? 'Choose another with letters from a to z.'
      : `Run \`npm run new -- ${command}\`.`,
  );
}

const quoteArgument = (argument: string): string =>
  /^[\w./:=@%+,-]+$/.test(argument) ? argument : JSON.stringify(argument);

const pathOf = ({kind, id}: Request, contentFolder: string): string =>
  kind === 'article'
    ? join(contentFolder, 'articles', id)
    : join(contentFolder, `${kind}s`, `${id}.md`);

/** Check that nothing has the path. @throws IntakeError if something does */
function checkFree(request: Request, files: ContentFiles, contentFolder: string): void {
  const path = pathOf(request, contentFolder);
  if (!lstatSync(path, {throwIfNoEntry: false})) return;
  const taken = {
    article: files.articles.map(({slug}) => slug),
    actor: files.actors.map(({id}) => id),
    framework: files.frameworks.map(({id}) => id),
  }[request.kind];
  let number = 2;
  while (taken.includes(`${request.id}-${number}`)) number++;
  throw new IntakeError(
    `${formatPath(path)}: exists, and is never replaced.`,
    `Edit it, or choose another name, such as \`${request.id}-${number}\`.`,
  );
}

/** Create the file of an actor or a framework. */
function createNamedFile(request: Request, files: ContentFiles, io: CommandIo): number {
  const {kind, id} = request;
  const path = pathOf(request, io.contentFolder);
  const ids = (kind === 'actor' ? files.actors : files.frameworks).map((file) => file.id);
  const name = findName(
    id,
    files.articles.map(({article}) => article.value),
  );
  const text = kind === 'actor' ? scaffoldActor(name ?? toName(id)) : scaffoldFramework(id);
  const added = {id, file: {path: formatPath(path), value: text}};
  const own = compileContent({
    ...files,
    actors: kind === 'actor' ? [...files.actors, added] : files.actors,
    frameworks: kind === 'framework' ? [...files.frameworks, added] : files.frameworks,
  }).problems.filter(({file, ruleId}) => file === added.file.path && ruleId !== 'unrecorded');
  createFile(path, text);
  const {stdout} = io;
  stdout.write(`${formatPath(path)}\n`);
  if (kind === 'actor') {
    stdout.write(
      name === undefined
        ? `  No article has a name such as “${toName(id)}”: write the name as the articles have it.\n`
        : `  The articles have the name “${name}”.\n`,
    );
  }
  const near = findNearestName(id, ids);
  if (near !== undefined) stdout.write(`  There is also \`${near}\`. Is it the same ${kind}?\n`);
  if (own.length > 0) stdout.write(`\n${formatProblems(own, 'fix them before you publish')}\n`);
  stdout.write(`
Next:
  1. Fill in ${formatPath(path)}: lines with # are examples.
  2. npm run verify
`);
  return own.some(isError) ? 1 : 0;
}

/** Create an article to write into. */
function createDraft(request: Request, {stdout, contentFolder}: CommandIo): number {
  const path = pathOf(request, contentFolder);
  createFolder(path, new Map([['article.md', scaffoldArticle(request.id)]]));
  stdout.write(`${formatPath(path)}/article.md

Next:
  1. Write the article, or paste its text. If you received it, put it beside as source.txt too,
     or start again with \`--from\`.
  2. npm run dev   shows it; remove \`draft: true\` to publish it
`);
  return 0;
}

/** Create an article from an input. */
async function createArticle(
  request: Request,
  from: string,
  files: ContentFiles,
  io: CommandIo,
): Promise<number> {
  const {stdout, contentFolder} = io;
  const path = pathOf(request, contentFolder);
  const read = await readFrom(request, from);
  const placed = await placeImages(read.markdown, {
    inside: read.images,
    file: isAddress(from) ? undefined : from,
    base: read.base,
    downloads: request.images || isAddress(from),
  });
  const lang = readSiteLanguage(files);
  const {facts, remarks} = checkFacts(read.facts, lang);
  const parts: ArticleParts = {
    facts,
    isTitleInferred: read.isTitleInferred,
    omitted: read.omitted,
    isDraft: false,
    markdown: placed.markdown,
  };
  // A draft is checked less, because it is not published. What it would break if it were is listed.
  const problems = checkArticle(parts, read, placed.files, path, files);
  const isDraft = problems.some(isError);
  const article = formatArticle({...parts, isDraft});
  createFolder(
    path,
    new Map<string, string | Uint8Array>([
      ['article.md', article],
      [read.source.name, read.sourceBytes],
      ...placed.files,
    ]),
  );

  const shown = formatPath(path);
  const names = ['article.md', read.source.name, ...placed.files.keys()];
  stdout.write(`${names.map((name) => `${shown}/${name}`).join('\n')}\n\n`);
  stdout.write(
    isDraft
      ? `It is a draft, because of what is listed below.\n`
      : `The text of article.md is that of ${read.source.name}, letter by letter.\n`,
  );
  for (const remark of [...read.remarks, ...placed.remarks, ...remarks]) {
    stdout.write(`  - ${remark}\n`);
  }
  if (problems.length > 0) {
    stdout.write(`\n${formatProblems(problems, 'fix them before you publish')}\n`);
  }
  const missing = (['author', 'published', 'source', 'lang'] as const).filter(
    (name) => facts[name] === undefined,
  );
  const steps = [
    ...(isDraft ? ['Fix what is listed above, and remove `draft: true`.'] : []),
    ...(read.isTitleInferred ? ['Check the title, which is the first words of the text.'] : []),
    ...(missing.length > 0
      ? [
          `The input does not state ${missing.map((each) => `\`${each}\``).join(', ')}: add what you know to the front matter${missing.includes('lang') ? ` (the language is ${lang} unless given)` : ''}.`,
        ]
      : []),
    `Read the article beside its source: npm run dev, then /articles/${request.id}/`,
    `Write your notes in ${shown}/annotations.md: content/README.md shows how.`,
    'npm run verify, then npm run permalinks -- --write when you publish.',
  ];
  stdout.write(`\nNext:\n${steps.map((step, nth) => `  ${nth + 1}. ${step}\n`).join('')}`);
  return isDraft ? 1 : 0;
}

/** Read the input of a request. @throws IntakeError if it cannot be read */
async function readFrom({source, encoding}: Request, from: string): Promise<ReadInput> {
  if (isAddress(from)) {
    const page = await fetchPage(from);
    const name = new URL(page.address).pathname.split('/').at(-1) || page.address;
    const address = source ?? page.address;
    return readInput({...page, address, name, encoding: encoding ?? page.encoding});
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(from)) {
    throw new IntakeError(
      `\`${from}\` is not an address of the web.`,
      'Name a file, or an address that begins with `https://`.',
    );
  }
  const stats = statSync(from, {throwIfNoEntry: false});
  if (!stats?.isFile()) {
    throw new IntakeError(
      `\`${from}\` is ${stats ? 'not a file' : 'missing'}.`,
      'Name a file, or an address that begins with `https://`.',
    );
  }
  if (stats.size > maxLength) {
    throw new IntakeError(
      `\`${from}\` has more than ${maxLength / 1_000_000} MB.`,
      'Start from a smaller file.',
    );
  }
  return readInput({
    bytes: readFileSync(from),
    name: basename(from),
    address: source,
    encoding,
  });
}

/** Return the language of the site. */
function readSiteLanguage(files: ContentFiles): string {
  return (
    compileContent({...files, articles: [], actors: [], frameworks: []}).site?.data?.lang ??
    defaultLanguage
  );
}

/** Check an article together with the other content, before it is written. */
function checkArticle(
  parts: ArticleParts,
  read: ReadInput,
  images: ReadonlyMap<string, Uint8Array>,
  path: string,
  files: ContentFiles,
): Problem[] {
  const shown = formatPath(path);
  const article = {path: `${shown}/article.md`, value: formatArticle(parts)};
  const added = {
    slug: basename(path),
    article,
    annotations: undefined,
    source: {path: `${shown}/${read.source.name}`, value: read.source.text},
    timeline: undefined,
    images: [...images].map(([name, bytes]) => ({
      name,
      path: `${shown}/${name}`,
      file: join(path, name),
      size: checkImage({name, path: name}, bytes, 'delete it').size,
      version: '',
    })),
  };
  const {problems} = compileContent({...files, articles: [...files.articles, added]});
  const own = [...checkCharacters(article), ...problems].filter(
    ({file, ruleId}) => file?.startsWith(`${shown}/`) && ruleId !== 'unrecorded',
  );
  return own;
}

if (import.meta.main) {
  const {stdout, stderr} = process;
  const contentFolder = getContentDirectory();
  process.exitCode = await main(process.argv.slice(2), {stdout, stderr, contentFolder});
}
