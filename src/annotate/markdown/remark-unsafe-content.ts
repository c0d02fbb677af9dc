import type {Root} from 'mdast';
import type {Plugin} from 'unified';
import type {VFile} from 'vfile';
import {checkUnsafeContent} from './unsafe-content.ts';
import {checkUnsafeDirections} from './unsafe-directions.ts';

/** A remark plugin that reports unsafe Markdown (`unsafe-content.ts`, `unsafe-directions.ts`). */
export const remarkUnsafeContent: Plugin<[], Root> = () => (tree: Root, file: VFile) => {
  file.messages.push(
    ...checkUnsafeContent(tree, file.path),
    ...checkUnsafeDirections(tree, {path: file.path, value: String(file)}),
  );
};
