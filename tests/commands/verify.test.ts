import {spawnSync} from 'node:child_process';
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test, vi} from 'vitest';
import {main} from '../../src/commands/verify.ts';
import {article, type Content, writeContent} from '../edition/content.ts';
import {collectOutput} from './collect-output.ts';

const good: Content = {'articles/a/article.md': article};
const broken: Content = {
  ...good,
  'articles/a/annotations.md': ':::gloss[G]{#a}\n> four\n\nN.\n:::\n',
};

async function run(content: Content, ...args: string[]) {
  const contentFolder = writeContent(content);
  const {output, printed} = collectOutput();
  const status = await main(args, {...output, contentFolder});
  return {status, ...printed};
}

test('Content without problems has the exit code 0.', async () => {
  expect(await run(good)).toEqual({
    status: 0,
    stdout: 'The content has no problem.\n',
    stderr: '',
  });
});

test('All problems are reported, with the exit code 1 if one is an error.', async () => {
  const {status, stdout} = await run({...broken, 'actors/a.md': '---\nnam: A\n---\n\nB.\n'});
  expect(status).toBe(1);
  expect(stdout).toMatch(/annotations\.md:2:1 {2}/);
  expect(stdout).toMatch(/actors\/a\.md:2:1 {2}/);
  expect(stdout).toMatch(/fix them before you publish\.\n$/);
});

test('Warnings do not change the exit code.', async () => {
  const warned = {'articles/a/article.md': `${article}\n[a]: https://a.example/\n`};
  const {status, stdout} = await run(warned);
  expect(status).toBe(0);
  expect(stdout).toContain('warning: ');
});

test('Forms of names that are not linked are hints, whose fixes work.', async () => {
  const withNames = (keys: string): Content => ({
    'articles/a/article.md': article.replace('two', '*Рузвельтом* и Рузвельту, Рузвельтов'),
    'actors/r.md': `---\nname: Рузвельт\n${keys}---\n\nA life.\n`,
  });
  const {status, stdout} = await run(withNames(''));
  expect(status).toBe(0);
  expect(stdout.replaceAll(/\S*\/(?=articles\/|actors\/)/g, '')).toBe(
    `The content has no problem.
articles/a/article.md:5:6  hint: “Рузвельтом” may be a form of “Рузвельт”.
    fix:      Add the alias \`Рузвельтом\` or \`Рузвельт*\` to actors/r.md, or add \`Рузвельтом\` to its \`not\`.
articles/a/article.md:5:20  hint: “Рузвельту” may be a form of “Рузвельт”.
    fix:      Add the alias \`Рузвельту\` or \`Рузвельт*\` to actors/r.md, or add \`Рузвельту\` to its \`not\`.
articles/a/article.md:5:31  hint: “Рузвельтов” may be a form of “Рузвельт”.
    fix:      Add the alias \`Рузвельтов\` or \`Рузвельт*\` to actors/r.md, or add \`Рузвельтов\` to its \`not\`.
`,
  );
  for (const keys of [
    'aliases: [Рузвельт*]\n',
    'aliases: [Рузвельтом, Рузвельту]\nnot: [Рузвельтов]\n',
  ]) {
    expect(await run(withNames(keys))).toEqual({
      status: 0,
      stdout: 'The content has no problem.\n',
      stderr: '',
    });
  }
  expect(JSON.parse((await run(withNames(''), '--json')).stdout)).toEqual([]);
});

test('At most three hints are listed for an actor.', async () => {
  const forms = 'Рузвельтом Рузвельту Рузвельтов Рузвельта Рузвельту';
  const {stdout} = await run({
    'articles/a/article.md': article.replace('two', forms),
    'actors/r.md': '---\nname: Рузвельт\n---\n\nA life.\n',
  });
  expect(stdout.match(/hint: /g)).toHaveLength(3);
  expect(stdout).toContain('\n1 more may be forms of names of `r`.\n');
});

