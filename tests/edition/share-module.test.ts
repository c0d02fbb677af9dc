import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {shareModule} from '../../src/edition/share-module.ts';

const file = (path: string) => new URL(`../../src/${path}`, import.meta.url);
const shared = file('edition/load-edition.ts');
const resolve = shareModule(shared).resolveId as (
  source: string,
  importer: string | undefined,
) => unknown;

test.each([
  ['./load-edition.ts', 'edition/site.ts'],
  ['../edition/load-edition.ts', 'finish/integration.ts'],
])('The shared module is external: %s in %s.', (source, importer) => {
  expect(resolve(source, fileURLToPath(file(importer)))).toEqual({
    id: shared.href,
    external: true,
  });
});

test.each([
  ['./edition.ts', 'edition/load-edition.ts'],
  ['./load-edition.ts', 'history/history.ts'],
  ['astro:config/server', 'edition/site.ts'],
])('Every other module is bundled: %s in %s.', (source, importer) => {
  expect(resolve(source, fileURLToPath(file(importer)))).toBeUndefined();
});

test('An entry point is bundled.', () => {
  expect(resolve(fileURLToPath(shared), undefined)).toBeUndefined();
});
