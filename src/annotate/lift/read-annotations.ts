/**
 * Read a file of annotations: the text of `annotations.md` → its annotations.
 */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {remarkFlowDirectives} from '../markdown/remark-flow-directives.ts';
import {remarkLostContent} from '../markdown/remark-lost-content.ts';
import {remarkUnsafeContent} from '../markdown/remark-unsafe-content.ts';
import type {TextFile} from '../model/model.ts';
import {isProblem} from '../model/problem.ts';
import type {Lifted} from './lift.ts';
import {remarkAnnotations} from './remark-annotations.ts';

/** From a file of annotations to the annotations in it. */
const annotationsChain = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFlowDirectives)
  .use(remarkUnsafeContent)
  .use(remarkLostContent, {footnotes: false})
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
