import type {Root} from 'mdast';
import type {Plugin} from 'unified';
import type {VFile} from 'vfile';
import {checkFootnotes, checkTables} from './lost-content.ts';

export interface RemarkLostContentOptions {
  /** Whether there may be footnotes; where there may be none, that is reported already. */
  footnotes: boolean;
}

/** A remark plugin that reports words that would not be shown (see `dropped.ts`). */
export const remarkLostContent: Plugin<[RemarkLostContentOptions], Root> =
  ({footnotes}) =>
  (tree: Root, file: VFile) => {
    file.messages.push(...checkTables(tree, file.path));
    if (footnotes) file.messages.push(...checkFootnotes(tree, file.path));
  };
