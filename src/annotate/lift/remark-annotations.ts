import type {Root} from 'mdast';
import type {Plugin} from 'unified';
import type {VFile} from 'vfile';
import type {Annotation, Withdrawn} from '../model/model.ts';
import {lift} from './lift.ts';

declare module 'vfile' {
  interface DataMap {
    /** What `remarkAnnotations` lifted out of the file. */
    annotations: Annotation[];
    /** The annotations that were withdrawn, from the same file. */
    withdrawn: Withdrawn[];
  }
}

/**
 * A remark plugin that lifts the annotations out of a file of annotations, into
 * `file.data.annotations` and `file.data.withdrawn`. Needs `remarkFlowDirectives`. Problems become fatal
 * messages on the file; none is thrown, so that one run reports them all.
 */
export const remarkAnnotations: Plugin<[], Root> = () => (tree: Root, file: VFile) => {
  const {annotations, withdrawn, problems} = lift(tree, String(file), file.path);
  file.data.annotations = annotations;
  file.data.withdrawn = withdrawn;
  file.messages.push(...problems);
};
