/**
 * `npm start`: build the site and serve it on this machine. The last line
 * printed is the address to open.
 */
import {build, preview} from 'astro';

try {
  await build({logLevel: 'warn'});
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
const server = await preview({logLevel: 'error', server: {host: '127.0.0.1'}});
const base = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/+/g, '/');
console.log(`Gloss is at http://${server.host ?? 'localhost'}:${server.port}${base}`);
