/**
 * Imports in `src/` go one way: from a room to the rooms below it.
 */
import {globSync, readFileSync} from 'node:fs';
import {dirname, join, posix, relative} from 'node:path';
import ts from 'typescript';
import {describe, expect, it} from 'vitest';
import {rooms} from './rooms.ts';

const root = join(import.meta.dirname, '..');
const src = join(root, 'src');
const files = globSync('**/*.{ts,js,astro}', {cwd: src}).map((file) => file.replaceAll('\\', '/'));

/** The room that a file is in: its folder, or the nearest folder above it that is a room. */
function roomOf(file: string): string {
  for (let folder = posix.dirname(file); folder !== '.'; folder = posix.dirname(folder)) {
    if (folder in rooms) return folder;
  }
  return '.';
}

/** What a file imports, as written. */
const importsOf = (file: string): string[] =>
  [
    ...readFileSync(join(src, file), 'utf8').matchAll(
      /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'|new URL\('([^']+)', import\.meta\.url\)/g,
    ),
  ].map(([, named, address]) => named ?? address ?? '');

/** Whether a room may import another; a name covers the folders in it. */
function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  return (rooms[from] ?? []).some((each) => to === each || to.startsWith(`${each}/`));
}

/** Every import that goes up or sideways. */
const forbidden = (file: string, imports: readonly string[]): string[] =>
  imports
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(file), name.replace(/\?.*$/, '')))
    .filter((target) => !mayImport(roomOf(file), roomOf(target)))
    .map((target) => `${file} (${roomOf(file)}) imports ${target} (${roomOf(target)})`);

describe('src/', () => {
  it('has no file outside a room', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => roomOf(file) === '.')).toEqual([]);
  });

  it('has every room that is listed', () => {
    const found = new Set(files.map(roomOf));
    expect(Object.keys(rooms).filter((room) => !found.has(room))).toEqual([]);
  });

  it('imports downwards only', () => {
    expect(files.flatMap((file) => forbidden(file, importsOf(file)))).toEqual([]);
  });

  it('would report an import that goes up, and one that goes sideways', () => {
    expect(
      forbidden('annotate/locate/locate.ts', ['../compile.ts', '../paint/paint.ts']),
    ).toHaveLength(2);
    expect(
      forbidden('export/atom.ts', [
        '../pages/index.astro',
        '../cite/ris.ts',
        '../edition/model.ts',
      ]),
    ).toHaveLength(2);
  });

  it('has no circle of rooms', () => {
    const reaches = (from: string, seen = new Set<string>()): Set<string> => {
      for (const to of rooms[from] ?? []) {
        if (seen.has(to)) continue;
        seen.add(to);
        reaches(to, seen);
      }
      return seen;
    };
    expect(Object.keys(rooms).filter((room) => reaches(room).has(room))).toEqual([]);
  });
});

describe('the engine', () => {
  const engine = files.filter((file) => /^(annotate|reanchor)\//.test(file));

  it('imports nothing from Astro or Node', () => {
    expect(
      engine.flatMap((file) =>
        importsOf(file)
          .filter((name) => /^(astro|node:|fs\b|path\b)/.test(name))
          .map((name) => `${file} imports ${name}`),
      ),
    ).toEqual([]);
  });

  it('needs neither a browser nor Node: it compiles with the types of the language alone', () => {
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
      ]);
    expect(errors).toEqual([]);
  });
});
