import type {Root} from 'mdast';
import type {Plugin} from 'unified';
import type {VFile} from 'vfile';
import {checkSafety} from './unsafe-content.ts';

/** A remark plugin that reports what may not stand in Markdown (see `safety.ts`). */
export const remarkSafety: Plugin<[], Root> = () => (tree: Root, file: VFile) => {
  file.messages.push(...checkSafety(tree, file.path));
};
