import type {Nodes, Paragraph, Root, Text} from 'mdast';
import {areJoinedWithoutSpace} from '../text/spaceless.ts';
import {walk} from '../text/walk.ts';

/**
 * A remark plugin that removes soft line breaks (CommonMark §6.8) between Han or kana: lines in
 * these scripts are wrapped without a space between them (CSS Text 3, §4.1.3). All others become
 * `\n`.
 */
export const remarkSoftBreaks = () => (tree: Root) => {
  walk<Nodes>(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading') joinLines(node as Paragraph);
    return undefined;
  });
};

/** Joins the lines of a block of phrases. */
function joinLines(block: Paragraph): void {
  const texts: (Text | {value: string})[] = [];
  walk<Nodes>(block, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') texts.push(node);
    if (node.type === 'break') texts.push({value: '\n'});
    return undefined;
  });
  texts.forEach((text, nth) => {
    if (!('type' in text) || text.type !== 'text') return;
    const before = texts[nth - 1]?.value ?? '';
    const after = texts[nth + 1]?.value ?? '';
    text.value = text.value.replace(
      /\r\n|\r|\n/g,
      (lineBreak: string, at: number, value: string) => {
        const end = at + lineBreak.length;
        const isJoined = areJoinedWithoutSpace(
          at > 0 ? value.slice(0, at) : before,
          end < value.length ? value.slice(end) : after,
        );
        return isJoined ? '' : '\n';
      },
    );
  });
}
