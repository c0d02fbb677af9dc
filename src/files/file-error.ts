import {formatPath} from '../content/text-file.ts';

/**
 * Format an error of the file system as one line, with the path and the reason.
 *
 * @param action what failed
 * @param defaultPath the path for an error that does not contain one
 * @throws the given error if it is not an error of the file system
 */
export function formatFileError(
  error: unknown,
  action: 'read' | 'written',
  defaultPath = '',
): string {
  if (!(error instanceof Error) || !('syscall' in error)) throw error;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : defaultPath;
  // `EACCES: permission denied, open '/…'`
  const [reason] = error.message.split(', ');
  return `${formatPath(path)}: cannot be ${action} (${reason})`;
}
