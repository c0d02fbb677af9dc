/**
 * Starts Node in a process that ends with this process, even if this process is killed. So a
 * server that a test starts never keeps running.
 */
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';

/** The channel closes when the parent ends. `unref` lets the process end before that. */
const endWithParent = `data:text/javascript,process.on('disconnect',()=>process.exit());process.channel.unref()`;

/** A running process. */
export interface Spawned {
  /** Returns everything that the process has printed so far. */
  output(): string;
  /**
   * Waits until the output matches a pattern.
   *
   * @throws {Error} with the output if the process ends without a match
   */
  waitFor(pattern: RegExp): Promise<RegExpExecArray>;
  /** Ends the process. */
  stop(): Promise<void>;
}

/** Start Node with these arguments. */
export function spawnNode(
  args: readonly string[],
  {cwd, env}: {cwd: string; env: NodeJS.ProcessEnv},
): Spawned {
  const child: ChildProcess = spawn(process.execPath, ['--import', endWithParent, ...args], {
    cwd,
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return {
    output: () => output,
    async waitFor(pattern) {
      for (;;) {
        const found = pattern.exec(output);
        if (found) return found;
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`The process has ended:\n${output}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
