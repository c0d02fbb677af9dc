/**
 * Faults of the commands that write: the file must be the old one or the new one, whole, and the
 * command must say which. What a kill leaves behind is removed by the next run.
 */
import {spawnSync} from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {
  type CommandOptions,
  copyContent,
  listHidden,
  makeContent,
  readWritten,
  snapshotOthers,
  startCommand,
  type WritingCommand,
  writeWell,
  writingCommands,
} from './edition.ts';
import {differences, type Fault, must, type Remark} from './fault.ts';
import {mountSmallDisk} from './small-disk.ts';

/** How often a command is killed after some time. */
const kills = 20;

/** A command with its content, before and after it has written. */
interface Trial {
  command: WritingCommand;
  /** The content before; copies of it are changed. */
  folder: string;
  before: string;
  after: string;
  /** How long the command takes, in ms. */
  duration: number;
}

/** Make the faults of all commands that write. */
export async function commandFaults(): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const command of writingCommands) faults.push(...(await faultsOf(command)));
  return faults;
}

/** Make the faults of a command. */
async function faultsOf(command: WritingCommand): Promise<Fault[]> {
  const trial = await prepareTrial(command);
  const fault = (name: string, run: () => Promise<Remark>): Fault => ({
    name: `${command.name}: ${name}`,
    run,
  });
  return [
    ...Array.from({length: kills}, (_, nth) => {
      const delay = Math.round((trial.duration * (nth + 0.5)) / kills);
      return fault(`killed after ${delay} ms`, () => killAfter(trial, delay));
    }),
    ...['fsync', 'chmod', 'rename', 'exit_group'].map((call) =>
      fault(`killed at ${call}`, () => inject(trial, call, 'signal=KILL')),
    ),
    ...Array.from({length: 8}, (_, nth) =>
      fault(`killed at write ${nth + 1}`, () =>
        inject(trial, 'write', `signal=KILL:when=${nth + 1}`),
      ),
    ),
    ...['fsync:error=EIO', 'chmod:error=EPERM', 'rename:error=EACCES', 'rename:error=ENOSPC'].map(
      (text) => {
        const [call = '', error = ''] = text.split(':');
        return fault(`${call} fails with ${error.slice('error='.length)}`, () =>
          inject(trial, call, error),
        );
      },
    ),
    ...[1, 4].map((fileLimit) =>
      fault(`files of at most ${fileLimit} blocks`, async () =>
        process.platform === 'win32' ? {skipped: 'no ulimit'} : limitSize(trial, fileLimit),
      ),
    ),
    ...[0, 4096].map((free) =>
      fault(`disk full after ${free} bytes`, async () => fillDisk(trial, free)),
    ),
    fault('the file is read-only', () => makeReadOnly(trial, 'file')),
    fault('the folder is read-only', () => makeReadOnly(trial, 'folder')),
    fault('the disk is read-only', () => mountReadOnly(trial)),
    fault('the file changes between read and write', () => changeMeanwhile(trial)),
    fault('two runs at once', () => runTwice(trial)),
    fault('the file is a link', () => writeThroughLink(trial)),
    fault('the file is a link to nothing', () => writeThroughDeadLink(trial)),
    ...oddNames.map((name) =>
      fault(`content in a folder called ${name}`, () => writeAt(trial, name)),
    ),
    fault('odd settings of git', () => writeWithGit(trial)),
  ];
}

const oddNames = [
  ...['a b', 'a%20b', '100%', 'ümläut', '日本語', 'مجلد', "it's", '[a] (b)', '-a', '~a$b'],
  ...(process.platform === 'win32' ? [] : ['a"b', 'a#b', 'a?b', 'a*b', 'a\\b', 'a\nb']),
];

/** Run a command once, to know what it writes. */
export async function prepareTrial(command: WritingCommand): Promise<Trial> {
  const folder = makeContent(newFolder(), command);
  const done = copyContent(folder, newFolder());
  const start = performance.now();
  await writeWell(done, command);
  const duration = performance.now() - start;
  const after = readWritten(done, command);
  const before = readWritten(folder, command);
  must(after !== before, `${command.name} wrote nothing.`);
  return {command, folder, before, after, duration};
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'gloss-command-'));

/** Kill a command after some time in ms. */
export async function killAfter(trial: Trial, delay: number): Promise<Remark> {
  const folder = copyContent(trial.folder, newFolder());
  const run = startCommand(folder, trial.command);
  setTimeout(run.kill, delay);
  await run.ended;
  return judgeKill(trial, folder);
}

/** Make a system call fail, or kill the command when it makes the call. */
async function inject(trial: Trial, call: string, how: string): Promise<Remark> {
  if (!hasStrace()) return {skipped: 'strace is not installed'};
  const folder = copyContent(trial.folder, newFolder());
  const log = join(newFolder(), 'log');
  const under = ['strace', '-f', '-o', log, '-e', `trace=${call}`, '-e', `inject=${call}:${how}`];
  const run = startCommand(folder, trial.command, {under});
  const code = await run.ended;
  if (how.startsWith('signal')) return judgeKill(trial, folder);
  return judgeFailure(trial, folder, code, run.output());
}

