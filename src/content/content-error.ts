import {resolve} from 'node:path';
import {byLocation, type Problem} from '../annotate/model/problem.ts';
import {formatProblems} from '../report/report.ts';

/**
 * Every problem of the content, as one error. Astro shows `loc` in its overlay,
 * with the line.
 */
export class ContentError extends Error {
  override name = 'ContentError';
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
    // A stack of Gloss does not help an editor to fix the content.
    this.stack = `${this.name}: ${this.message}`;
  }

  /** Short, for Astro adds a hint about browsers where it holds the word “window” or “document”. */
  override toString(): string {
    return this.name;
  }
}
