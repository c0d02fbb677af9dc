import {resolve} from 'node:path';
import {byLocation, type Problem} from '../annotate/model/problem.ts';
import {formatProblems} from '../report/report.ts';

/** All problems of the content as one error. Astro shows the source at `loc` in its overlay. */
export class ContentError extends Error {
  override name = 'ContentError';
  /** The location of the first problem: an absolute path, and a 1-based line and column. */
  loc: {file: string; line: number; column: number} | undefined;
  problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.problems = problems;
    const [first] = [...problems].sort(byLocation);
    this.loc = first && {
      file: resolve(first.file ?? ''),
      line: first.line ?? 1,
      column: first.column ?? 1,
    };
    // The stack is of no use to an editor, who has to fix the content.
    this.stack = `${this.name}: ${this.message}`;
  }

  /** Omits the message: Astro adds a hint about browsers if it contains “window” or “document”. */
  override toString(): string {
    return this.name;
  }
}
