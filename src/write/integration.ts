/**
 * The Astro integration for writing annotations in `npm run dev`. It adds a script to the pages and
 * answers its requests. A build has nothing of it.
 */
import {randomBytes} from 'node:crypto';
import {fileURLToPath} from 'node:url';
import type {AstroIntegration} from 'astro';
import {answer} from './answer.ts';
import {writePath} from './protocol/messages.ts';

/** The module with the token and the base path, for the script. */
const moduleName = 'virtual:gloss-write';

/** Create the integration for `astro.config.mjs`. */
export function writing(): AstroIntegration {
  const token = randomBytes(32).toString('base64url');
  return {
    name: 'gloss-write',
    hooks: {
      'astro:config:setup': ({command, config, injectScript, updateConfig}) => {
        if (command !== 'dev') return;
        const base = config.base.replace(/\/*$/, '/');
        const script = fileURLToPath(new URL('./client/start.ts', import.meta.url));
        injectScript('page', `import ${JSON.stringify(script)};`);
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'gloss-write',
                resolveId: (id) => (id === moduleName ? `\0${moduleName}` : undefined),
                load: (id) =>
                  id === `\0${moduleName}`
                    ? `export const token = ${JSON.stringify(token)};\nexport const base = ${JSON.stringify(base)};\n`
                    : undefined,
              },
            ],
          },
        });
      },
      'astro:server:setup': ({server}) => {
        server.middlewares.use((request, response, next) => {
          const [pathname = ''] = (request.url ?? '').split('?');
          const at = pathname.indexOf(`/${writePath}`);
          if (at === -1) next();
          else void answer(request, response, pathname.slice(at + writePath.length + 1), token);
        });
      },
    },
  };
}
