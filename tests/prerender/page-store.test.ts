import {spawnSync} from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import '../seed.ts';
import {openPageStore} from '../../src/prerender/page-store.ts';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'gloss-store-')), 'pages', 'site.sqlite');
const page = (text: string, twin?: string) => ({body: Buffer.from(text), twin});
const textOf = (found?: {body: Uint8Array}) => found && Buffer.from(found.body).toString();

/** Keep pages in a store, and close it. */
function keepAll(file: string, pages: Readonly<Record<string, string>>): void {
  const store = openPageStore(file);
  for (const [name, text] of Object.entries(pages)) store.keep(name, page(text));
  store.close();
}

/** Find pages in a store, and close it. */
function findAll(file: string, names: readonly string[]): (string | undefined)[] {
  const store = openPageStore(file);
  const found = names.map((name) => textOf(store.find(name)));
  store.close();
  return found;
}

test('finds what the build before has kept', () => {
  const file = newFile();
  const first = openPageStore(file);
  expect(first.find('a')).toBeUndefined();
  first.keep('a', page('A', '# A'));
  first.keep('b', page('B'));
  first.close();
  const second = openPageStore(file);
  expect(textOf(second.find('a'))).toBe('A');
  expect(second.find('a')?.twin).toBe('# A');
  expect(second.find('b')?.twin).toBeUndefined();
  expect(second.find('c')).toBeUndefined();
  second.close();
});

test('forgets what a build has not used', () => {
  const file = newFile();
  keepAll(file, {a: 'A', b: 'B'});
  expect(findAll(file, ['a'])).toEqual(['A']);
  expect(findAll(file, ['a', 'b'])).toEqual(['A', undefined]);
});

test('finds no page that is damaged, and keeps it again', () => {
  const file = newFile();
  keepAll(file, {a: 'A', b: 'B'});
  const database = new DatabaseSync(file);
  database.exec("UPDATE pages SET body = x'00' WHERE name = 'a'");
  database.exec("UPDATE pages SET name = 'c' WHERE name = 'b'");
  database.close();
  expect(findAll(file, ['a', 'b', 'c'])).toEqual([undefined, undefined, undefined]);
  keepAll(file, {a: 'A'});
  expect(findAll(file, ['a'])).toEqual(['A']);
});

test('never finds other bytes than were kept, whichever bytes of the file are changed', () => {
  const pages = Object.fromEntries(
    Array.from({length: 40}, (_, nth) => [`name ${nth}`, `page ${nth} `.repeat(100)]),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(), fc.nat({max: 255})), {minLength: 1, maxLength: 30}),
      fc.option(fc.nat()),
      (changes, length) => {
        const file = newFile();
        keepAll(file, pages);
        const bytes = readFileSync(file);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        writeFileSync(file, bytes);
        if (length !== null) truncateSync(file, length % bytes.length);
        for (const [nth, found] of findAll(file, Object.keys(pages)).entries()) {
          if (found !== undefined) expect(found).toBe(pages[`name ${nth}`]);
        }
        // It can be used again.
        keepAll(file, {a: 'A'});
        expect(findAll(file, ['a'])).toEqual(['A']);
      },
    ),
    {numRuns: 60},
  );
});

test('is empty and usable if the file is something else', () => {
  const file = newFile();
  mkdirSync(dirname(file));
  writeFileSync(file, 'Not a database. '.repeat(1000));
  keepAll(file, {a: 'A'});
  expect(findAll(file, ['a'])).toEqual(['A']);
});

test('is empty and usable if a build was killed, and the file was damaged then', () => {
  const file = newFile();
  keepAll(file, {a: 'A'});
  writeFileSync(`${file}-journal`, readFileSync(file));
  writeFileSync(file, 'Not a database. '.repeat(1000));
  keepAll(file, {b: 'B'});
  expect(findAll(file, ['b'])).toEqual(['B']);
});

test('is not used by two builds at once', () => {
  const file = newFile();
  keepAll(file, {a: 'A'});
  const first = openPageStore(file);
  const second = openPageStore(file);
  expect(second.find('a')).toBeUndefined();
  second.keep('b', page('B'));
  second.close();
  expect(textOf(first.find('a'))).toBe('A');
  first.close();
  expect(findAll(file, ['a', 'b'])).toEqual(['A', undefined]);
});

test('keeps nothing and fails at nothing in a folder that cannot be made', () => {
  const file = newFile();
  writeFileSync(dirname(file), 'A file is in the place of the folder.');
  keepAll(file, {a: 'A'});
  expect(findAll(file, ['a'])).toEqual([undefined]);
});

test('has what a killed build has kept, but for the last pages', () => {
  const file = newFile();
  const module = new URL('../../src/prerender/page-store.ts', import.meta.url).href;
  const script = `
    import {openPageStore} from ${JSON.stringify(module)};
    const store = openPageStore(${JSON.stringify(file)});
    for (let nth = 0; nth < 450; nth++) store.keep('name ' + nth, {body: Buffer.from('page ' + nth)});
    process.kill(process.pid, 'SIGKILL');`;
  const {signal} = spawnSync(process.execPath, ['--input-type=module', '--eval', script]);
  expect(signal).toBe('SIGKILL');
  expect(findAll(file, ['name 0', 'name 399', 'name 449'])).toEqual([
    'page 0',
    'page 399',
    undefined,
  ]);
});

test('removes the stores of sites that are no longer built', () => {
  const file = newFile();
  const other = join(dirname(file), 'other.sqlite');
  keepAll(other, {a: 'A'});
  keepAll(file, {a: 'A'});
  expect(readdirSync(dirname(file)).sort()).toEqual(['other.sqlite', 'site.sqlite']);
  utimesSync(other, 0, 0);
  keepAll(file, {a: 'A'});
  expect(existsSync(other)).toBe(false);
});
