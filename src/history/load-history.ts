/**
 * Loads the history of the content folder from git, once per build: the integrations and the
 * pages share this module (`share-module.ts`).
 */
import {execFileSync} from 'node:child_process';
import {getContentDirectory} from '../content/content-files.ts';
import {type History, logArguments, noHistory, readHistory} from './history.ts';

/** The history, or the reason why it is empty. */
export interface LoadedHistory {
  history: History;
  /** Why there are no dates; `undefined` if there are. */
  note: string | undefined;
}

let kept: {directory: string; loaded: LoadedHistory} | undefined;

/** Load the history. If git has none or only part of it, the history is empty and has a note. */
export function loadHistory(directory: string = getContentDirectory()): LoadedHistory {
  if (kept?.directory === directory) return kept.loaded;
  const loaded = readFromGit(directory);
  kept = {directory, loaded};
  return loaded;
}

function readFromGit(directory: string): LoadedHistory {
  const git = (...parameters: string[]): Buffer =>
    execFileSync('git', ['-C', directory, ...parameters], {
      env: gitEnvironment(),
      maxBuffer: Number.POSITIVE_INFINITY,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const without = (reason: string): LoadedHistory => ({
    history: noHistory,
    note: `${reason}: the exports give no dates of creation and change.`,
  });
  try {
    if (git('rev-parse', '--is-shallow-repository').toString().trim() === 'true') {
      return without('Only part of the history is checked out (`fetch-depth: 0` gets all of it)');
    }
    const history = readHistory(linesOf(git(...logArguments)));
    return history.articles.size > 0
      ? {history, note: undefined}
      : without('No article is committed to git');
  } catch (error) {
    const {code, stderr} = error as {code?: string; stderr?: Buffer};
    if (code === 'ENOENT') return without('Git was not found');
    const [message = ''] = String(stderr ?? error).split('\n');
    return without(`Git has no history of the content (${message.trim()})`);
  }
}

/** The environment, without what would change how Git prints changes or reads paths. */
const gitEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^GIT_(DIFF_OPTS|\w+_PATHSPECS)$/.test(name)),
  );

/** Split the log into lines. It may be longer than the maximum length of a string. */
function* linesOf(bytes: Buffer): Generator<string> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf('\n', start);
    const end = found === -1 ? bytes.length : found;
    yield bytes.toString('utf8', start, end);
    start = end + 1;
  }
}
