/** Content that the writing commands change, and runs of these commands. */
import {cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join, sep} from 'node:path';
import {must, type Snapshot, snapshot} from './fault.ts';
import {limitFiles, type Run, startProcess} from './process.ts';

/** A command that writes. */
export interface WritingCommand {
  name: 'reanchor' | 'permalinks';
  /** The file that it writes, from the folder of the content. */
  file: string;
}

export const writingCommands = [
  {name: 'reanchor', file: join('articles', 'a', 'annotations.md')},
  {name: 'permalinks', file: 'permalinks.txt'},
] as const satisfies readonly WritingCommand[];

const source = join(import.meta.dirname, '..', '..', 'src', 'commands');

/** How many passages the article has. The files are so long that a limit cuts them. */
const passages = 20;

/**
 * Write content in which a command has something to write: addresses that are new, or a word that
 * was hyphenated since it was quoted.
 *
 * @returns `folder`
 */
export function makeContent(folder: string, {name}: WritingCommand): string {
  const content = join(folder, 'content');
  const article = join(content, 'articles', 'a');
  mkdirSync(article, {recursive: true});
  const numbers = Array.from({length: passages}, (_, index) => index + 1);
  const word = name === 'reanchor' ? 'demon-\nstration' : 'demonstration';
  const paragraphs = [
    `The harbour was closed for the ${word}.`,
    ...numbers.map((each) => `Word ${each}.`),
  ];
  writeFileSync(join(article, 'article.md'), `---\ntitle: A\n---\n\n${paragraphs.join('\n\n')}\n`);
  const annotate = (id: string, quote: string) =>
    `:::gloss[A gist]{#${id}}\n> ${quote}\n\n${'A long note. '.repeat(150)}\n:::\n`;
  const annotations = [
    annotate('closed', 'closed for the demonstration'),
    ...numbers.map((each) => annotate(`g-${each}`, `Word ${each}.`)),
  ];
  writeFileSync(join(article, 'annotations.md'), annotations.join('\n'));
  const comments = '# A comment, so that the file is long.\n'.repeat(500);
  writeFileSync(join(content, 'site.md'), '---\nname: A site\n---\n');
  writeFileSync(join(content, 'permalinks.txt'), `${comments}/about/ 2022-01-10\n`);
  return folder;
}

/** Copy content to a new folder. */
export function copyContent(from: string, folder: string): string {
  cpSync(from, folder, {recursive: true, verbatimSymlinks: true});
  return folder;
}

/** Read the file that a command writes. */
export const readWritten = (folder: string, {file}: WritingCommand): string =>
  readFileSync(join(folder, 'content', file), 'utf8');

export interface CommandOptions {
  env?: NodeJS.ProcessEnv;
  /** As in `limitFiles`. */
  fileLimit?: number;
  /** As in `ProcessOptions`. */
  uid?: number;
  /** The program that runs it, with its arguments. */
  under?: readonly string[];
}

/** Start a command with `--write`. */
export function startCommand(
  folder: string,
  {name}: WritingCommand,
  {env = {}, fileLimit, uid, under = []}: CommandOptions = {},
): Run {
  const command = [...under, process.execPath, join(source, `${name}.ts`), '--write'];
  const [program = '', ...args] = limitFiles(command, fileLimit);
  return startProcess(program, args, {cwd: folder, env, uid});
}

/** Run a command, which must succeed. */
export async function writeWell(folder: string, command: WritingCommand): Promise<void> {
  const run = startCommand(folder, command);
  const code = await run.ended;
  must(code === 0, `${command.name} failed.`, run.output());
}

/** List the hidden files of the content, such as temporary files. */
export const listHidden = (folder: string): string[] =>
  readdirSync(join(folder, 'content'), {recursive: true, encoding: 'utf8'}).filter((path) =>
    /(^|[\\/])\.[^\\/]+$/.test(path),
  );

/** The files that a command must not change. */
export const snapshotOthers = (folder: string, {file}: WritingCommand): Snapshot => {
  const written = file.split(sep).join('/');
  return snapshot(join(folder, 'content'), new RegExp(`^${written}$|(^|/)\\.`));
};
