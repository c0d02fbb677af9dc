/** Starts processes that can be killed, and whose files can be limited. */
import {spawn} from 'node:child_process';

/** A running process. */
export interface Run {
  /** All that it has printed so far. */
  output: () => string;
  /** Waits until it prints something, or ends. */
  until: (pattern: RegExp) => Promise<void>;
  kill: () => void;
  /** Resolves to the exit code, or to `null` after a kill. */
  ended: Promise<number | null>;
}

/** Where a process runs. */
export interface ProcessOptions {
  cwd: string;
  /** Added to the environment of this process. */
  env?: NodeJS.ProcessEnv;
  /** The user, which only root can choose. */
  uid?: number | undefined;
}

/** Start a process. The content folder is that of its working folder, unless `env` names one. */
export function startProcess(
  program: string,
  args: readonly string[],
  {cwd, env, uid}: ProcessOptions,
): Run {
  const child = spawn(program, args, {
    cwd,
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      CONTENT_DIR: undefined,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && {uid, gid: uid}),
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
 * Limit the size of the files that a command may write.
 *
 * @param fileLimit the maximum in units of the shell (512 or 1024 bytes)
 */
export const limitFiles = (
  command: readonly string[],
  fileLimit: number | undefined,
): readonly string[] =>
  fileLimit === undefined
    ? command
    : ['/bin/sh', '-c', `ulimit -f ${fileLimit}; exec "$@"`, 'sh', ...command];
