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
 * @returns a function exact within text that Markdown took literally, and at
 *   most the start of the text node elsewhere (escapes, character references)
 */
export function placeInSource({leaves}: Projection, source: string): PlaceInSource {
  const places = location(source);
  return (offset) => {
    const leaf = leaves.find(({end}) => offset < end) ?? leaves.at(-1);
    const position = leaf?.node.position;
    if (!leaf || position?.start.offset === undefined || position.end.offset === undefined) {
      return position?.start;
    }
    const literal = position.end.offset - position.start.offset === leaf.node.value.length;
    const within = Math.max(0, Math.min(offset, leaf.end) - leaf.start);
    return places.toPoint(position.start.offset + (literal ? within : 0)) ?? position.start;
  };
}
