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

/** Run the command on a content folder. */
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
    ['is 1 where nothing is recorded yet', {}, [], 1, '7 to write: npm run permalinks -- --write'],
    ['is 0 once that is written', {}, ['--write'], 0, '7 written.'],
    [
      'is 0 where all is recorded',
      recorded(...pages),
      [],
      0,
      'Every address is recorded and exists.',
    ],
    ['is 0 where there is nothing to write', recorded(...pages), ['--write'], 0, '0 written.'],
    ['is 1 where one is new', recorded(...pages.slice(1)), [], 1, 'new  /\n1 to write'],
    ['is 2 where one would break', {...recorded(...pages), ...renamed}, [], 2, 'no longer exists'],
    [
      'is 2 still, when told to write',
      {...recorded(...pages), ...renamed},
      ['--write'],
      2,
      'nothing was written',
    ],
    [
      'is 2 where a line is no address',
      {'permalinks.txt': 'a\n'},
      ['--write'],
      2,
      'fix them first',
    ],
    ['is 2 where content is wrong', {'actors/x.md': '\n'}, ['--write'], 2, 'fix them first'],
  ])('%s', (_, content, args, status, told) => {
    const result = run(content, ...args);
    expect(result.stderr).toBe('');
    expect(result.stdout).toContain(told);
    expect(result.status).toBe(status);
  });

  test('is 2 for an option that there is not', () => {
    const {status, stderr} = run({}, '--wirte');
    expect(stderr).toContain('Usage: npm run permalinks [-- --write]');
    expect(status).toBe(2);
  });

  test('is 2 where the ledger cannot be read, which is told in one line', () => {
    const {folder, again} = run({});
    symlinkSync('permalinks.txt', join(folder, 'permalinks.txt'));
    const {status, stdout, stderr} = again('--write');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^\S*permalinks\.txt: cannot be read \(ELOOP: [^()\n]*\)\n$/);
    expect(status).toBe(2);
  });
});

describe('what is told', () => {
  test('has what is new, redirected and withdrawn, an address a line', () => {
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

  test('has the place of a sign, where its framework was renamed', () => {
    const framework = '---\ntitle: F\naliases: [g]\nsigns: [{number: 1, title: S}]\n---\n\nText.\n';
    const {stdout} = run({'frameworks/f.md': framework, ...recorded('/frameworks/g/#sign-1')});
    expect(stdout).toContain('redirected  /frameworks/g/#sign-1 → /frameworks/f/#sign-1\n');
  });

  test('has what would break, with its line and its fix, beside what is new', () => {
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
  test('is made with --write alone, sorted, with today’s date, and the content is then good', () => {
    const {read, again, folder} = run({});
    expect(read()).toBeUndefined();
    expect(again('--write').stdout).toContain('written  /articles/a/one/\n');
    const [first, ...lines] = read()?.split('\n') ?? [];
    expect(first).toMatch(/^#/);
    expect(lines).toEqual([...pages.map((each) => `${each} ${today()}`), '']);
    expect(compileFolder(folder).problems).toEqual([]);
    expect(again()).toMatchObject({status: 0});
  });

  test('keeps every line, date and comment, and only gains what is new', () => {
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

  test('has its lines end with LF, although they ended as on Windows', () => {
    const windows = recorded(...pages)['permalinks.txt'].replaceAll('\n', '\r\n');
    expect(run({'permalinks.txt': windows}, '--write').read()).toBe(
      windows.replaceAll('\r\n', '\n'),
    );
  });

  test.each<[string, Content, string[]]>([
    ['without --write', recorded('/'), []],
    ['where an address would break', recorded('/articles/a/two/'), ['--write']],
    ['where a line is wrong', {'permalinks.txt': '/ 2022-01-10\n/a\n'}, ['--write']],
    [
      'where content is wrong',
      {...recorded('/'), 'articles/a/annotations.md': entry('One')},
      ['--write'],
    ],
  ])('is as it was %s', (_, content, args) => {
    expect(run(content, ...args).read()).toBe(content['permalinks.txt']);
  });
});

test('the command is a program that prints to the terminal and ends with its exit code', () => {
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
