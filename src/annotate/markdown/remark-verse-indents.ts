import type {Nodes, Paragraph, Root} from 'mdast';
import {walk} from '../text/walk.ts';

/** A single space at the start of a line is probably not meant. */
const minIndent = 2;

/**
 * A remark plugin that keeps the indents of lines after a hard break, as no-break spaces.
 * Markdown strips them (CommonMark §6.7), but verse needs them.
 */
export const remarkVerseIndents = () => (tree: Root) => {
  walk<Nodes>(tree, (node) => {
    if (node.type === 'paragraph') indentLines(node);
    return undefined;
  });
};

function indentLines({children, position}: Paragraph): void {
  children.forEach((node, nth) => {
    const before = children[nth - 1];
    if (before?.type !== 'break' || node.type !== 'text') return;
    const indent = (node.position?.start.column ?? 0) - (position?.start.column ?? 0);
    if (indent >= minIndent) node.value = '\u00A0'.repeat(indent) + node.value;
  });
}
