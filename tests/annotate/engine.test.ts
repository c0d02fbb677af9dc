import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';

const folder = join(import.meta.dirname, '../../src/annotate');

it('imports nothing from Astro, from Node, or from outside of its folder', () => {
  const foreign = readdirSync(folder).flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/from '([^']+)'|import\('([^']+)'\)/g)]
      .map(([, from, dynamic]) => from ?? dynamic ?? '')
      .filter((from) => /^(astro|node:|fs\b|path\b|\.\.)/.test(from))
      .map((from) => `${name} imports ${from}`),
  );
  expect(foreign).toEqual([]);
});

it('names nothing of the browser', () => {
  const named = readdirSync(folder).flatMap((name) =>
    /\b(?:document|window|navigator)\./.test(readFileSync(join(folder, name), 'utf8'))
      ? [name]
      : [],
  );
  expect(named).toEqual([]);
});
