import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {spawnNode} from './spawn-node.ts';

const here = {cwd: process.cwd(), env: {}};
const server =
  "const s=require('http').createServer().listen(0,()=>console.log('at '+s.address().port))";

/** Return whether a server on this machine accepts connections. */
const isListening = (port: string): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}`, {signal: AbortSignal.timeout(200)}).then(
    () => true,
    ({name}: Error) => name === 'TimeoutError',
  );

test('waitFor returns a match in the output, and stop ends the process', async () => {
  const spawned = spawnNode(['-e', server], here);
  const [, port = ''] = await spawned.waitFor(/at (\d+)/);
  expect(await isListening(port)).toBe(true);
  await spawned.stop();
  expect(await isListening(port)).toBe(false);
});

test('waitFor throws with the output if the process ends without a match', async () => {
  await expect(spawnNode(['-e', "console.log('so far')"], here).waitFor(/never/)).rejects.toThrow(
    'so far',
  );
});

test('the process ends when its parent is killed', async () => {
  const module = JSON.stringify(join(import.meta.dirname, 'spawn-node.ts'));
  const code = `import {spawnNode} from ${module};
    const [line] = await spawnNode(['-e', ${JSON.stringify(server)}], {cwd: '.', env: {}}).waitFor(/at \\d+/);
    console.log(line);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', code]);
  const [line] = await once(parent.stdout, 'data');
  const port = String(line).trim().slice('at '.length);
  expect(await isListening(port)).toBe(true);
  parent.kill('SIGKILL');
  await expect.poll(() => isListening(port), {timeout: 10_000}).toBe(false);
});
