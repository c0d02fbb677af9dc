/**
 * Reads which characters a font has a glyph for, from its `cmap` table (OpenType 1.9, “cmap –
 * Character to Glyph Index Mapping Table”) in a WOFF file (W3C, WOFF File Format 1.0, §§ 3–5).
 */
import {inflateSync} from 'node:zlib';

/**
 * Read the characters of a font.
 *
 * @param woff a WOFF 1.0 file
 * @returns the code points that have a glyph
 * @throws Error if the file is not a WOFF file, or has no Unicode map of format 4 or 12
 */
export function readFontCharacters(woff: Uint8Array): Set<number> {
  const cmap = tableOf(woff, 'cmap');
  const count = cmap.getUint16(2);
  const found = new Set<number>();
  let read = false;
  for (let index = 0; index < count; index++) {
    const record = 4 + 8 * index;
    const platform = cmap.getUint16(record);
    const encoding = cmap.getUint16(record + 2);
    // Platform Unicode, or Windows with encoding BMP (1) or full Unicode (10).
    if (platform !== 0 && !(platform === 3 && (encoding === 1 || encoding === 10))) continue;
    const start = cmap.getUint32(record + 4);
    const format = cmap.getUint16(start);
    if (format !== 4 && format !== 12) continue;
    (format === 4 ? readSegments : readGroups)(cmap, start, found);
    read = true;
  }
  if (!read) throw new Error('The font has no Unicode map of format 4 or 12.');
  return found;
}

/** Return a table of a WOFF file, decompressed. */
function tableOf(woff: Uint8Array, name: string): DataView {
  const file = viewOf(woff);
  if (woff.length < 44 || file.getUint32(0) !== 0x774f4646) {
    throw new Error('The font is not a WOFF file.');
  }
  const count = file.getUint16(12);
  for (let index = 0; index < count; index++) {
    const entry = 44 + 20 * index;
    if (String.fromCharCode(...woff.subarray(entry, entry + 4)) !== name) continue;
    const offset = file.getUint32(entry + 4);
    const stored = woff.subarray(offset, offset + file.getUint32(entry + 8));
    return viewOf(stored.length < file.getUint32(entry + 12) ? inflateSync(stored) : stored);
  }
  throw new Error(`The font has no table “${name}”.`);
}

const viewOf = ({buffer, byteOffset, byteLength}: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/** Read a map of format 4: segments of the BMP. */
function readSegments(cmap: DataView, start: number, found: Set<number>): void {
  const twice = cmap.getUint16(start + 6);
  const ends = start + 14;
  const starts = ends + twice + 2;
  const deltas = starts + twice;
  const offsets = deltas + twice;
  for (let at = 0; at < twice; at += 2) {
    const last = cmap.getUint16(ends + at);
    const delta = cmap.getUint16(deltas + at);
    const offset = cmap.getUint16(offsets + at);
    const first = cmap.getUint16(starts + at);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const listed =
        offset === 0 ? code : cmap.getUint16(offsets + at + offset + 2 * (code - first));
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) found.add(code);
    }
  }
}

/** Read a map of format 12: groups in all planes. */
function readGroups(cmap: DataView, start: number, found: Set<number>): void {
  const count = cmap.getUint32(start + 12);
  for (let index = 0; index < count; index++) {
    const group = start + 16 + 12 * index;
    const first = cmap.getUint32(group);
    const last = cmap.getUint32(group + 4);
    const glyph = cmap.getUint32(group + 8);
    for (let code = first; code <= last; code++) {
      if (glyph + code - first !== 0) found.add(code);
    }
  }
}
