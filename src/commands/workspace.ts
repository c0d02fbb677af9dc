/**
 * `npm run workspace`: writes the files of the workspace that follow from the code: schemas of front
 * matter, snippets, issue forms. Exit codes: 0 they are written, 2 they cannot be.
 */
import {mkdirSync} from 'node:fs';
import {dirname} from 'node:path';
import {formatFileError} from '../files/file-error.ts';
import {replaceFile} from '../files/write-files.ts';
import {generateFiles} from '../workspace/generated-files.ts';

try {
  const files = generateFiles();
  for (const {path, value} of files) {
    mkdirSync(dirname(path), {recursive: true});
    replaceFile(path, value);
  }
  process.stdout.write(`${files.map(({path}) => `Written: ${path}`).join('\n')}\n`);
} catch (error) {
  process.stdout.write(`${formatFileError(error, 'written')}\n`);
  process.exitCode = 2;
}
