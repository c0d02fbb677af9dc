import {existsSync, mkdirSync, symlinkSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {contentDirectory, readContentFiles} from '../../src/content/content-files.ts';
import {article, type Content, problemsOf, tellProblem, writeContent} from '../edition/content.ts';

const actor = '---\nname: A name\n---\n\nA biography.\n';
const filesOf = (content: Content) => readContentFiles(writeContent(content));

describe('readContentFiles', () => {
  test('finds articles, actors and frameworks, each by the name of its file.', () => {
    const files = filesOf({
      'articles/b/article.md': article,
      'articles/a/article.md': article,
      'articles/a/annotations.md': ':::',
      'articles/a/source.txt': 'Text.',
      'actors/x.md': actor,
      'frameworks/y.md': '---\ntitle: A\n---\n\nB.\n',
    });
    expect(files.problems).toEqual([]);
    expect(files.articles.map(({slug}) => slug)).toEqual(['a', 'b']);
    expect(files.articles[0]?.annotations?.value).toBe(':::');
    expect(files.articles[0]?.source?.value).toBe('Text.');
    expect(files.articles[1]).toMatchObject({annotations: undefined, source: undefined});
    expect(files.actors.map(({id}) => id)).toEqual(['x']);
    expect(files.frameworks.map(({id}) => id)).toEqual(['y']);
  });

  test('needs none of the folders, but the folder of the content.', () => {
    const folder = writeContent({});
    expect(readContentFiles(folder)).toEqual({
      articles: [],
      actors: [],
      frameworks: [],
      problems: [],
    });
    const missing = join(folder, 'missing');
    expect(existsSync(missing)).toBe(false);
    expect(readContentFiles(missing).problems.map(({reason}) => reason)).toEqual([
      'The content folder is missing.',
    ]);
  });

  test('passes over files that begin with a full stop.', () => {
    const content = {'articles/a/article.md': article, 'articles/.DS_Store': 'a', '.git': 'b'};
    expect(problemsOf(content)).toEqual([]);
  });

  test('skips files named README.md, in every folder.', () => {
    const content = {
      'README.md': 'a',
      'articles/README.md': 'a',
      'articles/a/README.md': 'a',
      'articles/a/article.md': article,
      'actors/README.md': 'a',
      'frameworks/README.md': 'a',
    };
    expect(problemsOf(content)).toEqual([]);
    expect(filesOf(content).actors).toEqual([]);
  });

  test.each([
    ['a misspelt name in an article', {'articles/a/anotations.md': 'a'}, 'annotations.md'],
    ['a folder that is misspelt', {'actor/a.md': 'a'}, 'actors'],
    ['a file of another kind', {'actors/a.txt': 'a'}, undefined],
    ['a file beside the articles', {'articles/a.md': 'a'}, undefined],
    ['a folder among the actors', {'actors/a/b.md': 'a'}, undefined],
    ['a folder inside of an article', {'articles/a/images/b.png': 'a'}, undefined],
  ])('passes over no other file in silence: %s.', (_, more, nearest) => {
    const {problems} = filesOf({'articles/a/article.md': article, ...more});
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ruleId: 'file', nearest});
    expect(problems[0]?.reason).toContain('Unknown file or folder');
  });

  test.each([
    ['a folder in the place of a file', {'articles/a/annotations.md/b.md': 'a'}, 'file'],
    ['a file in the place of a folder', {actors: 'a'}, 'folder'],
  ])('says what is no file, or no folder: %s.', (_, more, what) => {
    const {problems} = filesOf({'articles/a/article.md': article, ...more});
    expect(problems).toHaveLength(1);
    expect(problems[0]?.reason).toContain(`is not a ${what}.`);
    expect(problems[0]?.fix).toBe(`Replace it with a ${what}, or remove it.`);
  });

  test.each(['Ü', 'Two Words', 'UPPER', 'a--b', '-a', 'a_b', '%2e'])(
    'takes no name that cannot be part of an address: %s.',
    (name) => {
      const {problems} = filesOf({
        [`articles/${name}/article.md`]: article,
        [`actors/${name}.md`]: actor,
      });
      expect(problems.map(({reason}) => reason)).toEqual(
        Array(2).fill(`The name \`${name}\` cannot be part of an address.`),
      );
    },
  );

  test('reports an article without its text.', () => {
    const folder = writeContent({
      'articles/a/annotations.md': 'a',
      'articles/b/article.md': article,
    });
    const {articles, problems} = readContentFiles(folder);
    expect(articles.map(({slug}) => slug)).toEqual(['b']);
    expect(problems.map((each) => tellProblem(each, folder))).toEqual([
      'articles/a/article.md:1:1 file',
    ]);
  });

  test('never crashes on a folder that has the name of a file, or on a link that leads nowhere.', () => {
    const folder = writeContent({'actors/a.md': actor});
    mkdirSync(join(folder, 'articles', 'a', 'article.md'), {recursive: true});
    mkdirSync(join(folder, 'articles', 'b'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'articles', 'b', 'article.md'));
    const {articles, problems} = readContentFiles(folder);
    expect(articles).toEqual([]);
    expect(problems.map((each) => tellProblem(each, folder))).toEqual([
      'articles/a/article.md:1:1 file',
      'articles/b/article.md:1:1 file',
    ]);
  });

  test('follows a link that leads somewhere.', () => {
    const folder = writeContent({'actors/a.md': actor, 'articles/a/article.md': article});
    symlinkSync(join(folder, 'actors', 'a.md'), join(folder, 'actors', 'b.md'));
    symlinkSync(join(folder, 'articles', 'a'), join(folder, 'articles', 'b'));
    const {articles, actors, problems} = readContentFiles(folder);
    expect(problems).toEqual([]);
    expect(actors.map(({id}) => id)).toEqual(['a', 'b']);
    expect(articles.map(({slug}) => slug)).toEqual(['a', 'b']);
  });
});

