/** Tests that a room of `src/` imports only the rooms below it. */
import {globSync, readFileSync} from 'node:fs';
import {dirname, join, posix, relative} from 'node:path';
import ts from 'typescript';
import {describe, expect, it} from 'vitest';
import {rooms} from './rooms.ts';

const root = join(import.meta.dirname, '..');
const src = join(root, 'src');
const files = globSync('**/*.{ts,js,astro}', {cwd: src}).map((file) => file.replaceAll('\\', '/'));

/** Find the room of a file: its folder, or the nearest parent folder that is a room. */
function findRoom(file: string): string {
  for (let folder = posix.dirname(file); folder !== '.'; folder = posix.dirname(folder)) {
    if (folder in rooms) return folder;
  }
  return '.';
}

/** List the imports of a file, as they are written. */
const listImports = (file: string): string[] =>
  [
    ...readFileSync(join(src, file), 'utf8').matchAll(
      /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'|new URL\('([^']+)', import\.meta\.url\)/g,
    ),
  ].map(([, named, address]) => named ?? address ?? '');

/** Return whether a room may import another. A listed room includes its subfolders. */
function canImport(from: string, to: string): boolean {
  if (from === to) return true;
  return (rooms[from] ?? []).some((each) => to === each || to.startsWith(`${each}/`));
}

/** List the forbidden imports of a file. */
const listForbidden = (file: string, imports: readonly string[]): string[] =>
  imports
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(file), name.replace(/\?.*$/, '')))
    .filter((target) => !canImport(findRoom(file), findRoom(target)))
    .map((target) => `${file} (${findRoom(file)}) imports ${target} (${findRoom(target)})`);

describe('src/', () => {
  it('has no file outside a room', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => findRoom(file) === '.')).toEqual([]);
  });

  it('has every listed room', () => {
    const found = new Set(files.map(findRoom));
    expect(Object.keys(rooms).filter((room) => !found.has(room))).toEqual([]);
  });

  it('imports only rooms below', () => {
    expect(files.flatMap((file) => listForbidden(file, listImports(file)))).toEqual([]);
  });

  it('reports imports of rooms above and of siblings', () => {
    expect(
      listForbidden('annotate/locate/locate.ts', ['../compile.ts', '../paint/paint.ts']),
    ).toHaveLength(2);
    expect(
      listForbidden('export/atom.ts', [
        '../pages/index.astro',
        '../cite/ris.ts',
        '../edition/model.ts',
      ]),
    ).toHaveLength(2);
  });

  it('has no circular imports', () => {
    const findReachable = (from: string, seen = new Set<string>()): Set<string> => {
      for (const to of rooms[from] ?? []) {
        if (seen.has(to)) continue;
        seen.add(to);
        findReachable(to, seen);
      }
      return seen;
    };
    expect(Object.keys(rooms).filter((room) => findReachable(room).has(room))).toEqual([]);
  });
});

describe('the engine', () => {
  const engine = files.filter((file) => /^(annotate|reanchor)\//.test(file));

  it('imports nothing from Astro or Node', () => {
    expect(
      engine.flatMap((file) =>
        listImports(file)
          .filter((name) => /^(astro|node:|fs\b|path\b)/.test(name))
          .map((name) => `${file} imports ${name}`),
      ),
    ).toEqual([]);
  });

  it('compiles without the types of a browser or Node', () => {
    const {config} = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
    const {options} = ts.parseJsonConfigFileContent(config, ts.sys, root);
    const program = ts.createProgram(
      engine.map((file) => join(src, file)),
      {...options, lib: ['lib.esnext.d.ts'], types: [], noEmit: true},
    );
    const errors = ts
      .getPreEmitDiagnostics(program)
      .map(({file, messageText}) => [
        relative(dirname(src), file?.fileName ?? ''),
        ts.flattenDiagnosticMessageText(messageText, '\n'),
      ])
      // `URL` belongs to no edition of ECMAScript, but every runtime has the same one.
      .filter(([, message]) => !message?.startsWith("Cannot find name 'URL'"));
    expect(errors).toEqual([]);
  });
});
