/** Tests the tasks of VS Code against what `npm run verify` prints. */
import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {main} from '../../src/commands/verify.ts';
import {collectOutput} from '../commands/collect-output.ts';
import {article, type Content, writeContent} from '../edition/content.ts';

interface Matcher {
  pattern: {regexp: string} & Record<string, number>;
  background?: {beginsPattern: string; endsPattern: string};
}

/** Read a file of VS Code, which has comments on lines of their own. */
const readJson = (path: string) =>
  JSON.parse(readFileSync(path, 'utf8').replace(/^\s*\/\/.*$/gm, ''));

const {tasks} = readJson('.vscode/tasks.json') as {
  tasks: {command: string; problemMatcher: Matcher}[];
};
const checks = tasks.filter(({command}) => command.startsWith('npm run verify'));

/** Match the lines of an output as VS Code does. */
const matchAll = ({pattern: {regexp, ...groups}}: Matcher, output: string) =>
  output.split('\n').flatMap((line) => {
    const match = new RegExp(regexp).exec(line);
    if (!match) return [];
    return [
      Object.fromEntries(
        Object.entries(groups).map(([name, group]) => [
          name,
          match[group]?.replace(/^.*(?=articles|actors)/, ''),
        ]),
      ),
    ];
  });

const content: Content = {
  'articles/a/article.md': `${article}\n[a]: https://a.example/\n\nРузвельтом\n`,
  'articles/a/annotations.md': ':::gloss[G]{#a}\n> four\n\nN.\n:::\n',
  'actors/r.md': '---\nname: Рузвельт\n---\n\nA life.\n',
};

async function verify(content: Content, ...args: string[]): Promise<string> {
  const {output, printed} = collectOutput();
  await main(args, {...output, contentFolder: writeContent(content)});
  return printed.stdout;
}

test('A task finds each problem once, with its place, severity and message.', async () => {
  const output = await verify(content);
  expect(checks).toHaveLength(2);
  for (const {problemMatcher} of checks) {
    expect(matchAll(problemMatcher, output)).toEqual([
      {
        file: 'articles/a/annotations.md',
        line: '2',
        column: '1',
        severity: undefined,
        message: expect.stringMatching(/^The quote does not occur/),
      },
      {
        file: 'articles/a/article.md',
        line: expect.stringMatching(/^\d+$/),
        column: '1',
        severity: 'warning',
        message: expect.stringMatching(/\.$/),
      },
      {
        file: 'articles/a/article.md',
        line: expect.stringMatching(/^\d+$/),
        column: '1',
        severity: 'hint',
        message: expect.stringMatching(/^“Рузвельтом” may be a form/),
      },
    ]);
  }
});

test('The task in the background knows when a check begins and ends.', async () => {
  const {beginsPattern, endsPattern} = checks.find(({problemMatcher}) => problemMatcher.background)
    ?.problemMatcher.background ?? {beginsPattern: '', endsPattern: ''};
  const {'articles/a/annotations.md': _, ...warned} = content;
  const good = {'articles/a/article.md': article};
  for (const each of [content, warned, good]) {
    const stop = new AbortController();
    const {output, printed} = collectOutput();
    const ended = main(['--watch'], {
      ...output,
      contentFolder: writeContent(each),
      signal: stop.signal,
    });
    stop.abort();
    await ended;
    const lines = printed.stdout.split('\n');
    expect(lines.filter((line) => new RegExp(beginsPattern).test(line))).toHaveLength(1);
    expect(lines.filter((line) => new RegExp(endsPattern).test(line))).toHaveLength(1);
  }
});
