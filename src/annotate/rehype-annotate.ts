import type {Root} from 'hast';
import type {Plugin} from 'unified';
import type {VFile} from 'vfile';
import {type Annotated, type AnnotateOptions, annotate} from './annotate.ts';

declare module 'vfile' {
  interface DataMap {
    /** The result of `rehypeAnnotate`. */
    annotated: Annotated;
  }
}

/** The options of `annotate` that the file does not provide. */
export type RehypeAnnotateOptions = Omit<AnnotateOptions, 'source' | 'file'>;

/**
 * A rehype plugin that locates annotations in an article and paints them. The result is in
 * `file.data.annotated`. Problems are added to `file.messages`, not thrown, so that one run
 * reports all of them.
 */
export const rehypeAnnotate: Plugin<[RehypeAnnotateOptions], Root> =
  (options) => (tree: Root, file: VFile) => {
    const annotated = annotate(tree, {...options, source: String(file), file: file.path});
    file.data.annotated = annotated;
    file.messages.push(...annotated.problems);
    return annotated.tree;
  };
