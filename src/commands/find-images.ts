/** Finds the addresses of images in Markdown, and replaces them. */

import {fromHtml} from 'hast-util-from-html';
import type {Nodes} from 'mdast';
import {decodeString} from 'micromark-util-decode-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import type {Range} from '../annotate/model/model.ts';
import {walk, walkElements} from '../annotate/text/walk.ts';

/** The address of an image, with its range in the file (UTF-16 code units, end-exclusive). */
export interface WrittenImage extends Range {
  src: string;
  /** The range of the whole image, or of its definition. */
  whole: Range;
  /** Its description; `undefined` if it has none, or if it is a definition. */
  alt: string | undefined;
  /** The images that refer to it, if it is a definition. */
  references?: readonly (Range & {alt: string})[];
  /** Whether links refer to the definition too. */
  isLinked?: boolean;
}

const parser = unified().use(remarkParse).use(remarkGfm);

/** The destination of an image (CommonMark §6.3). */
const destination = /\]\(\s*(<[^<>\r\n]*>|(?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\])*\))+)/g;
/** The destination of a definition (CommonMark §4.7). */
const definition = /\]:\s*(<[^<>\r\n]*>|\S+)/g;
/**
 * Find the images of a text: those of Markdown, also by reference, and those of HTML.
 *
 * @param markdown a file with spaces instead of its front matter
 */
export function findImages(markdown: string): WrittenImage[] {
  const tree = parser.parse(markdown);
  const references = new Map<string, (Range & {alt: string})[]>();
  const linked = new Set<string>();
  walk<Nodes>(tree, (node) => {
    if (node.type === 'linkReference') linked.add(node.identifier);
    if (node.type !== 'imageReference') return undefined;
    const {start, end} = node.position ?? {};
    const range = {start: start?.offset ?? 0, end: end?.offset ?? 0, alt: node.alt ?? ''};
    references.set(node.identifier, [...(references.get(node.identifier) ?? []), range]);
    return undefined;
  });
  const images: WrittenImage[] = [];
  walk<Nodes>(tree, (node) => {
    const from = node.position?.start.offset ?? 0;
    const source = markdown.slice(from, node.position?.end.offset);
    const find = (pattern: RegExp, url: string) => {
      for (const match of source.matchAll(pattern)) {
        const [whole, written = ''] = match;
        const isQuoted = written.startsWith('<');
        const src = decodeString(isQuoted ? written.slice(1, -1) : written);
        if (src !== url) continue;
        const start = from + match.index + whole.length - written.length + (isQuoted ? 1 : 0);
        images.push({
          src,
          start,
          end: start + written.length - (isQuoted ? 2 : 0),
          whole: {start: from, end: from + source.length},
          alt: node.type === 'image' ? (node.alt ?? undefined) : undefined,
          ...(node.type === 'definition' && {
            references: references.get(node.identifier) ?? [],
            isLinked: linked.has(node.identifier),
          }),
        });
        return;
      }
    };
    if (node.type === 'image') find(destination, node.url);
    else if (node.type === 'definition' && references.has(node.identifier)) {
      find(definition, node.url);
    } else if (node.type === 'html') images.push(...findHtmlImages(source, from));
    return undefined;
  });
  return images;
}

/**
 * Find the images of a piece of HTML.
 *
 * @param from the offset of the piece in the file
 */
function findHtmlImages(html: string, from: number): WrittenImage[] {
  const images: WrittenImage[] = [];
  walkElements(
    fromHtml(html, {fragment: true, verbose: true}),
    ({tagName, properties, data, position: whole}) => {
      const {src, alt} = properties;
      const position = data?.position?.properties?.['src'];
      if (tagName !== 'img' || typeof src !== 'string' || !position) return;
      const [at, to] = [position.start.offset ?? 0, position.end.offset ?? 0];
      const [, before = '', quote = ''] = /^([^=]*=\s*)(["']?)/.exec(html.slice(at, to)) ?? [];
      const start = from + at + before.length + quote.length;
      images.push({
        src,
        start,
        end: from + to - quote.length,
        whole: {
          start: from + (whole?.start.offset ?? 0),
          end: from + (whole?.end.offset ?? html.length),
        },
        alt: typeof alt === 'string' ? alt : undefined,
      });
    },
  );
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
