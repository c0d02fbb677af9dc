/**
 * Reads a source as what it says: a text as it is, Markdown and HTML without their markup.
 */
import type {Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {VFile} from 'vfile';
import {parseMarkdown} from './markdown/parse-markdown.ts';
import {textChain} from './markdown/text-chain.ts';
import type {SourceFormat, TextFile} from './model/model.ts';
import {upperBound} from './model/upper-bound.ts';
import {project} from './text/project.ts';
import {createSourceLocator, type SourceLocator} from './text/source-locator.ts';

/** What a source says. */
export interface ReadSource {
  text: string;
  /** The offsets of each `\n` between blocks; `undefined` for a text, whose blocks are unknown. */
  blockBreaks?: readonly number[];
  /** Maps an offset of `text` to the file; `undefined` for a text, which is the file. */
  locate?: SourceLocator;
}

/** Reads a source. */
export function readSource(file: TextFile, format: SourceFormat): ReadSource {
  if (format === 'text') return {text: file.value};
  if (format === 'markdown') {
    const vfile = new VFile({...file});
    const projection = project(textChain.runSync(parseMarkdown(textChain, vfile), vfile) as Root);
    const {text, blockBreaks} = projection;
    return {text, blockBreaks, locate: createSourceLocator(projection, file.value)};
  }
  const tree = fromHtml(file.value);
  removeUnseen(tree);
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

/** Removes what a page does not show as text. */
function removeUnseen(parent: {children: Root['children']}): void {
  parent.children = parent.children.filter(
    (child) => child.type !== 'element' || !unseen.has(child.tagName),
  );
  for (const child of parent.children) {
    if (child.type === 'element') removeUnseen(child as {children: Root['children']});
  }
}
