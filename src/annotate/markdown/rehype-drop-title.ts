import type {Root} from 'hast';
import type {VFile} from 'vfile';
import {foldText} from '../text/fold.ts';
import {project} from '../text/project.ts';

declare module 'vfile' {
  interface DataMap {
    /** The words of the heading that `rehypeDropTitle` removed. */
    droppedTitle: string;
  }
}

/**
 * A rehype plugin that removes the first block if it is a heading with the words of the title,
 * which the page already shows.
 *
 * @param options `title` is the title in the front matter
 */
export const rehypeDropTitle =
  ({title}: {title?: string | undefined}) =>
  (tree: Root, file: VFile) => {
    const at = tree.children.findIndex(
      (child) => child.type !== 'text' || child.value.trim() !== '',
    );
    const first = tree.children[at];
    if (title === undefined || first?.type !== 'element' || !/^h[1-6]$/.test(first.tagName)) return;
    const {text} = project({type: 'root', children: [first]});
    if (foldText(text) !== foldText(title)) return;
    tree.children.splice(0, at + 1);
    file.data.droppedTitle = text;
  };
