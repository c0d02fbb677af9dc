/**
 * The Astro integration for writing annotations in `npm run dev`. It adds a script to the pages and
 * answers its requests. A build has nothing of it.
 */
import {randomBytes} from 'node:crypto';
import {fileURLToPath} from 'node:url';
import type {AstroIntegration} from 'astro';
import {writePath} from './protocol/messages.ts';

/** The module with the token and the base path, for the script. */
const moduleName = 'virtual:gloss-write';

/** The part of Vite's `RunnableDevEnvironment` that is used here. */
interface Runner {
  import: <Module>(path: string) => Promise<Module>;
}

const answerModule = fileURLToPath(new URL('./answer.ts', import.meta.url));

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
        const {ssr} = server.environments;
        // Vite's copy of the module shares with pages what is compiled. Node's would compile again.
        const load = (): Promise<typeof import('./answer.ts')> =>
          'runner' in ssr ? (ssr.runner as Runner).import(answerModule) : import('./answer.ts');
        server.middlewares.use((request, response, next) => {
          const [pathname = ''] = (request.url ?? '').split('?');
          const at = pathname.indexOf(`/${writePath}`);
          if (at === -1) next();
          else {
            const name = pathname.slice(at + writePath.length + 1);
            load().then(({answer}) => answer(request, response, name, token), next);
          }
        });
      },
    },
  };
}
