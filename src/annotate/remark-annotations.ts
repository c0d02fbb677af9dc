import type {Root} from 'mdast';
import type {Plugin} from 'unified';
import type {VFile} from 'vfile';
import {lift} from './lift.ts';
import type {Annotation} from './model.ts';

declare module 'vfile' {
  interface DataMap {
    /** What `remarkAnnotations` lifted out of the file. */
    annotations: Annotation[];
  }
}

/**
 * A remark plugin that lifts the annotations out of a file of annotations, into
 * `file.data.annotations`. Needs `remarkFlowDirectives`. Problems become fatal
 * messages on the file; none is thrown, so that one run reports them all.
 */
export const remarkAnnotations: Plugin<[], Root> = () => (tree: Root, file: VFile) => {
  const {annotations, problems} = lift(tree, String(file), file.path);
  file.data.annotations = annotations;
  file.messages.push(...problems);
};
