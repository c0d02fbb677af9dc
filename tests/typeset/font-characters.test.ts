import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {expect, test} from 'vitest';
import {readFontCharacters} from '../../src/typeset/font-characters.ts';

const require = createRequire(import.meta.url);
const read = (subset: string) =>
  readFileSync(
    require.resolve(`@fontsource/source-serif-4/files/source-serif-4-${subset}-400-normal.woff`),
  );
const has = (subset: string, character: string) =>
  readFontCharacters(read(subset)).has(character.codePointAt(0) ?? 0);

test('reads the characters of a font', () => {
  expect(has('latin', 'é')).toBe(true);
  expect(has('latin', 'я')).toBe(false);
  expect(has('cyrillic', 'я')).toBe(true);
  expect(has('cyrillic', 'é')).toBe(false);
});

test('finds no letters of other scripts in a subset', () => {
  const declared = (require('@fontsource/source-serif-4/unicode.json') as Record<string, string>)[
    'vietnamese'
  ];
  const ranges = (declared ?? '').split(',').map((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-');
    return {first: Number.parseInt(first, 16), last: Number.parseInt(last, 16)};
  });
  const found = [...readFontCharacters(read('vietnamese'))];
  const outside = found.filter(
    (code) => code > 0xff && !ranges.some(({first, last}) => first <= code && code <= last),
  );
  expect(outside).toEqual([]);
  expect(found.length).toBeGreaterThan(100);
});

test('reads characters beyond the BMP (format 12)', () => {
  expect([...readFontCharacters(fontOf(format12([[0x1f600, 0x1f601, 5]])))]).toEqual([
    0x1f600, 0x1f601,
  ]);
});

test('skips a character that is mapped to glyph 0', () => {
  expect([...readFontCharacters(fontOf(format12([[0x40, 0x41, 0]])))]).toEqual([0x41]);
});

test('throws if the file is not a WOFF file or has no character map', () => {
  expect(() => readFontCharacters(new Uint8Array(100))).toThrow('not a WOFF file');
  expect(() => readFontCharacters(fontOf(format12([]), 'name'))).toThrow('no table “cmap”');
  const other = format12([]);
  other.setUint16(4, 1);
  expect(() => readFontCharacters(fontOf(other))).toThrow('no Unicode map');
});

/** Create a `cmap` table with one map of format 12. */
function format12(groups: readonly [number, number, number][]): DataView {
  const table = new DataView(new ArrayBuffer(12 + 16 + 12 * groups.length));
  table.setUint16(2, 1);
  table.setUint16(4, 3);
  table.setUint16(6, 10);
  table.setUint32(8, 12);
  table.setUint16(12, 12);
  table.setUint32(24, groups.length);
  for (const [index, group] of groups.entries()) {
    for (const [part, value] of group.entries()) table.setUint32(28 + 12 * index + 4 * part, value);
  }
  return table;
}

/** Create a WOFF file with one uncompressed table. */
function fontOf(table: DataView, name = 'cmap'): Uint8Array {
  const file = new DataView(new ArrayBuffer(64 + table.byteLength));
  file.setUint32(0, 0x774f4646);
  file.setUint16(12, 1);
  for (const [index, letter] of [...name].entries())
    file.setUint8(44 + index, letter.charCodeAt(0));
  file.setUint32(48, 64);
  file.setUint32(52, table.byteLength);
  file.setUint32(56, table.byteLength);
  const bytes = new Uint8Array(file.buffer);
  bytes.set(new Uint8Array(table.buffer), 64);
  return bytes;
}
