/**
 * Parses `annotations.md`.
 */
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {parseMarkdown} from '../markdown/parse-markdown.ts';
import {remarkEndAddresses} from '../markdown/remark-end-addresses.ts';
import {remarkFlowDirectives} from '../markdown/remark-flow-directives.ts';
import {remarkLiteralAddresses} from '../markdown/remark-literal-addresses.ts';
import {remarkLostContent} from '../markdown/remark-lost-content.ts';
import {remarkSkipAttempts} from '../markdown/remark-skip-attempts.ts';
import {remarkSoftBreaks} from '../markdown/remark-soft-breaks.ts';
import {remarkUnsafeContent} from '../markdown/remark-unsafe-content.ts';
import {remarkVerseIndents} from '../markdown/remark-verse-indents.ts';
import {warnOfDrafts} from '../model/drafts.ts';
import type {TextFile} from '../model/model.ts';
import {isProblem} from '../model/problem.ts';
import type {Lifted} from './lift.ts';
import {remarkAnnotations} from './remark-annotations.ts';

/** Parses a file of annotations, checks it and lifts the annotations. */
const annotationsChain = unified()
  .use(remarkParse)
  .use(remarkGfm, {singleTilde: false})
  .use(remarkSkipAttempts)
  .use(remarkEndAddresses)
  .use(remarkFlowDirectives)
  .use(remarkSoftBreaks)
  .use(remarkVerseIndents)
  .use(remarkLiteralAddresses)
  .use(remarkUnsafeContent)
  .use(remarkLostContent, {footnotes: false})
  .use(remarkAnnotations)
  .freeze();

/** Reads a file of annotations. The problems do not include those that depend on other files. */
export function readAnnotations(input: TextFile): Lifted {
  const file = new VFile({...input});
  annotationsChain.runSync(parseMarkdown(annotationsChain, file), file);
  const {annotations = [], withdrawn = []} = file.data;
  const problems = file.messages.filter(isProblem);
  warnOfDrafts(problems, annotations);
  return {annotations, withdrawn, problems};
}
