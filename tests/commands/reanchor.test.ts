/** The command as it is run: a process of its own, on a content folder. */
import {spawnSync} from 'node:child_process';
import {readFileSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {type Content, compileFolder, writeContent} from '../edition/content.ts';

const path = 'articles/a/annotations.md';

const article = `---
title: A title
---

It was a matter of honor, for the state.

The program of Tokayev ended on Monday. So it is. And so it is.
`;

const actor = '---\nname: Kassym\naliases: Toqaev\n---\n\nA life.\n';

const entry = (id: string, quotation: string, note = 'A note, *plain*.') =>
  `:::claim[A gist]{#${id}}\n${quotation}\n\n${note}\n:::\n`;

/** Run on a content folder; what it says is in plain text. */
function run(content: Content, ...args: string[]) {
  const folder = writeContent({'articles/a/article.md': article, 'actors/t.md': actor, ...content});
  const again = (...more: string[]) => {
    const {status, stdout, stderr} = spawnSync(
      process.execPath,
      ['src/commands/reanchor.ts', ...more],
      {
        env: {...process.env, CONTENT_DIR: folder, NO_COLOR: '1', FORCE_COLOR: undefined},
        encoding: 'utf8',
      },
    );
    return {status, stdout, stderr};
  };
  const read = () => readFileSync(join(folder, path));
  return {...again(...args), folder, again, read};
}

const proposal = entry('honour', '> a matter of honour');
const question = entry('day', '> ended on Tuesday');

describe('the exit code', () => {
  test.each<[string, Content, string[], number, string]>([
    ['is 0 without annotations', {}, [], 0, 'Every quote is in its text.'],
    ['is 0 where all is found', {[path]: entry('x', '> matter of honor')}, [], 0, 'Every quote'],
    ['is 1 where a proposal waits', {[path]: proposal}, [], 1, '1 to write'],
    ['is 0 once it is written', {[path]: proposal}, ['--write'], 0, '1 written.'],
    ['is 2 where an editor must decide', {[path]: question}, [], 2, '1 for an editor'],
    ['is 2 where one of several must', {[path]: proposal + question}, [], 2, '1 to write'],
    ['is 2 still, once the other is written', {[path]: proposal + question}, ['--write'], 2, '1 w'],
    [
      'is 1 where an editor has decided, and it is not written yet',
      {[path]: question},
      ['--accept', 'a/day'],
      1,
      '1 to write: npm run reanchor -- --write --accept a/day',
    ],
    [
      'is 0 once what they decided is written',
      {[path]: question + proposal},
      ['--write', '--accept', 'a/day'],
      0,
      '2 written.',
    ],
    ['is 2 where a quote is gone', {[path]: entry('x', '> wholly other words')}, [], 2, 'gone'],
    ['is 2 where a quote stands twice', {[path]: entry('x', '> it is')}, [], 2, 'several'],
    ['is 2 where annotations cannot be read', {[path]: ':::claim\n'}, [], 2, 'never closed'],
    [
      'is 2 where the front matter of an article cannot be read',
      {
        'articles/a/article.md': '---\ntitle: T\ndescription: A matter of honor\n\nText.\n',
        [path]: proposal,
      },
      ['--write'],
      2,
      'article.md:1:1',
    ],
    ['is 2 where a file is no file of the content', {'x.md': 'x'}, ['--write'], 2, 'them first'],
  ])('%s', (_, content, args, status, told) => {
    const result = run(content, ...args);
    expect(result.stderr).toBe('');
    expect(result.stdout).toContain(told);
    expect(result.status).toBe(status);
  });

  test('is 2 where a file cannot be read, which is told in one line', () => {
    const {folder, again} = run({'articles/b/article.md': article, [path]: proposal});
    symlinkSync('annotations.md', join(folder, 'articles/b/annotations.md'));
    const {status, stdout, stderr} = again('--write');
    expect(stderr).toBe('');
    expect(stdout).toMatch(
      /^\S*articles\/b\/annotations\.md: cannot be read \(ELOOP: [^()\n]*\)\n$/,
    );
    expect(status).toBe(2);
    expect(readFileSync(join(folder, path), 'utf8')).toBe(proposal);
  });

  test.each([
    ['is of no annotation', 'a/dya', 'Perhaps a/day is meant.'],
    ['is of an annotation whose quotes stand', 'a/still', 'no quote of it is broken'],
    ['is of another article', 'b/day', 'no quote of it is broken'],
    ['names no article', 'day', 'no quote of it is broken'],
  ])('is 2, and nothing is written, where what is accepted %s', (_, address, told) => {
    const source = question + proposal + entry('still', '> for the state');
    const {status, stdout, read} = run({[path]: source}, '--write', '--accept', address);
    expect(stdout).toContain(`--accept ${address}: `);
    expect(stdout).toContain(told);
    expect(status).toBe(2);
    expect(read().toString()).toBe(source);
  });

  test('is 2 with a wrong address, and the command that is told leaves it out', () => {
    const {stdout, status} = run({[path]: proposal}, '--accept', 'a/dya');
    expect(stdout).toMatch(/1 to write: npm run reanchor -- --write\n/);
    expect(status).toBe(2);
  });

  test('is 2 where what is accepted cannot be read, which alone is told', () => {
    const {stdout, status} = run({[path]: ':::claim\n'}, '--accept', 'a/day');
    expect(stdout).not.toContain('no quote of it is broken');
    expect(status).toBe(2);
  });

  test('is 2 for an option that there is not', () => {
    const {status, stderr} = run({[path]: proposal}, '--wirte');
    expect(stderr).toContain('Usage: npm run reanchor [-- [--write]');
    expect(status).toBe(2);
  });
});

describe('what is told', () => {
  test('has the place, the id and the words, those gone and those new', () => {
    const {stdout} = run({[path]: proposal});
    expect(stdout).toMatch(/annotations\.md:2:1 {2}#honour {2}proposed\n/);
    expect(stdout).toMatch(/\/article\.md:5:8 {2}a matter of \[-honour-\] \{\+honor\+\}\n/);
  });

  test('is coloured where colours are asked for', () => {
    const folder = run({[path]: proposal}).folder;
    const {stdout} = spawnSync(process.execPath, ['src/commands/reanchor.ts'], {
      env: {...process.env, CONTENT_DIR: folder, NO_COLOR: undefined, FORCE_COLOR: '1'},
      encoding: 'utf8',
    });
    expect(stdout).toContain('\u001B[32m{+honor+}\u001B[39m');
    expect(stdout).toContain('\u001B[31m\u001B[9m[-honour-]\u001B[29m\u001B[39m');
  });

  test('has the reasons of the guard', () => {
    const {stdout} = run({[path]: question + entry('who', '> program of Toqaev ended')});
    expect(stdout).toContain('#day  for you to decide: a date; a word that comes, goes');
    expect(stdout).toContain('#who  for you to decide: a name from the registry; a word');
  });

  test('has how to accept what the guard asks about, and nothing where it cannot be written', () => {
    const {stdout} = run({
      'articles/a/article.md': `${article}\nan \\~\\~honor\\~\\~\n`,
      [path]: question + entry('odd', '> no \\~\\~honor\\~\\~'),
    });
    expect(stdout).toContain('if this is meant: npm run reanchor -- --write --accept a/day\n');
    expect(stdout).toMatch(/#odd {2}for you to decide: .*cannot be written as a quotation/);
    expect(stdout).not.toContain('--accept a/odd');
  });

  test('does not offer to accept what would be unsettled then, or gone', () => {
    const {stdout} = run({
      'articles/a/article.md': `${article}\nThe army came at five. The army came at six.\n\nOne four. Two five.\n`,
      [path]:
        entry('rival', '> The army came at nine') + entry('order', '> Two seven […] One four'),
    });
    expect(stdout.match(/for you to decide|gone/g)).toHaveLength(2);
    expect(stdout).not.toContain('--accept');
  });

  test('has every place of a quote that stands twice, and what settles it', () => {
    const {stdout, status} = run({[path]: entry('twice', '> it is')});
    expect(status).toBe(2);
    expect(stdout).toMatch(/article\.md:7:44 {2}…/);
    expect(stdout).toMatch(/article\.md:7:58 {2}…/);
    expect(stdout).toContain('settled by `prefix="So"`; or `prefix="so"`');
  });

  test('has no hint for places with other words, where none would settle it', () => {
    const {stdout} = run({
      'articles/a/article.md': `${article}\nThe programs of Tokayev ended on Monday.\n`,
      [path]: entry('x', '> The programme of'),
    });
    expect(stdout).toContain('several places may be meant');
    expect(stdout).toContain('settled by quoting the words of the one that is meant');
  });

  test('shows both, where they differ in blanks alone', () => {
    const {stdout} = run({
      'articles/a/article.md': `${article}\nthe man - eating shark\n`,
      [path]: entry('x', '> the man-eating shark'),
    });
    expect(stdout).toContain('[-the man-eating shark-]{+the man - eating shark+}');
  });

  test('has no hint where there are more places than are told', () => {
    const places = Array.from({length: 25}, (_, nth) => `w${nth % 20} war.`).join(' ');
    const {stdout} = run({
      'articles/a/article.md': `${article}\n${places}\n`,
      [path]: entry('x', '> war'),
    });
    expect(stdout).toContain('and more, so settled by quoting more words');
    expect(stdout).not.toContain('prefix=');
  });

  test('is that a quote is gone too where its parts stand in another order', () => {
    const {stdout} = run({[path]: entry('x', '> The programme […] matter of honour')});
    expect(stdout).toContain('gone: the text no longer has all of it, in this order');
  });

  test('is without a proposal where a name of the registry cannot be read', () => {
    const {stdout, status} = run({
      'actors/t.md': '---\nnom: T\n---\n\nA life.\n',
      [path]: proposal,
    });
    expect(status).toBe(2);
    expect(stdout).not.toContain('proposed');
  });
});

describe('the file', () => {
  const mark = '\uFEFF';
  const odd = (quotation: string) =>
    `${mark}${entry('one', quotation, '\tA  note, \\*odd\\*.  ')}\n\n\n${question}`.replaceAll(
      '\n',
      '\r\n',
    );

  test.each([
    ['a proposal waits', proposal],
    ['nothing can be proposed', question],
    ['its lines end as on Windows', odd('> matter of honour')],
  ])('is not written without --write, where %s', (_, value) => {
    expect(
      run({[path]: value})
        .read()
        .toString(),
    ).toBe(value);
  });

  test.each([
    ['of a line', '> a matter of honour', '> a matter of honor'],
    [
      'of two paragraphs',
      '  > the state.\n  >\n  > The programme',
      '  > the state.\n  >\n  > The program',
    ],
    ['with a gap', '> honour […] state', '> honor […] state'],
    ['of several', '> of honour\n\n> The programme', '> of honor\n\n> The program'],
  ])('changes with --write only in the bytes of a quotation %s', (_, before, after) => {
    const {read} = run({[path]: odd(before)}, '--write');
    expect(read().toString()).toBe(odd(after));
  });

  test('is as it was where it is not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(proposal), Buffer.from([0xff])]);
    const {read, status} = run({[path]: bytes}, '--write');
    expect(status).toBe(2);
    expect(read().equals(bytes)).toBe(true);
  });

  test('is as it was where those of another article cannot be read', () => {
    const {read, status, stdout} = run(
      {
        'articles/b/article.md': article,
        'articles/b/annotations.md': ':::claim\n',
        [path]: proposal,
      },
      '--write',
    );
    expect(stdout).toContain('fix them first, nothing was written.');
    expect(stdout).toContain('1 to write');
    expect(status).toBe(2);
    expect(read().toString()).toBe(proposal);
  });

  test('has every quote that the build asks for, once it is written', () => {
    const {folder, again} = run({
      [path]: proposal + entry('two', '> the programme of').replace('> the', '> The'),
    });
    expect(compileFolder(folder).problems.map(({ruleId}) => ruleId)).toEqual([
      'quote-missing',
      'quote-missing',
    ]);
    expect(again('--write').status).toBe(0);
    expect(compileFolder(folder).problems).toEqual([]);
    expect(again().stdout).toBe('Every quote is in its text.\n');
  });
});