const hasStrace = (): boolean =>
  process.platform === 'linux' && spawnSync('strace', ['-V']).status === 0;

/** After a kill the file is whole, and the next run writes it and removes what is left. */
async function judgeKill(trial: Trial, folder: string): Promise<Remark> {
  const {command} = trial;
  const state = stateOf(trial, folder);
  const left = listHidden(folder).length;
  await writeWell(folder, command);
  must(stateOf(trial, folder) === 'new', 'The next run did not write the new file.');
  mustLeaveNothing(folder);
  return `the ${state} file${left > 0 ? `, ${left} temporary` : ''}`;
}

/** After an error the old file is there, and the command says so. */
function judgeFailure(trial: Trial, folder: string, code: number | null, output: string): Remark {
  must(code === 2, `The exit code is ${code}, not 2.`, output);
  must(stateOf(trial, folder) === 'old', 'The file was written.', output);
  must(/cannot be written \(E/.test(output), 'It does not say why.', output);
  must(!/\d written\./.test(output), 'It says that it has written.', output);
  mustLeaveNothing(folder);
  return /cannot be \w+ \([^)]*\)/.exec(output)?.[0] ?? '';
}

/** Whether the file is the old one or the new one. */
function stateOf({command, folder: original, before, after}: Trial, folder: string): 'old' | 'new' {
  const changed = differences(snapshotOthers(original, command), snapshotOthers(folder, command));
  must(changed.length === 0, `Other files changed: ${changed.join(', ')}`);
  const text = readWritten(folder, command);
  must(text === before || text === after, `The file has ${text.length} characters of neither.`);
  return text === after ? 'new' : 'old';
}

function mustLeaveNothing(folder: string): void {
  const hidden = listHidden(folder);
  must(hidden.length === 0, `Left: ${hidden.join(', ')}`);
}

/** Run a command that must fail. */
async function mustFail(trial: Trial, folder: string, options: CommandOptions): Promise<Remark> {
  const run = startCommand(folder, trial.command, options);
  return judgeFailure(trial, folder, await run.ended, run.output());
}

/** Limit the size of files. It fails like a full disk, in the middle of writing. */
export async function limitSize(trial: Trial, fileLimit: number): Promise<Remark> {
  return mustFail(trial, copyContent(trial.folder, newFolder()), {fileLimit});
}

async function fillDisk(trial: Trial, free: number): Promise<Remark> {
  const folder = newFolder();
  const disk = mountSmallDisk(folder);
  if (!disk) return {skipped: 'only root can mount a small disk, on Linux'};
  try {
    copyContent(trial.folder, folder);
    disk.shrink(free);
    return await mustFail(trial, folder, {});
  } finally {
    disk.remove();
  }
}

async function mountReadOnly(trial: Trial): Promise<Remark> {
  const folder = newFolder();
  const disk = mountSmallDisk(folder);
  if (!disk) return {skipped: 'only root can mount a read-only disk, on Linux'};
  try {
    copyContent(trial.folder, folder);
    disk.makeReadOnly();
    return await mustFail(trial, folder, {});
  } finally {
    disk.remove();
  }
}

/** Take the permission to write. Root may write everything, so another user runs the command. */
async function makeReadOnly(trial: Trial, what: 'file' | 'folder'): Promise<Remark> {
  if (process.platform === 'win32') return {skipped: 'no modes of files'};
  const folder = copyContent(trial.folder, newFolder());
  const file = join(folder, 'content', trial.command.file);
  const target = what === 'file' ? file : join(file, '..');
  const uid = process.getuid?.() === 0 ? nobody : undefined;
  if (uid !== undefined) {
    chmodSync(folder, 0o755);
    const script = join(import.meta.dirname, 'fault.ts');
    const read = `require('fs').readdirSync('content'); require('fs').readFileSync(process.argv[1])`;
    const options = {cwd: folder, uid, gid: uid};
    const {status} = spawnSync(process.execPath, ['--eval', read, script], options);
    if (status !== 0) return {skipped: 'another user cannot read the project'};
    for (const path of readdirSync(folder, {recursive: true, encoding: 'utf8'})) {
      chownSync(join(folder, path), uid, uid);
    }
  }
  chmodSync(target, what === 'file' ? 0o444 : 0o555);
  try {
    return await mustFail(trial, folder, uid === undefined ? {} : {uid});
  } finally {
    chmodSync(target, 0o755);
  }
}

/** The id of a user without rights on most systems. */
const nobody = 65_534;

