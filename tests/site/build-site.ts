/**
 * Builds a site as `npm run build` does: in a process of its own, into a folder of its own.
 */
import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync} from 'node:fs';
import {mkdtemp, readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';

const project = fileURLToPath(new URL('../..', import.meta.url));
const command = join('src', 'commands', 'build.ts');

/** Return the path of a content folder in the fixtures. */
export const fixtureContent = (name: string): string =>
  join(project, 'tests', 'fixtures', 'sites', name);

/** The frozen copy of the first edition. */
export const editionContent = fixtureContent('first');

export interface BuildOptions {
  /** The content folder. The default is the first edition. */
  content?: string;
  /** `BASE_PATH` */
  base?: string;
  /** `SITE_URL` */
  origin?: string;
  /** The output folder. The default is a new folder. */
  folder?: string;
  /** The folder of the project. The default is this project. */
  project?: string;
}

export interface Build {
  exitCode: number | null;
  /** Everything that the build printed. */
  output: string;
  /** The output folder. */
  folder: string;
  origin: string;
  /** The base path, with a slash at both ends. */
  base: string;
}

/** The default of `SITE_URL`. */
const defaultOrigin = 'https://edition.example';

/** Create a folder below the temporary folder of the tests. */
export const createTemporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'gloss-'));

/** Build a site, whether or not it succeeds. */
export async function buildSite({
  content,
  base = '/',
  origin = defaultOrigin,
  folder,
  project: cwd = project,
}: BuildOptions = {}): Promise<Build> {
  const outDir = folder ?? join(await createTemporaryFolder(), 'site');
  const child = spawn(process.execPath, [command, '--outDir', outDir], {
    cwd,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      TMPDIR: process.env['TMPDIR'],
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      SITE_URL: origin,
      BASE_PATH: base,
      CONTENT_DIR: content ?? editionContent,
      // A host may set this variable to any value.
      BASE_URL: '/not/the/base/',
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return {exitCode, output, folder: outDir, origin, base};
}

/**
 * Build a site, and require success. Unchanging content is built once per run of the tests,
 * unless a folder is given.
 *
 * @throws Error with the output if the build fails
 */
export async function buildGoodSite(options: BuildOptions = {}): Promise<Build> {
  const {content = editionContent, base = '/', origin = defaultOrigin, folder} = options;
  if (folder || relative(project, content).startsWith('..')) return buildOrThrow(options);
  const name = createHash('sha256')
    .update(`${content} ${base} ${origin}`)
    .digest('hex')
    .slice(0, 16);
  const shared = join(tmpdir(), 'sites', name);
  const record = join(shared, 'build.json');
  if (existsSync(record)) return JSON.parse(await readFile(record, 'utf8')) as Build;
  const build = await buildOrThrow({...options, folder: join(shared, 'site')});
  await writeFile(record, JSON.stringify(build));
  return build;
}

async function buildOrThrow(options: BuildOptions): Promise<Build> {
  const build = await buildSite(options);
  if (build.exitCode !== 0) throw new Error(`The build failed:\n${build.output}`);
  return build;
}
