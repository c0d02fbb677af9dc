/**
 * Tests `npm start` in a copy of the project, so that `dist` does not change.
 */
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {copyProject} from '../copy-project.ts';
import {type Spawned, spawnNode} from '../host/spawn-node.ts';
import {createTemporaryFolder, fixtureContent} from './build-site.ts';

let command: Spawned;

beforeAll(async () => {
  const project = copyProject(join(await createTemporaryFolder(), 'project'));
  command = spawnNode([join('src', 'commands', 'start.ts')], {
    cwd: project,
    env: {CONTENT_DIR: fixtureContent('bare'), BASE_PATH: '/some/base'},
  });
});

afterAll(() => command.stop());

test('A path that no file can have is missing.', async () => {
  const [, address = ''] = await command.waitFor(/Gloss is at (\S+)\n$/);
  for (const path of [
    '..%2fpackage.json',
    '..%5cpackage.json',
    'articles%2fnote/',
    '%',
    '%E0%A4%A',
    '%00',
    '%FF/',
    'x%2f..%2f..%2fpackage.json',
  ]) {
    for (const start of [address, new URL('/', address).href]) {
      const response = await fetch(start + path);
      expect(response.status, start + path).toBe(404);
      expect(await response.text(), start + path).not.toMatch(/ {4}at |node_modules/);
    }
  }
});

test('The last printed line is the address of the site.', async () => {
  const [, address = ''] = await command.waitFor(/Gloss is at (\S+)\n$/);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/some\/base\/$/);
  expect(await (await fetch(address)).text()).toContain('href="/some/base/articles/note/"');
});
