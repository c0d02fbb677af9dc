/**
 * Faults of builds: the site that was there must stay byte for byte, and the next build must
 * succeed.
 */
import {mkdirSync, mkdtempSync, readdirSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {spawnNode} from '../host/spawn-node.ts';
import {
  differences,
  type Fault,
  must,
  mustBeUnchanged,
  type Remark,
  type Snapshot,
  snapshot,
} from './fault.ts';
import {
  buildWell,
  changeContent,
  makeProject,
  type Project,
  type RunOptions,
  startBuild,
} from './project.ts';
import {mountSmallDisk} from './small-disk.ts';

/** How often a build is killed. */
const kills = 20;

/** Make the faults. They share a project, and run one after the other. */
export async function buildFaults(): Promise<Fault[]> {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-faults-'));
  const project = makeProject(join(folder, 'project'));
  const dist = join(project.folder, 'dist');
  const start = performance.now();
  const size = (await buildWell(project)).length;
  const duration = performance.now() - start;
  const plain = snapshot(dist, ignored);
  changeContent(project, 'What a new site would say.');
  await buildWell(project, 'new');
  const next = snapshot(join(project.folder, 'new'), ignored);

  /** Run a build that must fail and leave the site. */
  const mustFail = async (options: RunOptions, printed: RegExp): Promise<string> => {
    const before = snapshot(dist);
    const run = startBuild(project, options);
    const code = await run.ended;
    must(code !== 0, 'The build succeeded.', run.output());
    must(printed.test(run.output()), `Nothing printed matches ${printed}.`, run.output());
    mustBeUnchanged(dist, before);
    return `exit code ${code}`;
  };

  return [
    ...Array.from({length: kills}, (_, nth): Fault => {
      // Half of them by time, half by what was printed, which does not depend on the machine.
      const part = (nth + 0.5) / kills;
      const when =
        nth % 2 === 0 ? {delay: Math.round(duration * part)} : {printed: Math.round(size * part)};
      const name = Object.entries(when).join().replace(',', ' ');
      return {name: `killed at ${name}`, run: () => killAt(project, when, next)};
    }),
    {
      name: 'an integration throws at the end',
      run: () => mustFail({throwAtEnd: true}, /internal error: A fault on purpose/),
    },
    ...[2, 16, 100].map((fileLimit) => ({
      name: `files of at most ${fileLimit} blocks`,
      run: async () =>
        process.platform === 'win32'
          ? {skipped: 'no ulimit'}
          : mustFail({fileLimit}, /nothing was published|Gloss/),
    })),
    ...[20_000, 400_000, 900_000].map((free) => ({
      name: `disk full after ${free} bytes`,
      run: () => fillDisk(free),
    })),
    {name: 'the folder above the site is read-only', run: () => makeReadOnly(project)},
    {
      name: 'two builds of the same site',
      run: async () => {
        const runs = [startBuild(project), startBuild(project)];
        const codes = await Promise.all(runs.map(({ended}) => ended));
        must(codes.sort().join() === '0,1', 'Not one succeeded and one failed.', runs[1]?.output());
        return 'one built, the other had to wait';
      },
    },
    {
      name: 'three builds of different sites',
      run: async () => {
        const names = ['a', 'b', 'c'];
        await Promise.all(names.map((name) => buildWell(project, name)));
        const [first, ...others] = names.map((name) =>
          snapshot(join(project.folder, name), ignored),
        );
        for (const other of others) mustBeEqual(first ?? new Map(), other);
        return 'the same sites';
      },
    },
    {name: 'beside a development server', run: () => buildBesideServer(project)},
    ...oddNames.map((name) => ({
      name: `project in a folder called ${name}`,
      run: () => buildAt(join(folder, 'odd', name), plain),
    })),
    {
      name: 'a build after all of them',
      run: async () => {
        await buildWell(project);
        const left = readdirSync(join(project.folder, '.astro', 'builds'));
        must(left.join() === 'guard', `Left: ${left.join(', ')}`);
        const beside = readdirSync(project.folder).filter((name) => name.includes('.gloss-'));
        must(beside.length === 0, `Left: ${beside.join(', ')}`);
        return 'nothing is left';
      },
    },
  ];
}

/** Pagefind names its files by chance. */
const ignored = /^pagefind\//;

const oddNames = [
  ...[
    'a b',
    'a%20b',
    '100%',
    'ümläut',
    '日本語',
    'مجلد',
    "it's",
    '[a] (b)',
    'a+b&c=d,e;f@g',
    '~a$b',
  ],
  ...(process.platform === 'win32' ? [] : ['a"b', 'a#b', 'a?b', 'a*b']),
];

/**
 * Kill a build: the old site must be there, or the new one.
 *
 * @param when in ms, or in characters that it has printed
 */
async function killAt(
  project: Project,
  {delay, printed}: {delay?: number; printed?: number},
  next: Snapshot,
): Promise<Remark> {
  const dist = join(project.folder, 'dist');
  const before = snapshot(dist);
  const run = startBuild(project);
  if (printed !== undefined) run.until(new RegExp(`[^]{${printed}}`)).then(run.kill);
  else setTimeout(run.kill, delay);
  const code = await run.ended;
  const last = run.output().trim().split('\n').at(-1)?.trim() || 'nothing printed yet';
  must(code === null || code === 0, 'The build failed.', run.output());
  if (differences(before, snapshot(dist)).length === 0) return `the old site, ${last}`;
  mustBeEqual(next, snapshot(dist, ignored));
  return `the new site, ${last}`;
}

/** Build a project on a small disk. */
async function fillDisk(free: number): Promise<Remark> {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-disk-'));
  const disk = mountSmallDisk(folder);
  if (!disk) return {skipped: 'only root can mount a small disk, on Linux'};
  try {
    const project = makeProject(join(folder, 'project'));
    await buildWell(project);
    const before = snapshot(join(project.folder, 'dist'));
    changeContent(project, 'What a new site would say.');
    disk.shrink(free);
    const run = startBuild(project);
    const code = await run.ended;
    must(code === 1, 'The build did not fail.', run.output());
    mustBeUnchanged(join(project.folder, 'dist'), before);
    disk.shrink(32_000_000);
    await buildWell(project);
    return run.output().trim().split('\n').at(-1) ?? '';
  } finally {
    disk.remove();
  }
}

async function makeReadOnly(project: Project): Promise<Remark> {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-disk-'));
  const disk = mountSmallDisk(folder);
  if (!disk) return {skipped: 'only root can mount a read-only disk, on Linux'};
  try {
    const site = join(folder, 'site');
    mkdirSync(site);
    writeFileSync(join(site, 'index.html'), 'old');
    disk.makeReadOnly();
    const run = startBuild(project, {outDir: site});
    must((await run.ended) === 1, 'The build did not fail.', run.output());
    must(/cannot be written/.test(run.output()), 'Not said why.', run.output());
    return 'refused before the build';
  } finally {
    disk.remove();
  }
}

async function buildBesideServer(project: Project): Promise<Remark> {
  const port = 20_000 + (process.pid % 10_000);
  const args = [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'dev', '--port', String(port)];
  const server = spawnNode(args, {cwd: project.folder, env: {CONTENT_DIR: undefined}});
  try {
    const [, address = ''] = await server.waitFor(/(http:\/\/localhost:\d+)\//);
    const [response] = await Promise.all([fetch(`${address}/`), buildWell(project, 'beside')]);
    must(response.status === 200, 'The server failed.', server.output());
    must((await fetch(`${address}/about/`)).status === 200, 'It failed later.', server.output());
    return 'both work';
  } finally {
    await server.stop();
  }
}

/** The same site, or an error before anything is written. */
async function buildAt(folder: string, expected: Snapshot): Promise<Remark> {
  mkdirSync(folder, {recursive: true});
  const project = makeProject(join(folder, 'project'));
  const before = readdirSync(project.folder);
  const run = startBuild(project);
  if ((await run.ended) === 0) {
    mustBeEqual(expected, snapshot(join(project.folder, 'dist'), ignored));
    return 'the same site';
  }
  must(/^The path of the project contains/m.test(run.output()), 'The build failed.', run.output());
  must(readdirSync(project.folder).join() === before.join(), 'It wrote something.');
  return 'refused';
}

function mustBeEqual(a: Snapshot, b: Snapshot): void {
  const different = differences(a, b);
  must(different.length === 0, `Different: ${different.slice(0, 5).join(', ')}`);
}
