/**
 * A copy of the project with content of its own, to break builds in.
 */
import {cpSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {copyProject} from '../copy-project.ts';
import {fixtureContent} from '../site/build-site.ts';
import {must} from './fault.ts';
import {limitFiles, type Run, startProcess} from './process.ts';

export interface Project {
  folder: string;
  /** The article of its content. */
  article: string;
}

/** The environment variable that makes a build throw after all else. */
const throwVariable = 'FAULT_AT_END';

/** Make a project whose builds can be made to fail at their very end. */
export function makeProject(folder: string): Project {
  copyProject(folder);
  const content = join(folder, 'content');
  cpSync(fixtureContent('bare'), content, {recursive: true});
  const config = join(folder, 'astro.config.mjs');
  const failing = `{name: 'fault', hooks: {'astro:build:done': () => {
    if (process.env.${throwVariable}) throw new Error('A fault on purpose.');
  }}}`;
  const text = readFileSync(config, 'utf8').replace(/(integrations: \[.*)\]/, `$1, ${failing}]`);
  must(text.includes('on purpose'), 'The list of integrations was not found.');
  writeFileSync(config, text);
  const [article = ''] = readdirSync(join(content, 'articles'));
  return {folder, article: join(content, 'articles', article, 'article.md')};
}

export interface RunOptions {
  /** Where to build, from the folder of the project. */
  outDir?: string;
  throwAtEnd?: boolean;
  /** As in `limitFiles`. */
  fileLimit?: number;
}

/** Start `npm run build` in a project, without npm. */
export function startBuild(
  {folder}: Project,
  {outDir = 'dist', throwAtEnd = false, fileLimit}: RunOptions = {},
): Run {
  const args = [join('src', 'commands', 'build.ts'), '--outDir', outDir];
  const [program, ...rest] = limitFiles([process.execPath, ...args], fileLimit);
  return startProcess(program ?? '', rest, {
    cwd: folder,
    env: {
      SITE_URL: 'https://site.example',
      BASE_PATH: '/',
      [throwVariable]: throwAtEnd ? '1' : undefined,
    },
  });
}

/**
 * Build a project, which must succeed.
 *
 * @returns what it prints
 */
export async function buildWell(project: Project, outDir = 'dist'): Promise<string> {
  const run = startBuild(project, {outDir});
  must((await run.ended) === 0, 'The build failed.', run.output());
  return run.output();
}

/** Change the content, so that a new site would differ from the one that is there. */
export function changeContent({article}: Project, text: string): void {
  writeFileSync(article, `${readFileSync(article, 'utf8').trimEnd()}\n\n${text}\n`);
}
