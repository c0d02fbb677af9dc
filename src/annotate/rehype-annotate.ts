import type {Root} from 'hast';
import type {Plugin} from 'unified';
import type {VFile} from 'vfile';
import {type Annotated, type AnnotateOptions, annotate} from './annotate.ts';

declare module 'vfile' {
  interface DataMap {
    /** What `rehypeAnnotate` made of the article. */
    annotated: Annotated;
  }
}

/** The options of `annotate`, less what the file itself tells. */
export type RehypeAnnotateOptions = Omit<AnnotateOptions, 'source' | 'file'>;

/**
 * A rehype plugin that locates annotations in an article and paints them. What
 * it found is in `file.data.annotated`. Problems become fatal messages on the
 * file; none is thrown, so that one run reports them all.
 */
export const rehypeAnnotate: Plugin<[RehypeAnnotateOptions], Root> =
  (options) => (tree: Root, file: VFile) => {
    const annotated = annotate(tree, {...options, source: String(file), file: file.path});
    file.data.annotated = annotated;
    file.messages.push(...annotated.problems);
    return annotated.tree;
  };
