import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {loadHistory} from '../../src/history/load-history.ts';

const annotation = (id: string, note: string, attributes = '') =>
  `:::claim[A gist {#not-this}]{#${id}${attributes}}\n> one\n\n${note}\n:::\n`;

describe('the history of a content folder', () => {
  let repository: string;
  let folder: string;
  const git = (...parameters: string[]) =>
    execFileSync('git', ['-C', repository, ...parameters], {stdio: 'pipe'});
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  };
  const commit = (date: string) => {
    git('add', '-A');
    execFileSync('git', ['-C', repository, 'commit', '-q', '-m', date], {
      env: {...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: '2030-01-01T00:00:00Z'},
    });
  };
  /** Commit with a date that Git itself may refuse. */
  const commitOdd = (date: string) => {
    git('add', '-A');
    const person = `An editor <editor@example.org> ${date.replace('@', '')}`.trimEnd();
    const text = [
      `tree ${git('write-tree').toString().trim()}`,
      `parent ${git('rev-parse', 'HEAD').toString().trim()}`,
      `author ${person}`,
      'committer An editor <editor@example.org> 1700000000 +0000',
      '\nOdd\n',
    ].join('\n');
    const input = {input: text, stdio: 'pipe'} as const;
    const written = execFileSync(
      'git',
      ['-C', repository, 'hash-object', '-t', 'commit', '-w', '--stdin', '--literally'],
      input,
    );
    git('reset', '-q', '--hard', written.toString().trim());
  };
  /** Each test has its own folder, so that nothing is cached. */
  const load = () => loadHistory(folder);

  afterEach(() => {
    vi.unstubAllEnvs();
  });

  beforeEach(() => {
    repository = mkdtempSync(join(tmpdir(), 'gloss-history-'));
    folder = join(repository, 'the content');
    git('init', '-q');
    git('config', 'user.name', 'An editor');
    git('config', 'user.email', 'editor@example.org');
    write('articles/a/article.md', 'One.\n');
    write(
      'articles/a/annotations.md',
      `${annotation('x', 'First.')}\n${annotation('y', 'First.')}`,
    );
    commit('2024-01-01T12:00:00+02:00');
  });

  test('has the creation of an annotation and the last change of its lines', () => {
    write(
      'articles/a/annotations.md',
      `${annotation('x', 'New.')}\n\n\n${annotation('y', 'First.')}`,
    );
    commit('2024-02-01T00:00:00Z');
    const {annotations} = load().history;
    expect(annotations.get('a/x')).toEqual({
      created: '2024-01-01T10:00:00Z',
      modified: '2024-02-01T00:00:00Z',
    });
    expect(annotations.get('a/y')).toEqual({
      created: '2024-01-01T10:00:00Z',
      modified: '2024-01-01T10:00:00Z',
    });
  });

  test('ignores changed opening lines as creations, and moved neighbours as changes', () => {
    write(
      'articles/a/annotations.md',
      `${annotation('z', 'Third.')}\n${annotation('x', 'First.', ' status=contested finding="It was not so."')}\n${annotation('y', 'First.')}`,
    );
    commit('2024-03-01T00:00:00Z');
    const {annotations} = load().history;
    expect(annotations.get('a/x')).toEqual({
      created: '2024-01-01T10:00:00Z',
      modified: '2024-03-01T00:00:00Z',
    });
    expect(annotations.get('a/y')?.modified).toBe('2024-01-01T10:00:00Z');
    expect(annotations.get('a/z')?.created).toBe('2024-03-01T00:00:00Z');
  });

  test('counts a removed line as a change', () => {
    write('articles/a/annotations.md', annotation('x', 'First.\nSecond.'));
    commit('2024-04-01T00:00:00Z');
    write('articles/a/annotations.md', annotation('x', 'First.'));
    commit('2024-05-01T00:00:00Z');
    expect(load().history.annotations.get('a/x')?.modified).toBe('2024-05-01T00:00:00Z');
  });

  test('does not count a removed annotation as a change of itself or its neighbours', () => {
    write('articles/a/annotations.md', annotation('x', 'First.'));
    commit('2024-05-02T00:00:00Z');
    const {annotations} = load().history;
    expect(annotations.get('a/x')?.modified).toBe('2024-01-01T10:00:00Z');
    expect(annotations.get('a/y')?.modified).toBe('2024-01-01T10:00:00Z');
  });

  test('follows a renamed article folder', () => {
    renameSync(join(folder, 'articles/a'), join(folder, 'articles/b'));
    commit('2024-06-01T00:00:00Z');
    const {articles, annotations} = load().history;
    expect(annotations.get('b/x')?.created).toBe('2024-01-01T10:00:00Z');
    expect(articles.get('b')?.created).toBe('2024-01-01T10:00:00Z');
    expect(annotations.has('a/x')).toBe(false);
  });

  test('has the creation of an article, and the last change of its text or annotations', () => {
    write('articles/b/article.md', 'Another one, quite different.\n');
    commit('2024-07-01T00:00:00Z');
    write('articles/b/annotations.md', annotation('x', 'A note.'));
    commit('2024-08-01T00:00:00Z');
    expect(load().history.articles.get('b')).toEqual({
      created: '2024-07-01T00:00:00Z',
      modified: '2024-08-01T00:00:00Z',
    });
  });

  test('has no dates of uncommitted annotations', () => {
    write('articles/a/annotations.md', `${annotation('x', 'First.')}\n${annotation('n', 'New.')}`);
    const {history, note} = load();
    expect(history.annotations.has('a/n')).toBe(false);
    expect(history.annotations.has('a/x')).toBe(true);
    expect(note).toBeUndefined();
  });

  test('does not depend on the settings of a user', () => {
    write(
      'articles/a/annotations.md',
      `${annotation('x', 'First.\n\nÜber 2.')}\n${annotation('y', 'First.')}`,
    );
    commit('2024-09-01T00:00:00Z');
    renameSync(join(folder, 'articles/a'), join(folder, 'articles/ä'));
    write('articles/ä/article.md', 'One.\nTwo.\n');
    commit('2024-10-01T00:00:00Z');
    const before = load().history;
    expect(before.annotations.get('ä/x')).toEqual({
      created: '2024-01-01T10:00:00Z',
      modified: '2024-09-01T00:00:00Z',
    });
    expect(before.articles.get('ä')?.modified).toBe('2024-10-01T00:00:00Z');

    const isSame = (variables: Record<string, string>) => {
      for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
      // Another spelling of the folder, so that nothing is cached.
      folder += '/.';
      expect(load(), JSON.stringify(variables)).toEqual({history: before, note: undefined});
      vi.unstubAllEnvs();
    };
    const attributes = join(repository, 'attributes');
    writeFileSync(attributes, '*.md binary\n');
    const settings = [
      ['diff.noprefix', 'true'],
      ['diff.mnemonicPrefix', 'true'],
      ['diff.srcPrefix', 'x/'],
      ['diff.dstPrefix', 'y/'],
      ['diff.external', 'false'],
      ['diff.orderFile', '/missing/order'],
      ['diff.algorithm', 'histogram'],
      ['diff.indentHeuristic', 'false'],
      ['diff.renames', 'false'],
      ['diff.renameLimit', '1'],
      ['diff.context', '0'],
      ['diff.relative', 'false'],
      ['diff.suppressBlankEmpty', 'true'],
      ['log.showRoot', 'false'],
      ['log.showSignature', 'true'],
      ['log.date', 'relative'],
      ['log.follow', 'true'],
      ['log.decorate', 'full'],
      ['log.diffMerges', 'separate'],
      ['i18n.logOutputEncoding', 'UTF-16'],
      ['i18n.commitEncoding', 'UTF-16'],
      ['format.pretty', 'oneline'],
      ['color.ui', 'always'],
      ['color.diff', 'always'],
      ['core.pager', 'false'],
      ['core.quotePath', 'true'],
      ['core.attributesFile', attributes],
    ] as const;
    for (const [name, value] of settings) {
      isSame({GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: name, GIT_CONFIG_VALUE_0: value});
    }
    isSame({GIT_DIFF_OPTS: '--unified=0'});
    isSame({GIT_EXTERNAL_DIFF: 'false'});
    isSame({GIT_LITERAL_PATHSPECS: '1'});
    isSame({GIT_NOGLOB_PATHSPECS: '1'});
    writeFileSync(join(repository, '.git', 'info', 'attributes'), '*.md diff=markdown\n');
    for (const [name, value] of [
      ['diff.markdown.textconv', 'false'],
      ['diff.markdown.command', 'false'],
      ['diff.markdown.binary', 'true'],
    ] as const) {
      isSame({GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: name, GIT_CONFIG_VALUE_0: value});
    }
  });

  test.each([
    ['@1 +9999', '1970-01-01T00:00:01Z'],
    ['@2000000000 -9999', '2033-05-18T03:33:20Z'],
    ['@253402300799 +0000', '9999-12-31T23:59:59Z'],
    // The year 10000, and no date at all.
    ['@253402300800 +0000', undefined],
    ['', undefined],
  ])('has the dates of the other commits if one is dated “%s”', (date, read) => {
    write('articles/b/article.md', 'Another one, quite different.\n');
    commitOdd(date);
    write('articles/c/article.md', 'And one that is more different still.\n');
    commit('2024-11-01T00:00:00Z');
    const {history, note} = load();
    expect(note).toBeUndefined();
    expect(history.articles.get('b')?.created).toBe(read);
    expect(history.articles.get('c')?.created).toBe('2024-11-01T00:00:00Z');
    expect(history.annotations.get('a/x')?.created).toBe('2024-01-01T10:00:00Z');
  });

  test('is empty in a shallow clone, with a note', () => {
    write('articles/a/article.md', 'Two.\n');
    commit('2024-09-01T00:00:00Z');
    const clone = mkdtempSync(join(tmpdir(), 'gloss-clone-'));
    git('clone', '-q', '--depth', '1', pathToFileURL(repository).href, clone);
    const {history, note} = loadHistory(join(clone, 'the content'));
    expect(history.annotations.size).toBe(0);
    expect(note).toMatch(/^Only part of the history is checked out .*no dates/);
  });

  test('is empty if the content is not in git, with a note', () => {
    rmSync(join(repository, '.git'), {recursive: true});
    const {history, note} = load();
    expect(history.articles.size).toBe(0);
    expect(note).toMatch(/^Git has no history of the content \(.+\): the exports give no dates/);
  });

  test('is empty if no article is committed, with a note', () => {
    folder = join(repository, 'other content');
    write('articles/a/article.md', 'One.\n');
    expect(load().note).toMatch(/^No article is committed to git: /);
  });
});
