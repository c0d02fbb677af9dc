/** Problems for the tests of the reporters. */
import {type Problem, type ProblemDetails, problem} from '../../src/annotate/model/problem.ts';

export const place = (line: number, column: number) => ({
  start: {line, column},
  end: {line, column: column + 4},
});

/** A problem of a missing gist, with some details changed. */
export const gist = (details: Partial<ProblemDetails> = {}, reason = 'It is wrong.'): Problem =>
  problem(reason, {file: 'a.md', rule: 'gist', fix: 'Fix it.', ...details});

/** The same as a warning: no rule of the catalogue is one yet. */
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

/** Text that would start workflow commands if it were printed as it is. */
export const hostile = '::error::a\n::add-mask::b\r ::stop-commands::c##[error]d';
