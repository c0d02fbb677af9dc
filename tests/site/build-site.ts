/**
 * Build a site as `npm run build` does: in a process of its own, into a folder of
 * its own.
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

/** A content folder that was made for tests. */
export const fixtureContent = (name: string): string =>
  join(project, 'tests', 'fixtures', 'sites', name);

/** A frozen copy of the first edition. */
export const editionContent = fixtureContent('first');

export interface BuildOptions {
  /** The content folder; the first edition's unless given. */
  content?: string;
  /** `BASE_PATH` */
  base?: string;
  /** `SITE_URL` */
  origin?: string;
  /** Where to build; a new folder unless given. */
  folder?: string;
  /** The folder of the project; this one unless given. */
  project?: string;
}

export interface Build {
  exitCode: number | null;
  /** All that the build printed. */
  output: string;
  /** The folder that was built into. */
  folder: string;
  origin: string;
  /** With a slash at both ends. */
  base: string;
}

/** `SITE_URL`, unless given. */
const someOrigin = 'https://edition.example';

export const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'gloss-'));

/** Build a site, whether or not it succeeds. */
export async function buildSite({
  content,
  base = '/',
  origin = someOrigin,
  folder,
  project: cwd = project,
}: BuildOptions = {}): Promise<Build> {
  const into = folder ?? join(await temporaryFolder(), 'site');
  const child = spawn(process.execPath, [command, '--outDir', into], {
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
      // A host may set this to what it likes.
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
  return {exitCode, output, folder: into, origin, base};
}

/**
 * Build a site that must succeed. One whose content nobody changes is built once in a
 * run of the tests, unless a folder is given.
 */
export async function buildGoodSite(options: BuildOptions = {}): Promise<Build> {
  const {content = editionContent, base = '/', origin = someOrigin, folder} = options;
  if (folder || relative(project, content).startsWith('..')) return mustSucceed(options);
  const name = createHash('sha256')
    .update(`${content} ${base} ${origin}`)
    .digest('hex')
    .slice(0, 16);
  const shared = join(tmpdir(), 'sites', name);
  const record = join(shared, 'build.json');
  if (existsSync(record)) return JSON.parse(await readFile(record, 'utf8')) as Build;
  const build = await mustSucceed({...options, folder: join(shared, 'site')});
  await writeFile(record, JSON.stringify(build));
  return build;
}

async function mustSucceed(options: BuildOptions): Promise<Build> {
  const build = await buildSite(options);
  if (build.exitCode !== 0) throw new Error(`The build failed:\n${build.output}`);
  return build;
}
