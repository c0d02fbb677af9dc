/**
 * Read a file of annotations: the text of `annotations.md` → its annotations.
 */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {VFile} from 'vfile';
import type {Lifted} from './lift.ts';
import type {TextFile} from './model.ts';
import {isProblem} from './problem.ts';
import {remarkAnnotations} from './remark-annotations.ts';
import {remarkDropped} from './remark-dropped.ts';
import {remarkFlowDirectives} from './remark-flow-directives.ts';
import {remarkSafety} from './remark-safety.ts';
import {remarkSwift} from './remark-swift.ts';

/** From a file of annotations to the annotations in it. */
const annotationsChain = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFlowDirectives)
  .use(remarkSwift, {directives: true})
  .use(remarkSafety)
  .use(remarkDropped, {footnotes: false})
  .use(remarkAnnotations)
  .freeze();

/** Lift the annotations out of a file of annotations, with the problems of that file alone. */
export function readAnnotations(input: TextFile): Lifted {
  const file = new VFile({...input});
  annotationsChain.runSync(annotationsChain.parse(file), file);
  return {
    annotations: file.data.annotations ?? [],
    withdrawn: file.data.withdrawn ?? [],
    problems: file.messages.filter(isProblem),
  };
}
