/**
 * Tests what VS Code completes from the content: its snippets, and the front matter, with the
 * language server of the Astro extension.
 */
import {spawn} from 'node:child_process';
import {cpSync, mkdirSync, readFileSync, symlinkSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {expect, test} from 'vitest';
import {main} from '../../src/commands/verify.ts';
import {collectOutput} from '../commands/collect-output.ts';
import {article, writeContent} from '../edition/content.ts';

/** Write a workspace with names from a content. Returns its folder, and that of the content. */
async function writeWorkspace() {
  const contentFolder = writeContent({
    'articles/a/article.md': article,
    'articles/a/annotations.md': ':::gloss[The $1]{#two}\n> two\n\nN.\n:::\n',
    'actors/ada.md': '---\nname: Ada Example\n---\n\nA life.\n',
    'frameworks/neglect.md':
      '---\ntitle: Neglect\nsigns:\n  - number: 1\n    title: Rust\n---\n\nText.\n',
  });
  const folder = join(contentFolder, '.workspace');
  mkdirSync(join(folder, '.vscode'), {recursive: true});
  cpSync('.vscode/schemas', join(folder, '.vscode/schemas'), {recursive: true});
  const {output, printed} = collectOutput();
  const code = await main(['--names'], {...output, contentFolder, workspaceFolder: folder});
  expect(code, printed.stdout).toBe(0);
  return {folder, contentFolder};
}

test('Each name is a snippet, that of an annotation in the files of its article.', async () => {
  const {folder} = await writeWorkspace();
  const snippets = JSON.parse(readFileSync(join(folder, '.vscode/names.code-snippets'), 'utf8'));
  const listed = Object.values(snippets) as {prefix: string; body: string[]; include: string[]}[];
  expect(listed.map(({prefix, include}) => [prefix, ...include])).toEqual([
    ['ada', '**/annotations.md'],
    ['neglect/1', '**/annotations.md'],
    ['two', '**/articles/a/annotations.md', '**/articles/a/timeline.md'],
  ]);
  expect(listed.map(({body}) => body.join())).toEqual(['ada', 'neglect/1', 'two']);
});

test('The Astro extension checks and completes front matter.', async () => {
  const {folder, contentFolder} = await writeWorkspace();
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const {request, notify, close} = startServer();
  try {
    const rootUri = pathToFileURL(folder).href;
    await request('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{uri: rootUri, name: 'workspace'}],
      capabilities: {textDocument: {diagnostic: {}}},
      initializationOptions: {
        contentIntellisense: true,
        typescript: {tsdk: resolve('node_modules/typescript/lib')},
      },
    });
    notify('initialized', {});
    const uri = pathToFileURL(join(contentFolder, 'articles/a/article.md')).href;
    const text = '---\ntitle: 1984\nauthr: Ada\npublished: 2022-01-10\n\n---\n\nText.\n';
    notify('textDocument/didOpen', {
      textDocument: {uri, languageId: 'markdown', version: 1, text},
    });
    const textDocument = {uri};
    const checked = await request('textDocument/diagnostic', {textDocument});
    expect(checked.items).toMatchObject([
      {range: {start: {line: 2}}, message: 'Property authr is not allowed.'},
    ]);
    const completed = await request('textDocument/completion', {
      textDocument,
      position: {line: 4, character: 0},
    });
    const labels = completed.items.map(({label}: {label: string}) => label);
    expect(labels).toContain('author');
    expect(labels).not.toContain('title');
  } finally {
    close();
  }
}, 60_000);

/** Start the language server, and speak with it (Language Server Protocol 3.17, base protocol). */
function startServer() {
  const server = spawn(process.execPath, [
    'node_modules/@astrojs/language-server/bin/nodeServer.js',
    '--stdio',
  ]);
  // biome-ignore lint/suspicious/noExplicitAny: answers of the server
  const waiting = new Map<number, (result: any) => void>();
  let read = Buffer.alloc(0);
  const send = (message: object): void => {
    const text = JSON.stringify({jsonrpc: '2.0', ...message});
    server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  server.stdout.on('data', (data: Buffer) => {
    read = Buffer.concat([read, data]);
    for (;;) {
      const head = read.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(read.toString('latin1', 0, head))?.[1]);
      if (head < 0 || read.length < head + 4 + length) return;
      const message = JSON.parse(read.toString('utf8', head + 4, head + 4 + length));
      read = read.subarray(head + 4 + length);
      if (message.method === undefined) waiting.get(message.id)?.(message.result);
      else if (message.id !== undefined) {
        const items = message.params?.items as unknown[] | undefined;
        send({id: message.id, result: items ? items.map(() => ({})) : null});
      }
    }
  });
  let last = 0;
  return {
    // biome-ignore lint/suspicious/noExplicitAny: answers of the server
    request: (method: string, params: object): Promise<any> => {
      last++;
      const id = last;
      const answer = new Promise((answered) => waiting.set(id, answered));
      send({id, method, params});
      return answer;
    },
    notify: (method: string, params: object): void => send({method, params}),
    close: (): void => void server.kill(),
  };
}
