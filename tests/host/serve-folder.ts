/**
 * Serves a built site as GitHub Pages does: with gzip, caching for ten minutes, redirects to
 * addresses with a slash, and `404.html`. Astro's preview neither compresses nor caches, so
 * measurements with it differ from what readers load.
 */
import {readFile, stat} from 'node:fs/promises';
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';
import {promisify} from 'node:util';
import {gzip} from 'node:zlib';

const compress = promisify(gzip);

/** The types of files that are compressed. */
const textTypes: Record<string, string> = {
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
const binaryTypes: Record<string, string> = {'.png': 'image/png', '.woff2': 'font/woff2'};

/** A running server. */
export interface Served {
  /** `http://127.0.0.1:<port>`, with a free port. */
  origin: string;
  /** Stops the server. */
  close(): Promise<void>;
}

/**
 * Serve a folder on the loopback interface.
 *
 * @param folder may be created later
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
  // An absolute path is normalized without `..`, so the result is within the folder.
  const requested = join(folder, normalize(decodeURIComponent(path)));
  const file = path.endsWith('/') ? join(requested, 'index.html') : requested;
  if (await isFile(file)) return send(200, file, response);
  if (await isFile(join(requested, 'index.html'))) {
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
  const textType = textTypes[extension];
  const bytes = await readFile(file);
  response.writeHead(status, {
    'content-type': textType ?? binaryTypes[extension] ?? 'application/octet-stream',
    'cache-control': 'max-age=600',
    'access-control-allow-origin': '*',
    ...(textType && {'content-encoding': 'gzip', vary: 'accept-encoding'}),
  });
  response.end(textType ? await compress(bytes) : bytes);
}
