import type {Root} from 'mdast';
import type {Plugin} from 'unified';
import type {VFile} from 'vfile';
import {checkDropped} from './dropped.ts';

/** A remark plugin that reports words that would not be shown (see `dropped.ts`). */
export const remarkDropped: Plugin<[], Root> = () => (tree: Root, file: VFile) => {
  file.messages.push(...checkDropped(tree, file.path));
};
