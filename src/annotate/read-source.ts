/**
 * Reads a source as what it says: a text as it is, Markdown and HTML without their markup.
 */
import type {Root, RootContent} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {VFile} from 'vfile';
import {parseMarkdown} from './markdown/parse-markdown.ts';
import {textChain} from './markdown/text-chain.ts';
import type {SourceFormat, TextFile} from './model/model.ts';
import {upperBound} from './model/upper-bound.ts';
import {project} from './text/project.ts';
import {createSourceLocator, type SourceLocator} from './text/source-locator.ts';
import {readWindowsControls} from './text/windows-controls.ts';

/** What a source says. */
export interface ReadSource {
  text: string;
  /** The offsets of each `\n` between blocks; `undefined` for a text, whose blocks are unknown. */
  blockBreaks?: readonly number[];
  /** Maps an offset of `text` to the file; `undefined` for a text, which is the file. */
  locate?: SourceLocator;
}

/** Reads a source. */
export function readSource({path, value}: TextFile, format: SourceFormat): ReadSource {
  const file = {path, value: readWindowsControls(value)};
  if (format === 'text') return {text: file.value};
  if (format === 'markdown') {
    const vfile = new VFile({...file});
    const projection = project(textChain.runSync(parseMarkdown(textChain, vfile), vfile) as Root);
    const {text, blockBreaks} = projection;
    return {text, blockBreaks, locate: createSourceLocator(projection, file.value)};
  }
  const tree = withoutUnseen(fromHtml(file.value));
  const {text, blockBreaks, leaves} = project(tree);
  const ends = leaves.map(({end}) => end);
  return {
    text,
    blockBreaks,
    locate: (offset) => leaves[upperBound(ends, offset)]?.node.position?.start,
  };
}

/** The elements of a page that are not text. */
const unseen = new Set(
  'audio canvas head iframe noscript object script style svg template video'.split(' '),
);

/**
 * Returns a copy of a page without what it does not show as text. Its texts, and its elements
 * without content, are the same nodes.
 */
export const withoutUnseen = (page: Root): Root => ({...page, children: copySeen(page.children)});

const copySeen = <Node extends RootContent>(nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => {
    if (node.type !== 'element') return [node];
    if (node.children.length === 0 && !unseen.has(node.tagName)) return [node];
    return unseen.has(node.tagName) ? [] : [{...node, children: copySeen(node.children)}];
  });
