import {spawnSync} from 'node:child_process';
import {appendFileSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {Writable} from 'node:stream';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {main} from '../../src/commands/reanchor.ts';
import {type Content, compileFolder, writeContent} from '../edition/content.ts';

const path = 'articles/a/annotations.md';

const article = `---
title: A title
---

It was a matter of honor, for the demon-
stration.

The program of Tokayev ended on Monday. So it is. And so it is.
`;

const entry = (id: string, quotation: string, note = 'A note, *plain*.') =>
  `:::claim[A gist]{#${id}}\n${quotation}\n\n${note}\n:::\n`;

const harmless = entry('demo', '> for the demonstration');
const open = entry('day', '> ended on Tuesday');

beforeEach(() => {
  vi.stubEnv('FORCE_COLOR', undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** Run the command on a content folder. */
async function runOn(
  contentFolder: string,
  args: readonly string[],
  answers?: readonly string[],
  onQuestion = () => {},
) {
  const printed = {stdout: '', stderr: ''};
  const streamTo = (name: keyof typeof printed) =>
    new Writable({
      write(chunk, _, done) {
        printed[name] += chunk;
        done();
      },
    });
  const left = [...(answers ?? [])];
  const questions: string[] = [];
  const readAnswer = async (question: string) => {
    questions.push(question);
    onQuestion();
    return left.shift();
  };
  const code = await main(args, {
    stdout: streamTo('stdout'),
    stderr: streamTo('stderr'),
    contentFolder,
    readAnswer: answers && readAnswer,
  });
  return {code, ...printed, questions};
}

async function run(content: Content, args: readonly string[] = [], answers?: readonly string[]) {
  const folder = writeContent({'articles/a/article.md': article, ...content});
  const result = await runOn(folder, args, answers);
  const bytes = path in content ? readFileSync(join(folder, path)) : Buffer.alloc(0);
  return {...result, folder, bytes, file: bytes.toString()};
}

describe('the exit code', () => {
  test.each<[string, string, string[], number, string]>([
    ['is 0 if every quote is found', entry('x', '> matter of honor'), [], 0, 'Every quote'],
    ['is 1 if a harmless proposal is waiting', harmless, [], 1, '1 to write'],
    ['is 0 once it is written', harmless, ['--write'], 0, '1 written.'],
    ['is 2 if a proposal needs consent', open, [], 2, '1 for an editor'],
    ['is 2 if one of several does', harmless + open, [], 2, '1 to write'],
    ['is 2 still once the other is written', harmless + open, ['--write'], 2, '1 written.'],
    [
      'is 1 if a proposal is accepted, but not written',
      open,
      ['--accept', 'a/day'],
      1,
      '1 to write: npm run reanchor -- --write --accept a/day',
    ],
    [
      'is 0 once what is accepted is written',
      open + harmless,
      ['--write', '--accept', 'a/day'],
      0,
      '2 written.',
    ],
    ['is 2 if nothing similar is found', entry('x', '> wholly other words'), [], 2, 'no longer'],
    ['is 2 if a quote occurs twice', entry('x', '> it is'), [], 2, 'several'],
    ['is 2 if annotations cannot be read', ':::claim\n', [], 2, 'never closed'],
  ])('%s', async (_, annotations, args, code, line) => {
    const result = await run({[path]: annotations}, args);
    expect(result.stderr).toBe('');
    expect(result.stdout).toContain(line);
    expect(result.code).toBe(code);
  });

  test('is 0 without annotations', async () => {
    const {code, stdout} = await run({});
    expect(stdout).toBe('Every quote is found in its article.\n');
    expect(code).toBe(0);
  });

  test('is 2 for an unknown option, and for an address without an option', async () => {
    for (const args of [['--wirte'], ['--write', 'a/day']]) {
      const {code, stderr, file} = await run({[path]: harmless}, args);
      expect(stderr).toContain('Usage: npm run reanchor [-- [--write]');
      expect(code).toBe(2);
      expect(file).toBe(harmless);
    }
  });

  test('is that of the process', () => {
    const {status, stdout, stderr} = spawnSync(
      process.execPath,
      ['src/commands/reanchor.ts', '--write'],
      {
        env: {
          ...process.env,
          CONTENT_DIR: writeContent({
            'articles/a/article.md': article,
            [path]: open + harmless,
          }),
        },
        encoding: 'utf8',
      },
    );
    expect(stderr).toBe('');
    expect(stdout).toContain('accept: npm run reanchor -- --write --accept a/day\n');
    expect(stdout).toContain('1 written.\n1 for an editor to decide.\n');
    expect(status).toBe(2);
  });
});

describe('nothing is written', () => {
  const source = open + harmless + entry('found', '> matter of honor');
  const all = ['--write', '--accept', 'a/day'];

  test.each([
    ['is of no annotation', 'a/dya', 'Did you mean a/day?'],
    ['has no broken quote', 'a/found', 'it has no broken quote'],
    ['is in another article', 'b/day', 'it has no broken quote'],
    ['names no article', 'day', 'it has no broken quote'],
  ])('if an accepted address %s', async (_, address, line) => {
    const {code, stdout, file, questions} = await run(
      {[path]: source},
      ['--write', '--accept', address],
      ['y'],
    );
    expect(stdout).toContain(`--accept ${address}: `);
    expect(stdout).toContain(line);
    expect(stdout).toMatch(/1 to write: npm run reanchor -- --write\n/);
    expect(questions).toEqual([]);
    expect(code).toBe(2);
    expect(file).toBe(source);
  });

  test.each<[string, Content, string]>([
    [
      'the annotations of another article',
      {'articles/b/article.md': article, 'articles/b/annotations.md': ':::claim\n'},
      'fix them first, nothing was written.',
    ],
    ['front matter', {'articles/a/article.md': '---\ntitle: T\n\nText.\n'}, 'article.md:1:1'],
    ['a file that does not belong to the content', {'x.md': 'x'}, 'them first'],
  ])('if a problem is in %s', async (_, content, line) => {
    const {code, stdout, file, questions} = await run({[path]: source, ...content}, all, ['y']);
    expect(stdout).toContain(line);
    expect(stdout).not.toContain('it has no broken quote');
    expect(questions).toEqual([]);
    expect(code).toBe(2);
    expect(file).toBe(source);
  });

  test('if a file is not UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from(source), Buffer.from([0xff])]);
    const result = await run({[path]: bytes}, all);
    expect(result.code).toBe(2);
    expect(result.bytes.equals(bytes)).toBe(true);
  });

  test('if the article has a character that would change what is printed', async () => {
    const folder = writeContent({
      'articles/a/article.md': `${article}\nAn \u202Eoverride.\n`,
      [path]: source,
    });
    const {code, stdout} = await runOn(folder, all);
    expect(stdout).toMatch(/U\+202E \(right-to-left override\)/);
    expect(stdout).not.toContain('\u202E');
    expect(code).toBe(2);
    expect(readFileSync(join(folder, path), 'utf8')).toBe(source);
  });

  test('if a file is a link to itself', async () => {
    const folder = writeContent({
      'articles/a/article.md': article,
      'articles/b/article.md': article,
      [path]: source,
    });
    symlinkSync('annotations.md', join(folder, 'articles/b/annotations.md'));
    const {code, stdout} = await runOn(folder, all);
    expect(stdout).toMatch(
      /^\S*articles\/b\/annotations\.md:1:1 {2}`annotations.md` is not a file/,
    );
    expect(code).toBe(2);
    expect(readFileSync(join(folder, path), 'utf8')).toBe(source);
  });

  test.each<[string, (file: string) => void, RegExp]>([
    ['is removed', (file) => rmSync(file), /annotations\.md: cannot be read \(ENOENT/],
    [
      'changes',
      (file) => appendFileSync(file, '\n'),
      /annotations\.md: was changed in the meantime/,
    ],
    [
      'stays, but its article changes',
      (file) => appendFileSync(join(file, '../article.md'), 'It ended on Tuesday.\n'),
      /article\.md: was changed in the meantime/,
    ],
  ])('if a file %s during the questions', async (_, change, line) => {
    const folder = writeContent({
      'articles/a/article.md': article,
      'articles/b/article.md': article,
      'articles/b/annotations.md': open,
      [path]: source,
    });
    const {code, stdout} = await runOn(folder, all, ['y'], () =>
      change(join(folder, 'articles/b/annotations.md')),
    );
    expect(stdout).toMatch(line);
    expect(stdout).toContain('2 to write: npm run reanchor -- --write --accept a/day\n');
    expect(stdout).not.toContain(' written.\n');
    expect(code).toBe(2);
    expect(readFileSync(join(folder, path), 'utf8')).toBe(source);
  });
});

describe('the listing', () => {
  test('has the place of a quote, its difference, and the words around it', async () => {
    const {stdout} = await run({[path]: harmless + open});
    expect(stdout).toMatch(
      /annotations\.md:2:1 {2}#demo {2}proposed: --write writes it, the words are the same\n {4}for the \[-demonstration-\] \{\+demon- stration\+\}\n {4}\S*article\.md:5:27 {2}…/,
    );
    expect(stdout).toMatch(
      /annotations\.md:7:1 {2}#day {2}proposed: needs your consent\n {4}ended on \[-Tuesday-\] \{\+Monday\+\}\n {4}\S*article\.md:8:24 {2}… The program of Tokayev ended on Monday\. So it is\. And so it is…\n {4}accept: npm run reanchor -- --write --accept a\/day\n/,
    );
  });

  test('is coloured for a terminal', async () => {
    vi.stubEnv('FORCE_COLOR', '1');
    const {stdout} = await run({[path]: open});
    expect(stdout).toContain('\u001B[32m{+Monday+}\u001B[39m');
    expect(stdout).toContain('\u001B[31m\u001B[9m[-Tuesday-]\u001B[29m\u001B[39m');
  });

  test('lists the number of proposals that are accepted together', async () => {
    const {stdout} = await run({[path]: entry('two', '> matter of honour\n\n> on Tuesday')});
    expect(stdout.match(/--accept a\/two {3}\(all 2 proposals for #two\)/g)).toHaveLength(2);
  });

  test('shows both texts if only white space differs', async () => {
    const {stdout} = await run({
      'articles/a/article.md': `${article}\nthe man - eating shark\n`,
      [path]: entry('x', '> the man-eating shark'),
    });
    expect(stdout).toContain('[-the man-eating shark-]{+the man - eating shark+}');
  });

  test('has every place that may be meant, and a hint for it', async () => {
    const {stdout} = await run({[path]: entry('twice', '> it is')});
    expect(stdout).toMatch(/article\.md:8:44 {2}…/);
    expect(stdout).toMatch(/article\.md:8:58 {2}…/);
    expect(stdout).toContain('fix: add `prefix="So"`; or `prefix="so"`');
  });

  test('has no hint for places with different words', async () => {
    const {stdout} = await run({
      'articles/a/article.md': `${article}\nThe programs of Tokayev ended on Monday.\n`,
      [path]: entry('x', '> The programme of'),
    });
    expect(stdout).toContain('several places may be meant');
    expect(stdout).toContain('fix: quote the words of the intended place');
  });

  test('has no hint if there are more places than it lists', async () => {
    const places = Array.from({length: 25}, (_, nth) => `w${nth % 20} war.`).join(' ');
    const {stdout} = await run({
      'articles/a/article.md': `${article}\n${places}\n`,
      [path]: entry('x', '> war'),
    });
    expect(stdout).toContain('and more: quote more words');
    expect(stdout).not.toContain('prefix=');
  });

  test.each([
    ['several places are similar', '> The army came at nine', 'several places may be meant'],
    ['the parts are in another order', '> Two seven […] One four', 'in this order'],
    ['the prefix no longer matches', '> matter of honor', 'no longer matches'],
    ['the words cannot be quoted', '> no \\~\\~honor\\~\\~', 'cannot be written as a quotation'],
  ])('does not offer to accept anything if %s', async (_, quotation, line) => {
    const source = entry('x', quotation).replace(
      '{#x}',
      quotation === '> matter of honor' ? '{#x prefix="no"}' : '{#x}',
    );
    const text = `${article}\nThe army came at five. The army came at six.\n\nOne four. Two five.\n\nan \\~\\~honor\\~\\~\n`;
    const content = {'articles/a/article.md': text, [path]: source};
    const {stdout} = await run(content);
    expect(stdout).toContain(`#x  edit the quote: `);
    expect(stdout).toContain(line);
    expect(stdout).not.toContain('--accept');

    const accepting = await run(content, ['--write', '--accept', 'a/x'], ['y']);
    expect(accepting.questions).toEqual([]);
    expect(accepting.code).toBe(2);
    expect(accepting.file).toBe(source);
  });
});

describe('on a terminal', () => {
  const quotations = {
    day: '> ended on Tuesday',
    honour: '> matter of honour',
    tuesday: '> Tokayev ended on Tuesday',
  };
  const entries = Object.entries(quotations).map(([id, quotation]) => entry(id, quotation));
  const source = harmless + entries.join('');

  /** The ids of the annotations whose quotes are written. */
  const findWritten = (file: string) =>
    Object.entries({demo: '> for the demonstration', ...quotations}).flatMap(([id, quotation]) =>
      file.includes(`{#${id}}\n${quotation}\n`) ? [] : id,
    );

  test.each<[string, string[], string[], number]>([
    ['nothing', [], ['demo'], 1],
    ['y', ['y', 'y', 'y'], ['demo', 'day', 'honour', 'tuesday'], 3],
    ['n', ['n', 'n', 'n'], ['demo'], 3],
    ['y and n', ['n', ' Y ', 'n'], ['demo', 'honour'], 3],
    ['a', ['a', 'n'], ['demo', 'day', 'tuesday'], 2],
    ['a after n', ['n', 'a', 'n'], ['demo', 'honour'], 3],
    ['q', ['y', 'q'], ['demo', 'day'], 2],
    ['something else first', ['', 'what', 'y', 'q'], ['demo', 'day'], 4],
  ])('the answer %s decides what is written', async (_, answers, written, count) => {
    const {code, stdout, file, questions} = await run({[path]: source}, ['--write'], answers);
    expect(findWritten(file)).toEqual(written);
    expect(stdout).toContain(`${written.length} written.`);
    expect(questions).toHaveLength(count);
    expect(code).toBe(written.length === 4 ? 0 : 2);
  });

  test('a question shows the difference, and its answers', async () => {
    const {questions} = await run({[path]: open}, ['--write'], ['?', 'n']);
    expect(questions[0]).toMatch(
      /#day {2}proposed\n.*\[-Tuesday-\][\s\S]*\nWrite this\? \[y,n,a,q\] $/,
    );
    expect(questions[1]).toContain('a  yes, and yes to every later proposal with the same change');
  });

  test('there are no questions without --write, or about accepted proposals', async () => {
    expect((await run({[path]: source}, [], ['y'])).questions).toEqual([]);
    const {questions} = await run(
      {[path]: source},
      ['--write', '--accept', 'a/day', 'a/honour'],
      [],
    );
    expect(questions).toHaveLength(1);
    expect(questions[0]).toContain('#tuesday');
  });

  test('a proposal that is found only together with another one is not written alone', async () => {
    const content = {
      'articles/a/article.md': `${article}\nA great honor for all and a small honor for all. The army has left.\n`,
      [path]: entry('x', '> honour for all\n\n> The army had left').replace(
        '#x',
        '#x prefix="great"',
      ),
    };
    const alone = await run(content, ['--write'], ['n', 'y']);
    expect(alone.stdout).toMatch(/#x {2}not written: its new words are found here only if/);
    expect(alone.file).toBe(content[path]);
    expect(alone.code).toBe(2);
    const together = await run(content, ['--write'], ['y', 'y']);
    expect(together.stdout).toContain('2 written.');
    expect(together.code).toBe(0);
  });
});

describe('the file', () => {
  const odd = (quotation: string) =>
    `\uFEFF${entry('one', quotation, '\tA  note, \\*odd\\*.  ')}\n\n\n${entry('two', '> in vain')}`.replaceAll(
      '\n',
      '\r\n',
    );
  const accept = ['--write', '--accept', 'a/one'];

  test('is not written without --write', async () => {
    for (const source of [harmless, odd('> matter of honour')]) {
      expect(
        (await run({[path]: source}, ['--accept', source === harmless ? 'a/demo' : 'a/one'])).file,
      ).toBe(source);
    }
  });

  test.each([
    ['of a line', '> a matter of honour', '> a matter of honor'],
    [
      'of two paragraphs',
      '  > stration.\n  >\n  > The programme',
      '  > stration.\n  >\n  > The program',
    ],
    ['with a gap', '> honour […] program', '> honor […] program'],
    ['of several', '> of honour\n\n> The programme', '> of honor\n\n> The program'],
  ])('changes only in the bytes of a quotation %s', async (_, before, after) => {
    expect((await run({[path]: odd(before)}, accept)).file).toBe(odd(after));
  });

  test('contains only quotes that the build finds, once everything is written', async () => {
    const {folder} = await run({[path]: harmless + open});
    expect(compileFolder(folder).problems.map(({ruleId}) => ruleId)).toEqual([
      'quote-missing',
      'quote-missing',
    ]);
    expect((await runOn(folder, ['--write'], ['y'])).code).toBe(0);
    expect(compileFolder(folder).problems).toEqual([]);
    expect((await runOn(folder, [])).stdout).toBe('Every quote is found in its article.\n');
  });
});

test('a draft gets proposals as others do, and its other problems are no obstacle', async () => {
  const draft = `${open.replace('#day', '#day draft')}\n${entry('b', '> Monday', '').replace('#b', '#b draft')}`;
  const {code, stdout} = await run({[path]: draft});
  expect(stdout).toContain('{+Monday+}');
  expect(code).toBe(2);
});

test('a corrected article and its new source are reanchored, and build again', async () => {
  const before = '---\ntitle: A title\n---\n\nThe meeting ended on Monday.\n';
  const folder = writeContent({
    'articles/a/article.md': before,
    'articles/a/source.md': '*The meeting* ended on Monday.\n',
    [path]: entry('day', '> ended on Monday'),
  });
  const problems = () => compileFolder(folder).problems.map(({ruleId}) => ruleId);
  expect(problems()).toEqual([]);

  writeFileSync(join(folder, 'articles/a/article.md'), before.replace('Monday', 'Tuesday'));
  expect(problems()).toContain('fidelity');
  writeFileSync(join(folder, 'articles/a/source.md'), '*The meeting* ended on Tuesday.\n');
  expect(problems()).toEqual(['quote-missing']);

  const {code} = await runOn(folder, ['--write', '--accept', 'a/day']);
  expect(code).toBe(0);
  expect(readFileSync(join(folder, path), 'utf8')).toBe(entry('day', '> ended on Tuesday'));
  expect(problems()).toEqual([]);
});