test('Drafts are counted.', async () => {
  const draft = ':::gloss[G]{#a draft}\n> two\n\nN.\n:::\n';
  const one = {...good, 'articles/a/annotations.md': draft};
  expect((await run(one)).stdout).toBe(
    'The content has no problem.\nDrafts, which are not published: 1 annotation.\n',
  );
  const both = {
    ...one,
    'articles/a/annotations.md': draft + draft.replace('#a', '#b').replace('two', 'four'),
    'articles/b/article.md': article.replace('title: ', 'draft: true\ntitle: '),
    'articles/b/annotations.md': draft,
  };
  const {status, stdout} = await run(both);
  expect(status).toBe(0);
  expect(stdout).toMatch(/ {2}warning: The quote does not occur/);
  expect(stdout).toMatch(/\nDrafts, which are not published: 1 article, 2 annotations\.\n$/);
});

test('In a workflow, a summary lists new, missing, redirected and withdrawn addresses.', async () => {
  const summaryFile = join(writeContent({}), 'summary.md');
  const {output} = collectOutput();
  const entry = (head: string) => `:::${head}\n> two\n\nN.\n:::\n\n`;
  const content = {
    ...good,
    'articles/a/annotations.md':
      entry('gloss[G]{#b aliases=a}') + entry('withdrawn[G]{#w}') + entry('gloss[G]{#d draft}'),
    'permalinks.txt': `# All.\n${['/', '/about/', '/actors/', '/articles/a/', '/articles/a/a/', '/articles/a/d/', '/articles/a/w/', '/articles/gone/', '/frameworks/', '/search/'].map((each) => `${each} 2022-01-10`).join('\n')}\n`,
  };
  expect(await main([], {...output, contentFolder: writeContent(content), summaryFile})).toBe(1);
  const summary = readFileSync(summaryFile, 'utf8');
  expect(summary).toBe(`## Content

2 errors and 1 warning: see the annotations of the changed files, or the log.

Drafts, which are not published: 1 annotation.

### Addresses

Published before, and **missing** now: 2

- \`/articles/a/d/\`
- \`/articles/gone/\`

New: 1

- \`/articles/a/b/\`

Redirected: 1

- \`/articles/a/a/\` → \`/articles/a/b/\`

Withdrawn: 1

- \`/articles/a/w/\`
`);
});

test('A summary does not compare addresses if errors may hide some of them.', async () => {
  const summaryFile = join(writeContent({}), 'summary.md');
  const {output} = collectOutput();
  await main([], {...output, contentFolder: writeContent(broken), summaryFile});
  expect(readFileSync(summaryFile, 'utf8')).toMatch(
    /1 error and 0 warnings[\s\S]*They were not compared with `permalinks\.txt`/,
  );
});

test('--json prints the problems for other programs.', async () => {
  const {status, stdout} = await run(broken, '--json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject([{rule: 'quote-missing', line: 2, column: 1}]);
});

test('--watch checks again after a change.', async () => {
  const contentFolder = writeContent(broken);
  const {output, printed} = collectOutput();
  const stop = new AbortController();
  const ended = main(['--watch'], {...output, contentFolder, signal: stop.signal});
  await vi.waitFor(() => expect(printed.stdout).toContain('fix them'));
  writeFileSync(
    join(contentFolder, 'articles/a/annotations.md'),
    ':::gloss[G]{#a}\n> two\n\nN.\n:::\n',
  );
  await vi.waitFor(() => expect(printed.stdout).toContain('The content has no problem.'), 5000);
  stop.abort();
  expect(await ended).toBe(0);
});

test('A content folder that is missing is a problem.', async () => {
  const contentFolder = writeContent({});
  rmSync(contentFolder, {recursive: true});
  const {output, printed} = collectOutput();
  expect(await main([], {...output, contentFolder})).toBe(1);
  expect(printed.stdout).toContain('The content folder is missing.');
});

test('The command runs as a process.', () => {
  const {status, stdout} = spawnSync(process.execPath, ['src/commands/verify.ts'], {
    env: {...process.env, CONTENT_DIR: writeContent(broken), GITHUB_ACTIONS: 'true'},
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stdout).toMatch(/^::error file=.*annotations\.md,line=2,col=1,/m);
});
