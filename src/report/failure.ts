/**
 * Formats an error that stopped a build: errors of content and of the machine without a stack
 * trace, everything else as a bug of Gloss.
 */
import {withoutCommands} from './github.ts';
import {showControls} from './show-controls.ts';
import {workOf} from './working-on.ts';

/** The fields of `package.json` that say where bugs are reported. */
export interface Manifest {
  bugs?: string | {url?: string; email?: string};
  repository?: string | {url?: string};
}

/**
 * Format an error.
 *
 * @param isExpected whether it is no bug, because its message says how to fix it
 */
export function formatFailure(error: unknown, isExpected: boolean, manifest: Manifest): string {
  return withoutCommands(showControls(describe(error, isExpected, manifest)));
}

function describe(error: unknown, isExpected: boolean, manifest: Manifest): string {
  if (!(error instanceof Error)) return describe(new Error(String(error)), isExpected, manifest);
  if (isExpected) return error.message;
  const work = workOf(error);
  const at = work === undefined ? '' : `${work}: `;
  const reason = machineReason(error);
  if (reason) return `${at}${reason}; nothing was published.`;
  return [
    `${at}internal error: ${error.message || error.name}`,
    `    This is a bug in Gloss. Nothing was published. ${howToReport(manifest)}`,
    error.stack ?? '',
  ].join('\n');
}

/** Refusals of the machine: no space, no permission, too many files, a broken disk. */
const machineCodes = new Set(
  'EACCES EBUSY EDQUOT EFBIG EIO EMFILE ENFILE ENOMEM ENOSPC EPERM EROFS'.split(' '),
);
/** The same from Rolldown, which is written in Rust; 112 is a full disk on Windows. */
const machineReasons = /^.*\(os error (?:5|12|13|24|27|28|30|112|122)\)/m;

/** Say why the machine refused, if it did. */
function machineReason(error: Error): string | undefined {
  if ('code' in error && machineCodes.has(String(error.code))) return error.message;
  return machineReasons.exec(error.message)?.[0];
}

function howToReport({bugs, repository}: Manifest): string {
  const address = addressOf(bugs) ?? addressOf(repository);
  const where = address === undefined ? 'where you got Gloss' : `at ${address}`;
  return `Report it ${where}, with this text:`;
}

const addressOf = (field: string | {url?: string; email?: string} | undefined) =>
  (typeof field === 'string' ? field : (field?.url ?? field?.email))?.replace(/^git\+|\.git$/g, '');
