/**
 * Starts Node in a process that ends when this one does, even if this one is killed. A server
 * that a test starts is thus never left behind.
 */
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';

/** The channel to the parent closes when the parent ends. By itself it keeps no process alive. */
const endWithParent = `data:text/javascript,process.on('disconnect',()=>process.exit());process.channel.unref()`;

export interface Spawned {
  /** All that the process has printed so far. */
  output(): string;
  /**
   * Wait until it prints something.
   *
   * @throws {Error} with its output, if it ends before
   */
  waitFor(pattern: RegExp): Promise<RegExpExecArray>;
  stop(): Promise<void>;
}

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