describe('files that are empty, not UTF-8, or written on other systems', () => {
  const latin1 = Buffer.from('---\ntitle: Caf\xe9\n---\n\nOne.\n', 'latin1');

  test.each([
    'articles/a/article.md',
    'articles/a/annotations.md',
    'articles/a/source.txt',
    'actors/a.md',
    'frameworks/a.md',
  ])('are told once each: %s.', (path) => {
    const rest = {'articles/a/article.md': article};
    expect(problemsOf({...rest, [path]: ''})).toEqual([`${path}:1:1 empty`]);
    expect(problemsOf({...rest, [path]: '\uFEFF \n'})).toEqual([`${path}:1:1 empty`]);
    expect(problemsOf({...rest, [path]: latin1})).toContain(`${path}:2:11 encoding`);
  });

  test.each([
    ['a byte-order mark', (text: string) => `\uFEFF${text}`],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['both', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ])('are good with %s in every file, and shift no place.', (_, written) => {
    const good = {
      'articles/a/article.md': written(article),
      'articles/a/annotations.md': written(':::gloss[A gist]{#two}\n> two\n\nA note.\n:::\n'),
      'articles/a/source.txt': written('One two three.\n'),
      'actors/a.md': written('---\nname: three\n---\n\nA biography.\n'),
      'frameworks/a.md': written('---\ntitle: A\n---\n\nAn explanation.\n'),
    };
    expect(problemsOf(good)).toEqual([]);
    expect(
      problemsOf({
        'articles/a/article.md': written('---\ntitle: A\n---\n\nOne two <b>three.\n'),
        'articles/a/annotations.md': written(':::gloss[A gist]{#two}\n> tow\n\nA [n](x).\n:::\n'),
        'actors/a.md': written('---\nname: A\nrol: B\n---\n\n<b>\n'),
      }),
    ).toEqual([
      'actors/a.md:3:1 front-matter',
      'actors/a.md:6:1 html',
      'articles/a/annotations.md:4:3 link',
      'articles/a/article.md:5:9 html',
      'articles/a/annotations.md:2:1 quote-missing',
    ]);
  });
});

describe('contentDirectory', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test('is the folder `content`, unless CONTENT_DIR says another.', () => {
    vi.stubEnv('CONTENT_DIR', undefined);
    expect(contentDirectory()).toBe(resolve('content'));
    vi.stubEnv('CONTENT_DIR', 'elsewhere/content');
    expect(contentDirectory()).toBe(resolve('elsewhere', 'content'));
  });
});
