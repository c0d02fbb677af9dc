/**
 * The way from an offset in the projected text back to a place in the Markdown.
 */
import type {Point} from 'unist';
import {location} from 'vfile-location';
import type {Projection} from './project.ts';

/** Gives the place in the Markdown of an offset in the projected text. */
export type PlaceInSource = (offset: number) => Point | undefined;

/**
 * @param projection of the article
 * @param source the text of the Markdown file, as it was parsed
 * @returns a function from an offset in the projected text to its place
 */
export function placeInSource({leaves}: Projection, source: string): PlaceInSource {
  // No place counts a byte-order mark.
  const markdown = source.replace(/^\uFEFF/, '');
  const places = location(markdown);
  return (offset) => {
    const leaf = leaves.find(({end}) => offset < end) ?? leaves.at(-1);
    const {start, end} = leaf?.node.position ?? {};
    if (!leaf || start?.offset === undefined || end?.offset === undefined) return start;
    const written = markdown.slice(start.offset, end.offset);
    const within = Math.max(0, Math.min(offset, leaf.end) - leaf.start);
    return places.toPoint(start.offset + offsetIn(written, leaf.node.value, within)) ?? start;
  };
}

/** A character reference (CommonMark §2.5). */
const reference = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][\dA-Za-z]*);/y;
/** What a line of Markdown may begin with that is no text. */
const beforeLine = /[ \t>]*/y;

/**
 * Where an offset of a text is in the Markdown that it was read from, in which it may have
 * escapes, character references, and before its lines the signs of what it stands in. What is
 * escaped begins at its backslash.
 */
function offsetIn(written: string, value: string, offset: number): number {
  let at = 0;
  for (let read = 0; read < offset; ) {
    const letter = value.charAt(read);
    reference.lastIndex = at;
    const [referred = ''] = reference.exec(written) ?? [];
    if (referred !== '' && !value.startsWith(referred, read)) {
      at += referred.length;
      read += String.fromCodePoint(value.codePointAt(read) ?? 0).length;
      continue;
    }
    // A backslash before the letter, or white space at the end of a line.
    while (at < written.length && written.charAt(at) !== letter) at++;
    at++;
    read++;
    if (letter === '\n' || (letter === '\r' && value.charAt(read) !== '\n')) {
      beforeLine.lastIndex = at;
      at = beforeLine.exec(written)?.index === at ? beforeLine.lastIndex : at;
    }
  }
  return Math.min(at, written.length);
}