/** Another process changes the file after the command has read it, and before it writes. */
async function changeMeanwhile(trial: Trial): Promise<Remark> {
  if (!hasStrace()) return {skipped: 'strace is not installed'};
  const {command} = trial;
  const folder = copyContent(trial.folder, newFolder());
  const file = join(folder, 'content', command.file);
  const log = join(newFolder(), 'log');
  // Each time it opens the file, it waits for a second before that.
  const under = ['strace', '-f', '-o', log, '-P', file, '-P', join('content', command.file)];
  under.push('-e', 'trace=openat', '-e', 'inject=openat:delay_enter=1000000');
  const run = startCommand(folder, command, {under});
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const opened = spawnSync('grep', ['-c', 'openat.* = [0-9]', log], {encoding: 'utf8'});
      if (Number(opened.stdout) < 1) return;
      clearInterval(timer);
      resolve();
    }, 20);
    run.ended.then(() => {
      clearInterval(timer);
      resolve();
    });
  });
  appendFileSync(file, '\n');
  const code = await run.ended;
  must(code === 2, `The exit code is ${code}, not 2.`, run.output());
  must(/was changed in the meantime/.test(run.output()), 'Not said why.', run.output());
  must(readWritten(folder, command) === `${trial.before}\n`, 'The change was lost.');
  mustLeaveNothing(folder);
  return 'nothing was written';
}

/** Two runs at the same time: the file is new, and both say what they did. */
export async function runTwice(trial: Trial): Promise<Remark> {
  const folder = copyContent(trial.folder, newFolder());
  const runs = [startCommand(folder, trial.command), startCommand(folder, trial.command)];
  const results = await Promise.all(
    runs.map(async (run) => ({code: await run.ended, output: run.output()})),
  );
  must(stateOf(trial, folder) === 'new', 'The file is not the new one.');
  mustLeaveNothing(folder);
  for (const {code, output} of results) {
    const isWritten = code === 0 && /\d written\.|Every quote is found/.test(output);
    const isRefused = code === 2 && /changed in the meantime|cannot be written/.test(output);
    must(isWritten || isRefused, `Exit code ${code}, which does not match:`, output);
  }
  must(
    results.some(({code}) => code === 0),
    'Both say that they have not written.',
  );
  return `exit codes ${results.map(({code}) => code).join(' and ')}`;
}

async function writeThroughLink(trial: Trial): Promise<Remark> {
  if (process.platform === 'win32') return {skipped: 'links need rights'};
  const folder = copyContent(trial.folder, newFolder());
  const file = join(folder, 'content', trial.command.file);
  mkdirSync(join(folder, 'elsewhere'));
  renameSync(file, join(folder, 'elsewhere', 'file'));
  symlinkSync(join(folder, 'elsewhere', 'file'), file);
  await writeWell(folder, trial.command);
  must(lstatSync(file).isSymbolicLink(), 'The link was replaced.');
  must(readWritten(folder, trial.command) === trial.after, 'The new file is not there.');
  mustLeaveNothing(folder);
  const elsewhere = readdirSync(join(folder, 'elsewhere'));
  must(elsewhere.length === 1, `Left: ${elsewhere.join(', ')}`);
  return 'the link stays';
}

async function writeThroughDeadLink(trial: Trial): Promise<Remark> {
  if (process.platform === 'win32') return {skipped: 'links need rights'};
  const folder = copyContent(trial.folder, newFolder());
  const file = join(folder, 'content', trial.command.file);
  rmSync(file);
  symlinkSync('missing', file);
  const run = startCommand(folder, trial.command);
  must((await run.ended) === 2, 'It succeeded.', run.output());
  must(lstatSync(file).isSymbolicLink(), 'The link was replaced.');
  mustLeaveNothing(folder);
  return run.output().trim().split('\n')[0] ?? '';
}

async function writeAt(trial: Trial, name: string): Promise<Remark> {
  const folder = join(newFolder(), name);
  copyContent(trial.folder, folder);
  await writeWell(folder, trial.command);
  must(stateOf(trial, folder) === 'new', 'It did not write the new file.');
  mustLeaveNothing(folder);
  return 'written';
}

/** Settings that change what git prints. The commands must not depend on them. */
const gitSettings = {
  'diff.noprefix': 'true',
  'log.showRoot': 'false',
  'i18n.logOutputEncoding': 'UTF-16',
  'diff.orderFile': '/nowhere',
  'core.autocrlf': 'true',
  'core.fsmonitor': 'true',
};

async function writeWithGit(trial: Trial): Promise<Remark> {
  if (spawnSync('git', ['--version']).status !== 0) return {skipped: 'git is not installed'};
  const folder = copyContent(trial.folder, newFolder());
  spawnSync('git', ['init', '-q'], {cwd: folder});
  const names = Object.entries(gitSettings).map(([name, value]) => `${name}=${value}`);
  writeFileSync(join(folder, 'settings'), '');
  for (const each of names) {
    const [name = '', value = ''] = each.split('=');
    spawnSync('git', ['config', '--file', join(folder, 'settings'), name, value]);
  }
  const run = startCommand(folder, trial.command, {
    env: {GIT_CONFIG_GLOBAL: join(folder, 'settings'), GIT_DIFF_OPTS: '--unified=0'},
  });
  must((await run.ended) === 0, 'It failed.', run.output());
  must(stateOf(trial, folder) === 'new', 'It did not write the new file.');
  return 'written';
}
