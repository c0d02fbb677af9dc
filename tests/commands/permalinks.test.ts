import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {main} from '../../src/commands/permalinks.ts';
import {article, type Content, compileFolder, writeContent} from '../edition/content.ts';
import {collectOutput} from './collect-output.ts';

const entry = (id: string, kind = 'gloss', attributes = '') =>
  `:::${kind}[A gist]{#${id}${attributes}}\n> two\n\nA note.\n:::\n\n`;

const base: Content = {
  'articles/a/article.md': article,
  'articles/a/annotations.md': entry('one'),
};
const pages = [
  '/',
  '/about/',
  '/actors/',
  '/articles/a/',
  '/articles/a/one/',
  '/frameworks/',
  '/search/',
];
const heading = '# Every address.';
const recorded = (...addresses: string[]) => ({
  'permalinks.txt': `${[heading, ...addresses.map((each) => `${each} 2022-01-10`)].join('\n')}\n`,
});

/** Run the command on the base content with other files. */
function run(content: Content, ...args: string[]) {
  const folder = writeContent({...base, ...content});
  const again = (...more: string[]) => {
    const {output, printed} = collectOutput();
    const status = main(more, {...output, contentFolder: folder});
    return {status, ...printed};
  };
  const file = join(folder, 'permalinks.txt');
  const read = () => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
  return {...again(...args), folder, again, read};
}

const today = () => new Date().toISOString().slice(0, 10);

describe('the exit code', () => {
  const renamed = {'articles/a/annotations.md': entry('uno')};
  test.each<[string, Content, string[], number, string]>([
    ['is 1 if nothing is recorded yet', {}, [], 1, '7 to write: npm run permalinks -- --write'],
    ['is 0 once all addresses are written', {}, ['--write'], 0, '7 written.'],
    [
      'is 0 if all addresses are recorded',
      recorded(...pages),
      [],
      0,
      'Every address is recorded and exists.',
    ],
    ['is 0 if there is nothing to write', recorded(...pages), ['--write'], 0, '0 written.'],
    ['is 1 if an address is new', recorded(...pages.slice(1)), [], 1, 'new  /\n1 to write'],
    [
      'is 2 if an address is missing',
      {...recorded(...pages), ...renamed},
      [],
      2,
      'no longer exists',
    ],
    [
      'is 2 if an address is missing, also with --write',
      {...recorded(...pages), ...renamed},
      ['--write'],
      2,
      'nothing was written',
    ],
    ['is 2 if a line is invalid', {'permalinks.txt': 'a\n'}, ['--write'], 2, 'fix them first'],
    ['is 2 if the content is invalid', {'actors/x.md': '\n'}, ['--write'], 2, 'fix them first'],
  ])('%s', (_, content, args, status, message) => {
    const result = run(content, ...args);
    expect(result.stderr).toBe('');
    expect(result.stdout).toContain(message);
    expect(result.status).toBe(status);
  });

  test('is 2 for an unknown option', () => {
    const {status, stderr} = run({}, '--wirte');
    expect(stderr).toContain('Usage: npm run permalinks [-- --write]');
    expect(status).toBe(2);
  });

  test('is 2 if the permalinks file is a link to itself', () => {
    const {folder, again} = run({});
    symlinkSync('permalinks.txt', join(folder, 'permalinks.txt'));
    const {status, stdout, stderr} = again('--write');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^\S*permalinks\.txt:1:1 {2}`permalinks.txt` is not a file\.\n/);
    expect(status).toBe(2);
  });
});

