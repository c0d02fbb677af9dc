import type {Point} from 'unist';
import {upperBound} from '../model/upper-bound.ts';

/**
 * Creates a function that maps offsets of a text (UTF-16 code units) to points. Lines end with LF,
 * CR or both.
 *
 * `vfile-location` reads all lines before an offset at each call, which takes too long for
 * thousands of locations in a long text.
 */
export function createPointFinder(text: string): (offset: number) => Point {
  const lineStarts = [
    0,
    ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({0: ending, index}) => index + ending.length),
  ];
  return (offset) => {
    const line = upperBound(lineStarts, offset);
    return {line, column: offset - (lineStarts[line - 1] ?? 0) + 1, offset};
  };
}
