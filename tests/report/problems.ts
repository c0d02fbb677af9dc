/** Problems for the tests of the reporters. */
import {type Problem, type ProblemDetails, problem} from '../../src/annotate/model/problem.ts';

export const place = (line: number, column: number) => ({
  start: {line, column},
  end: {line, column: column + 4},
});

/** Create a problem, with some details changed. */
export const gist = (details: Partial<ProblemDetails> = {}, reason = 'It is wrong.'): Problem =>
  problem(reason, {file: 'a.md', rule: 'gist', fix: 'Fix it.', ...details});

/** Create a warning. No rule of the catalogue is a warning yet. */
export const warning = (details?: Partial<ProblemDetails>): Problem =>
  Object.assign(gist(details), {fatal: false});

/** A problem with every detail. */
export const whole = gist({
  place: place(2, 3),
  expected: 'right',
  nearest: 'rite',
  differs: '[-rong-] {+right+}',
  related: [{file: 'b.md', place: {line: 5, column: 6}, message: 'has it too'}],
});

/** Text that would start workflow commands if it were printed unchanged. */
export const hostile = '::error::a\n::add-mask::b\r ::stop-commands::c##[error]d';