describe('the output', () => {
  test('lists new, redirected and withdrawn addresses, one per line', () => {
    const {stdout} = run({
      'articles/a/article.md': article.replace('title', 'aliases: [b]\ntitle'),
      'articles/a/annotations.md':
        entry('two', 'gloss', ' aliases=one') + entry('three', 'withdrawn'),
      ...recorded(...pages, '/articles/b/one/', '/articles/a/three/'),
    });
    expect(stdout.split('\n')).toEqual([
      'redirected  /articles/a/one/ → /articles/a/two/',
      'withdrawn  /articles/a/three/',
      'redirected  /articles/b/one/ → /articles/a/two/',
      'new  /articles/a/two/',
      'new  /articles/b/',
      '2 to write: npm run permalinks -- --write',
      '',
    ]);
  });

  test('includes the fragment of a sign of a renamed framework', () => {
    const framework = '---\ntitle: F\naliases: [g]\nsigns: [{number: 1, title: S}]\n---\n\nText.\n';
    const {stdout} = run({'frameworks/f.md': framework, ...recorded('/frameworks/g/#sign-1')});
    expect(stdout).toContain('redirected  /frameworks/g/#sign-1 → /frameworks/f/#sign-1\n');
  });

  test('reports missing addresses, with line and fix, after the new ones', () => {
    const {stdout} = run({
      'articles/a/annotations.md': entry('uno'),
      ...recorded(...pages),
    });
    expect(stdout).toContain('new  /articles/a/uno/\n');
    expect(stdout).toMatch(
      /permalinks\.txt:6:1 {2}Published address `\/articles\/a\/one\/` no longer exists\./,
    );
    expect(stdout).toContain('add `aliases="one"` to it');
  });
});

describe('the file', () => {
  test('is created only with --write, sorted, with the date of today, and is valid', () => {
    const {read, again, folder} = run({});
    expect(read()).toBeUndefined();
    expect(again('--write').stdout).toContain('written  /articles/a/one/\n');
    const [first, ...lines] = read()?.split('\n') ?? [];
    expect(first).toMatch(/^#/);
    expect(lines).toEqual([...pages.map((each) => `${each} ${today()}`), '']);
    expect(compileFolder(folder).problems).toEqual([]);
    expect(again()).toMatchObject({status: 0});
  });

  test('preserves every line, date and comment when new lines are added', () => {
    const before = recorded(...pages.slice(2).reverse(), '/articles/a/gone/');
    const {read} = run(
      {...before, 'articles/a/annotations.md': entry('one') + entry('gone', 'withdrawn')},
      '--write',
    );
    expect(read()).toBe(
      [
        heading,
        `/ ${today()}`,
        `/about/ ${today()}`,
        '/actors/ 2022-01-10',
        '/articles/a/ 2022-01-10',
        '/articles/a/gone/ 2022-01-10',
        '/articles/a/one/ 2022-01-10',
        '/frameworks/ 2022-01-10',
        '/search/ 2022-01-10',
        '',
      ].join('\n'),
    );
  });

  test('is written with LF, even if it had CRLF', () => {
    const windows = recorded(...pages)['permalinks.txt'].replaceAll('\n', '\r\n');
    expect(run({'permalinks.txt': windows}, '--write').read()).toBe(
      windows.replaceAll('\r\n', '\n'),
    );
  });

  test.each<[string, Content, string[]]>([
    ['without --write', recorded('/'), []],
    ['if an address is missing', recorded('/articles/a/two/'), ['--write']],
    ['if a line is invalid', {'permalinks.txt': '/ 2022-01-10\n/a\n'}, ['--write']],
    [
      'if the content is invalid',
      {...recorded('/'), 'articles/a/annotations.md': entry('One')},
      ['--write'],
    ],
  ])('does not change %s', (_, content, args) => {
    expect(run(content, ...args).read()).toBe(content['permalinks.txt']);
  });
});

test('a draft has no address to record, and a recorded address of one is an error', () => {
  const drafts = {'articles/a/annotations.md': `${entry('one')}${entry('two', 'gloss', ' draft')}`};
  const {again, read} = run(drafts, '--write');
  expect(read()).not.toContain('/two/');
  expect(again().status).toBe(0);
  const {status, stdout} = run({...drafts, ...recorded('/articles/a/two/')}, '--write');
  expect(status).toBe(2);
  expect(stdout).toContain('Publish it: remove `draft` from `#two`.');
});

test('the process prints the output, and ends with the exit code', () => {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ['src/commands/permalinks.ts', '--write'],
    {
      env: {...process.env, CONTENT_DIR: writeContent(base), NO_COLOR: '1', FORCE_COLOR: undefined},
      encoding: 'utf8',
    },
  );
  expect(stderr).toBe('');
  expect(stdout).toContain('7 written.');
  expect(status).toBe(0);
});
