/**
 * Serve a built site as GitHub Pages does: text comes gzipped, everything may be kept for
 * ten minutes and by pages of any origin, a folder without its slash leads to the one with it, and what is missing
 * gets `404.html`. Astro's preview does none of the first two, so what is weighed behind
 * it weighs more than what readers load.
 */
import {readFile, stat} from 'node:fs/promises';
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';
import {promisify} from 'node:util';
import {gzip} from 'node:zlib';

const compress = promisify(gzip);

/** What is text, and gains by being compressed. */
const texts: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml',
};
const others: Record<string, string> = {'.png': 'image/png', '.woff2': 'font/woff2'};

/** A folder that is being served on this machine. */
export interface Served {
  /** `http://127.0.0.1:<port>`, on a port that was free. */
  origin: string;
  close(): Promise<void>;
}

/**
 * Serve a folder on the loopback interface.
 *
 * @param folder need not be there yet
 */
export async function serveFolder(folder: string): Promise<Served> {
  const server = createServer(({url = '/'}, response) => {
    answer(folder, new URL(url, 'http://host').pathname, response).catch((error: Error) => {
      response.writeHead(500).end(error.message);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(folder: string, path: string, response: ServerResponse): Promise<void> {
  // Normalized from the root on, so that no `..` leads out of the folder.
  const asked = join(folder, normalize(decodeURIComponent(path)));
  const file = path.endsWith('/') ? join(asked, 'index.html') : asked;
  if (await isFile(file)) return send(200, file, response);
  if (await isFile(join(asked, 'index.html'))) {
    response.writeHead(301, {location: `${path}/`}).end();
    return;
  }
  const missing = join(folder, '404.html');
  if (await isFile(missing)) return send(404, missing, response);
  response.writeHead(404).end();
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function send(status: number, file: string, response: ServerResponse): Promise<void> {
  const extension = extname(file);
  const text = texts[extension];
  const bytes = await readFile(file);
  response.writeHead(status, {
    'content-type': text ?? others[extension] ?? 'application/octet-stream',
    'cache-control': 'max-age=600',
    'access-control-allow-origin': '*',
    ...(text && {'content-encoding': 'gzip', vary: 'accept-encoding'}),
  });
  response.end(text ? await compress(bytes) : bytes);
}
