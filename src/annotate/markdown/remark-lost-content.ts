import type {Root} from 'mdast';
import type {Plugin} from 'unified';
import type {VFile} from 'vfile';
import {checkDefinitions, checkFootnotes, checkTables} from './lost-content.ts';

/** The options of `remarkLostContent`. */
export interface RemarkLostContentOptions {
  /** Whether to check footnotes. Pass `false` if every footnote is already an error. */
  footnotes: boolean;
}

/** A remark plugin that reports words that Markdown drops (see `lost-content.ts`). */
export const remarkLostContent: Plugin<[RemarkLostContentOptions], Root> =
  ({footnotes}) =>
  (tree: Root, file: VFile) => {
    file.messages.push(...checkTables(tree, file.path), ...checkDefinitions(tree, file.path));
    if (footnotes) file.messages.push(...checkFootnotes(tree, file.path));
  };
