/** The output of commands. */

/** The streams that a command prints to. */
export interface Output {
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
}

/** The consequence of errors in the content for a command that writes, for `formatReport`. */
export const fixFirst = 'fix them first, nothing was written';
