import {readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import ts from 'typescript';
import {describe, expect, it} from 'vitest';

const root = join(import.meta.dirname, '../..');

/** What is pure, and from which folders beside it each may import. */
const pure = [
  {folder: 'annotate', from: []},
  {folder: 'reanchor', from: ['../annotate/']},
];

const filesOf = (folder: string): string[] =>
  readdirSync(join(root, 'src', folder)).map((name) => join(root, 'src', folder, name));

describe.each(pure)('src/$folder', ({folder, from}) => {
  it('imports nothing from Astro, from Node, or from a folder that it does not build upon', () => {
    const foreign = filesOf(folder).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/from '([^']+)'|import\('([^']+)'\)/g)]
        .map(([, named, dynamic]) => named ?? dynamic ?? '')
        .filter((each) => /^(astro|node:|fs\b|path\b|\.\.)/.test(each))
        .filter((each) => !from.some((known) => each.startsWith(known)))
        .map((each) => `${relative(root, file)} imports ${each}`),
    );
    expect(foreign).toEqual([]);
  });
});

it('the engine needs nothing of a browser or of Node: it is well typed with the language alone', () => {
  const {config} = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const {options} = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(
    pure.flatMap(({folder}) => filesOf(folder)),
    {...options, lib: ['lib.esnext.d.ts'], types: [], noEmit: true},
  );
  const wrong = ts
    .getPreEmitDiagnostics(program)
    .map(({file, messageText}) => [
      relative(root, file?.fileName ?? ''),
      ts.flattenDiagnosticMessageText(messageText, '\n'),
    ]);
  expect(wrong).toEqual([]);
});
