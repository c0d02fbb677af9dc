/**
 * `npm run external -- <folder>`: try cases from outside; `cases.ts` says in what
 * form. Prints a line for each quote that is wrong, and the numbers. Exit codes: 0
 * all passed, 1 some failed, 2 a file or the folder cannot be read.
 */
import {CaseError, tryFolder} from './cases.ts';

process.exitCode = main(process.argv.slice(2));

function main([folder, ...more]: readonly string[]): number {
  if (folder === undefined || more.length > 0) {
    console.error('Usage: npm run external -- <folder>');
    return 2;
  }
  try {
    const {passed, failures} = tryFolder(folder);
    for (const failure of failures) console.log(failure);
    console.log(`${passed} passed, ${failures.length} failed`);
    return failures.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    console.error(error.message);
    return 2;
  }
}
