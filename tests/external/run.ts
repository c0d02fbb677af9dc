/**
 * `npm run external -- <folder>`: runs the cases of another test suite (format: see `cases.ts`).
 * Prints the failures and the totals. Exit codes: 0 if all cases pass, 1 if some fail, 2 if a file or
 * the folder cannot be read.
 */
import {CaseError, checkFolder} from './cases.ts';

process.exitCode = main(process.argv.slice(2));

function main([folder, ...more]: readonly string[]): number {
  if (folder === undefined || more.length > 0) {
    console.error('Usage: npm run external -- <folder>');
    return 2;
  }
  try {
    const {passed, failures} = checkFolder(folder);
    for (const failure of failures) console.log(failure);
    console.log(`${passed} passed, ${failures.length} failed`);
    return failures.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    console.error(error.message);
    return 2;
  }
}
