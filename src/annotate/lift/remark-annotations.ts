import type {Root} from 'mdast';
import type {Plugin} from 'unified';
import type {VFile} from 'vfile';
import type {Annotation, Withdrawn} from '../model/model.ts';
import {lift} from './lift.ts';

declare module 'vfile' {
  interface DataMap {
    /** The annotations of the file. */
    annotations: Annotation[];
    /** The withdrawn annotations of the file. */
    withdrawn: Withdrawn[];
  }
}

/**
 * A remark plugin that lifts the annotations out of `annotations.md`, into `file.data.annotations`
 * and `file.data.withdrawn`. It requires `remarkFlowDirectives`. Problems are added to
 * `file.messages`, not thrown, so that one run reports all of them.
 */
export const remarkAnnotations: Plugin<[], Root> = () => (tree: Root, file: VFile) => {
  const {annotations, withdrawn, problems} = lift(tree, String(file), file.path);
  file.data.annotations = annotations;
  file.data.withdrawn = withdrawn;
  file.messages.push(...problems);
};
