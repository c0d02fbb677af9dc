import {mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeEach, describe, expect, test} from 'vitest';
import {main} from '../../src/commands/build.ts';
import {ContentError} from '../../src/content/content-error.ts';
import {ExpectedError} from '../../src/report/expected-error.ts';
import {collectOutput} from './collect-output.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'gloss-command-'));
});

/** Run the command with a stand-in for Astro that writes one page. */
async function run(args: string[], {text = 'new', fault = undefined as unknown, at = root} = {}) {
  const {output, printed} = collectOutput();
  const status = await main(args, {...output, root: at}, async ({outDir}) => {
    mkdirSync(outDir, {recursive: true});
    writeFileSync(join(outDir, 'index.html'), text);
    if (fault !== undefined) throw fault;
  });
  return {status, ...printed};
}

const page = (folder: string) => readFileSync(join(root, folder, 'index.html'), 'utf8');

describe('npm run build', () => {
  test('writes to `dist`, or to the folder of `--outDir`', async () => {
    expect(await run([])).toEqual({status: 0, stdout: 'The site is in dist.\n', stderr: ''});
    expect(page('dist')).toBe('new');
    expect((await run(['--outDir', 'a/b'])).status).toBe(0);
    expect(page('a/b')).toBe('new');
  });

  test.each([
    ['of content', new ContentError([]), /^\n0 problems in 0 files/],
    ['that is expected', new ExpectedError('It is full.'), /^\nIt is full\.\n$/],
    ['of Gloss', new TypeError('x'), /^\ninternal error: x\n {4}This is a bug.*\n.*\n {4}at /],
    ['that is no error', 'x', /^\ninternal error: x\n/],
  ])('keeps the site after an error %s, and prints it once', async (_, fault, printed) => {
    await run([], {text: 'old'});
    const {status, stderr} = await run([], {fault});
    expect(status).toBe(1);
    expect(stderr).toMatch(printed);
    expect(page('dist')).toBe('old');
    expect(readdirSync(root).sort()).toEqual(['.astro', 'dist']);
  });

  test('reports bugs where `package.json` says', async () => {
    writeFileSync(join(root, 'package.json'), '{"bugs": "https://a.example/"}');
    expect((await run([], {fault: new Error('x')})).stderr).toContain('at https://a.example/,');
  });

  test.each(['#', '?', '*', '"'])(
    'refuses a project path with %s before it writes',
    async (character) => {
      const at = join(root, `a${character}b`);
      const {status, stderr} = await run([], {at});
      expect(status).toBe(1);
      expect(stderr).toContain(`contains \`${character}\``);
      expect(readdirSync(root)).toEqual([]);
    },
  );

  test('refuses unknown options', async () => {
    const {status, stderr} = await run(['--out']);
    expect(status).toBe(1);
    expect(stderr).toContain('Usage: npm run build [-- --outDir <folder>]\n');
  });
});
