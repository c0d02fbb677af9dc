import type {Root} from 'mdast';
import type {VFile} from 'vfile';
import {checkUnreadMarkup} from './unread-markup.ts';

/** A remark plugin that reports markup that is published as text (see `unread-markup.ts`). */
export const remarkUnreadMarkup = () => (tree: Root, file: VFile) => {
  file.messages.push(...checkUnreadMarkup(tree, {path: file.path, value: String(file)}));
};
