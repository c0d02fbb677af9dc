/**
 * Drives WebKitGTK by its own server of the W3C protocol WebDriver
 * (https://www.w3.org/TR/webdriver2/), on a display that nobody sees.
 */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {setTimeout} from 'node:timers/promises';
import {isExecutable, listPaths} from '../host/find-command.ts';
import {findFreePort} from '../host/free-port.ts';
import {type EnginePage, emptyPage} from './engine-page.ts';

const commands = ['WebKitWebDriver', 'xvfb-run'];

/** List the commands that WebKitGTK needs here and that are not installed. */
export const findMissing = (): string[] =>
  commands.filter((command) => !listPaths([command]).some(isExecutable));

/** Wider and higher than every window of the checks. */
const screen = '-screen 0 1600x1200x24';
/** Without its toolbar, which has this only in full screen, a window can be as narrow as a phone. */
const capabilities = {
  alwaysMatch: {'webkitgtk:browserOptions': {args: ['--automation', '--full-screen']}},
};
/** Codes of keys (§17.4.2 of the protocol). */
const keys = {Escape: ['\uE00C'], copy: ['\uE009', 'c']};

/** Start a window of WebKitGTK. */
export async function startWebKit(): Promise<EnginePage> {
  const port = await findFreePort();
  // It ends with its process group: `xvfb-run` does not pass signals on.
  const server = spawn('xvfb-run', ['-a', '-s', screen, 'WebKitWebDriver', `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
  });
  const end = (): boolean => process.kill(-(server.pid as number));
  process.on('exit', end);
  const stop = async (): Promise<void> => {
    process.off('exit', end);
    const ended = once(server, 'exit');
    end();
    await ended;
  };

  const send = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && {body: JSON.stringify(body)}),
    });
    const {value} = (await response.json()) as {value: {message?: string}};
    if (!response.ok) throw new Error(`${method} ${path}: ${value.message}`);
    return value;
  };

  try {
    await waitFor(() => send('GET', '/status'));
    const {sessionId} = (await send('POST', '/session', {capabilities})) as {sessionId: string};
    const session = `/session/${sessionId}`;
    const act = (actions: object) => send('POST', `${session}/actions`, {actions: [actions]});
    const go = (url: string) => send('POST', `${session}/url`, {url});
    const execute = (run: unknown, args: readonly unknown[] = []) =>
      send('POST', `${session}/execute/sync`, {script: `return (${run})(...arguments)`, args});
    return {
      async open(address) {
        await go(emptyPage);
        await go(address);
        // WebKitGTK 2.50 returns before scripts that are deferred have run.
        await execute(waitForLoad);
      },
      evaluate: (run, ...args) => execute(run, args) as never,
      async clickAt(x, y) {
        const place = {x: Math.round(x), y: Math.round(y)};
        const actions = [
          {type: 'pointerMove', duration: 0, ...place},
          // Two clicks in less time are a double click, which selects a word.
          {type: 'pause', duration: 600},
          {type: 'pointerDown', button: 0},
          {type: 'pointerUp', button: 0},
        ];
        await act({type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions});
      },
      async press(key) {
        const down = keys[key].map((value) => ({type: 'keyDown', value}));
        const up = keys[key].toReversed().map((value) => ({type: 'keyUp', value}));
        await act({type: 'key', id: 'keyboard', actions: [...down, ...up]});
      },
      async resize(size) {
        await send('POST', `${session}/window/rect`, {x: 0, y: 0, ...size});
      },
      async close() {
        await send('DELETE', session);
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Run in the page. */
const waitForLoad = () =>
  new Promise<void>((resolve) => {
    if (document.readyState === 'complete') resolve();
    else addEventListener('load', () => resolve());
  });

async function waitFor(connect: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await connect();
      return;
    } catch (error) {
      if (tries === 100) throw error;
      await setTimeout(100);
    }
  }
}
