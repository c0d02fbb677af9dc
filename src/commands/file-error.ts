import {tellPath} from '../content/text-file.ts';

/**
 * Tell in one line that a file cannot be read or written, and why.
 *
 * @param path where the error names none
 * @throws the error itself, where it is none of the file system
 */
export function tellFileError(error: unknown, what: 'read' | 'written', path = ''): string {
  if (!(error instanceof Error) || !('syscall' in error)) throw error;
  const named = 'path' in error && typeof error.path === 'string' ? error.path : path;
  // `EACCES: permission denied, open '/…'`
  const [reason] = error.message.split(', ');
  return `${tellPath(named)}: cannot be ${what} (${reason})`;
}
