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
  const project = copyProject(join(await createTemporaryFolder(), 'project'), true);
  command = spawnNode([join('src', 'commands', 'start.ts')], {
    cwd: project,
    env: {CONTENT_DIR: fixtureContent('bare'), BASE_PATH: '/some/base'},
  });
});

afterAll(() => command.stop());

test('The last printed line is the address of the site.', async () => {
  const [, address = ''] = await command.waitFor(/Gloss is at (\S+)\n$/);
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/some\/base\/$/);
  expect(await (await fetch(address)).text()).toContain('href="/some/base/articles/note/"');
});
