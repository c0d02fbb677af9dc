/** Finds the addresses of images in Markdown, and replaces them. */

import type {Nodes} from 'mdast';
import {decodeString} from 'micromark-util-decode-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import type {Range} from '../annotate/model/model.ts';
import {walk} from '../annotate/text/walk.ts';

/** The address of an image, with its range in the file (UTF-16 code units, end-exclusive). */
export interface WrittenImage extends Range {
  src: string;
}

const parser = unified().use(remarkParse).use(remarkGfm);

/** The destination of an image (CommonMark §6.3). */
const destination = /\]\(\s*(<[^<>\r\n]*>|(?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\])*\))+)/g;
/** The destination of a definition (CommonMark §4.7). */
const definition = /\]:\s*(<[^<>\r\n]*>|\S+)/g;
/** The `src` of an HTML image. */
const attribute = /<img\b[^>]*?\ssrc\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/gi;

/**
 * Find the images of a text: those of Markdown, also by reference, and those of HTML.
 *
 * @param markdown a file with spaces instead of its front matter
 */
export function findImages(markdown: string): WrittenImage[] {
  const tree = parser.parse(markdown);
  const references = new Set<string>();
  walk<Nodes>(tree, (node) => {
    if (node.type === 'imageReference') references.add(node.identifier);
    return undefined;
  });
  const images: WrittenImage[] = [];
  walk<Nodes>(tree, (node) => {
    const from = node.position?.start.offset ?? 0;
    const source = markdown.slice(from, node.position?.end.offset);
    const find = (pattern: RegExp, url?: string) => {
      for (const match of source.matchAll(pattern)) {
        const [whole, written = ''] = match;
        const isQuoted = /^["'<]/.test(written);
        const src = decodeString(isQuoted ? written.slice(1, -1) : written);
        if (url !== undefined && src !== url) continue;
        const start = from + match.index + whole.length - written.length + (isQuoted ? 1 : 0);
        images.push({src, start, end: start + written.length - (isQuoted ? 2 : 0)});
        if (url !== undefined) return;
      }
    };
    if (node.type === 'image') find(destination, node.url);
    else if (node.type === 'definition' && references.has(node.identifier)) {
      find(definition, node.url);
    } else if (node.type === 'html') find(attribute);
    return undefined;
  });
  return images;
}

/**
 * Replace the addresses of images. Nothing else of the text changes.
 *
 * @param nameOf returns the new address; `undefined` for an image that stays
 */
export const replaceImages = (
  text: string,
  images: readonly WrittenImage[],
  nameOf: (image: WrittenImage) => string | undefined,
): string =>
  images
    .toSorted((a, b) => b.start - a.start)
    .reduce((changed, image) => {
      const name = nameOf(image);
      return name === undefined
        ? changed
        : changed.slice(0, image.start) + name + changed.slice(image.end);
    }, text);
