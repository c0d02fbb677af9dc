import type {Root} from 'mdast';
import type {Plugin} from 'unified';
import type {VFile} from 'vfile';
import {checkUnsafeContent} from './unsafe-content.ts';

/** A remark plugin that reports unsafe Markdown (see `unsafe-content.ts`). */
export const remarkUnsafeContent: Plugin<[], Root> = () => (tree: Root, file: VFile) => {
  file.messages.push(...checkUnsafeContent(tree, file.path));
};
