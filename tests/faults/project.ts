/**
 * A copy of the project with content of its own, to break builds in.
 */
import {spawn} from 'node:child_process';
import {cpSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {copyProject} from '../copy-project.ts';
import {fixtureContent} from '../site/build-site.ts';
import {must} from './fault.ts';

export interface Project {
  folder: string;
  /** The article of its content. */
  article: string;
}

/** A running build. */
export interface Run {
  /** All that it has printed so far. */
  output: () => string;
  /** Waits until it prints something, or ends. */
  until: (pattern: RegExp) => Promise<void>;
  kill: () => void;
  /** Resolves to the exit code, or to `null` after a kill. */
  ended: Promise<number | null>;
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
  const text = readFileSync(config, 'utf8').replace('search()]', `search(), ${failing}]`);
  must(text.includes('on purpose'), 'The list of integrations was not found.');
  writeFileSync(config, text);
  const [article = ''] = readdirSync(join(content, 'articles'));
  return {folder, article: join(content, 'articles', article, 'article.md')};
}

export interface RunOptions {
  /** Where to build, from the folder of the project. */
  outDir?: string;
  throwAtEnd?: boolean;
  /** Maximum size of a file in units of the shell (512 or 1024 bytes). */
  fileLimit?: number;
}

/** Start `npm run build` in a project, without npm. */
export function startBuild(
  {folder}: Project,
  {outDir = 'dist', throwAtEnd = false, fileLimit}: RunOptions = {},
): Run {
  const args = [join('src', 'commands', 'build.ts'), '--outDir', outDir];
  const [program, ...rest] =
    fileLimit === undefined
      ? [process.execPath, ...args]
      : ['/bin/sh', '-c', `ulimit -f ${fileLimit}; exec "$@"`, 'sh', process.execPath, ...args];
  const child = spawn(program ?? '', rest, {
    cwd: folder,
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      CONTENT_DIR: undefined,
      SITE_URL: 'https://site.example',
      BASE_PATH: '/',
      [throwVariable]: throwAtEnd ? '1' : undefined,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  let hasEnded = false;
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      hasEnded = true;
      resolve(code);
    });
  });
  return {
    output: () => output,
    async until(pattern) {
      while (!hasEnded && !pattern.test(output)) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    kill: () => child.kill('SIGKILL'),
    ended,
  };
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
