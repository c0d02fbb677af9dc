/** Starts a development server for the tests of writing, in a copy of the project. */
import {cpSync, readFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {copyProject} from '../copy-project.ts';
import {spawnNode} from '../host/spawn-node.ts';

/** A running development server with content of its own. */
export interface WritingServer {
  origin: string;
  /** The address of the article. */
  url: string;
  /** The folder of the content. */
  content: string;
  /** The path of the annotations of the article. */
  annotations: string;
  /** Reads the annotations. */
  read: () => string;
  stop: () => Promise<void>;
}

/**
 * Start a server.
 *
 * @param site the folder of a fixture site
 * @param slug the article of the tests
 */
export async function startWritingServer(site: string, slug: string): Promise<WritingServer> {
  const folder = await mkdtemp(join(tmpdir(), 'gloss-write-'));
  const project = copyProject(join(folder, 'project'));
  const content = join(folder, 'content');
  cpSync(site, content, {recursive: true});
  const server = spawnNode(
    ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0', '--host', '127.0.0.1'],
    {cwd: project, env: {CONTENT_DIR: content}},
  );
  const [origin] = await server.waitFor(/http:\/\/127\.0\.0\.1:\d+/);
  const annotations = join(content, 'articles', slug, 'annotations.md');
  return {
    origin,
    url: `${origin}/articles/${slug}/`,
    content,
    annotations,
    read: () => readFileSync(annotations, 'utf8'),
    stop: async () => {
      await server.stop();
      await rm(folder, {recursive: true, force: true});
    },
  };
}
