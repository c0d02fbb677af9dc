/**
 * Names what was being worked on when an error was thrown, so that an error of any library is
 * reported with the content file or page that caused it.
 */

/** The property that carries it. Errors keep their class and stack. */
const key = 'workingOn';

/**
 * Do work. If it throws, the error gets the name of what was worked on; the innermost name stays.
 *
 * @param what a content file or the address of a page
 */
export function workOn<Result>(what: string, work: () => Result): Result {
  try {
    const result = work();
    if (!(result instanceof Promise)) return result;
    return result.catch((error: unknown) => {
      throw withName(error, what);
    }) as Result;
  } catch (error) {
    throw withName(error, what);
  }
}

/** What was being worked on, if it is known. */
export const workOf = (error: unknown): string | undefined =>
  error instanceof Error && key in error ? String(error[key]) : undefined;

function withName(thrown: unknown, what: string): Error {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return key in error ? error : Object.assign(error, {[key]: what});
}
