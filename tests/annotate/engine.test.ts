import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';

/** What is pure, and from which folders beside it each may import. */
const pure = [
  {folder: 'annotate', from: []},
  {folder: 'reanchor', from: ['../annotate/']},
];

describe.each(pure)('src/$folder', ({folder, from}) => {
  const path = join(import.meta.dirname, '../../src', folder);
  const files = readdirSync(path).map((name) => ({
    name,
    code: readFileSync(join(path, name), 'utf8'),
  }));

  it('imports nothing from Astro, from Node, or from a folder that it does not build upon', () => {
    const foreign = files.flatMap(({name, code}) =>
      [...code.matchAll(/from '([^']+)'|import\('([^']+)'\)/g)]
        .map(([, named, dynamic]) => named ?? dynamic ?? '')
        .filter((each) => /^(astro|node:|fs\b|path\b|\.\.)/.test(each))
        .filter((each) => !from.some((known) => each.startsWith(known)))
        .map((each) => `${name} imports ${each}`),
    );
    expect(foreign).toEqual([]);
  });

  it('names nothing of the browser', () => {
    const named = files.filter(({code}) => /\b(?:document|window|navigator)\./.test(code));
    expect(named.map(({name}) => name)).toEqual([]);
  });
});
