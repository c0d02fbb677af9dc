import {existsSync, mkdirSync, rmSync, symlinkSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {getContentDirectory, readContentFiles} from '../../src/content/content-files.ts';
import {
  article,
  type Content,
  formatProblem,
  problemsOf,
  site,
  writeContent,
} from '../edition/content.ts';

const actor = '---\nname: A name\n---\n\nA biography.\n';
const filesOf = (content: Content) => readContentFiles(writeContent(content));

describe('readContentFiles', () => {
  test('returns articles, actors and frameworks by the names of their files.', () => {
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

  test('requires the content folder, but none of its subfolders.', () => {
    const folder = writeContent({});
    expect(readContentFiles(folder)).toEqual({
      site: expect.objectContaining({value: site}),
      images: [],
      articles: [],
      actors: [],
      frameworks: [],
      problems: [],
    });
    const missing = join(folder, 'missing');
    expect(existsSync(missing)).toBe(false);
    rmSync(join(folder, 'site.md'));
    expect(readContentFiles(folder).problems.map(({reason}) => reason)).toEqual([
      '`site.md` is missing: it names the site.',
    ]);
    expect(readContentFiles(missing).problems.map(({reason}) => reason)).toEqual([
      'The content folder is missing.',
    ]);
  });

  test('skips files whose names begin with a dot.', () => {
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
    ['a misspelt file name in an article', {'articles/a/anotations.md': 'a'}, 'annotations.md'],
    ['a misspelt folder name', {'actor/a.md': 'a'}, 'actors'],
    ['a file of another type', {'actors/a.txt': 'a'}, undefined],
    ['a file among the articles', {'articles/a.md': 'a'}, undefined],
    ['a folder among the actors', {'actors/a/b.md': 'a'}, undefined],
    ['a folder in an article', {'articles/a/images/b.png': 'a'}, undefined],
  ])('reports every other file: %s.', (_, more, nearest) => {
    const {problems} = filesOf({'articles/a/article.md': article, ...more});
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ruleId: 'file', nearest});
    expect(problems[0]?.reason).toContain('Unknown file or folder');
  });

  test.each([
    ['a folder instead of a file', {'articles/a/annotations.md/b.md': 'a'}, 'file'],
    ['a file instead of a folder', {actors: 'a'}, 'folder'],
  ])('reports the wrong type: %s.', (_, more, type) => {
    const {problems} = filesOf({'articles/a/article.md': article, ...more});
    expect(problems).toHaveLength(1);
    expect(problems[0]?.reason).toContain(`is not a ${type}.`);
    expect(problems[0]?.fix).toBe(`Replace it with a ${type}, or remove it.`);
  });

  test.each(['Ü', 'Two Words', 'UPPER', 'a--b', '-a', 'a_b', '%2e'])(
    'rejects a name that cannot be part of an address: %s.',
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

  test('reports an article without article.md.', () => {
    const folder = writeContent({
      'articles/a/annotations.md': 'a',
      'articles/b/article.md': article,
    });
    const {articles, problems} = readContentFiles(folder);
    expect(articles.map(({slug}) => slug)).toEqual(['b']);
    expect(problems.map((each) => formatProblem(each, folder))).toEqual([
      'articles/a/article.md:1:1 file',
    ]);
  });

  test('reports a folder with the name of a file, and a broken symbolic link.', () => {
    const folder = writeContent({'actors/a.md': actor});
    mkdirSync(join(folder, 'articles', 'a', 'article.md'), {recursive: true});
    mkdirSync(join(folder, 'articles', 'b'));
    symlinkSync(join(folder, 'missing'), join(folder, 'articles', 'b', 'article.md'));
    const {articles, problems} = readContentFiles(folder);
    expect(articles).toEqual([]);
    expect(problems.map((each) => formatProblem(each, folder))).toEqual([
      'articles/a/article.md:1:1 file',
      'articles/b/article.md:1:1 file',
    ]);
  });

  test('follows symbolic links.', () => {
    const folder = writeContent({'actors/a.md': actor, 'articles/a/article.md': article});
    symlinkSync(join(folder, 'actors', 'a.md'), join(folder, 'actors', 'b.md'));
    symlinkSync(join(folder, 'articles', 'a'), join(folder, 'articles', 'b'));
    const {articles, actors, problems} = readContentFiles(folder);
    expect(problems).toEqual([]);
    expect(actors.map(({id}) => id)).toEqual(['a', 'b']);
    expect(articles.map(({slug}) => slug)).toEqual(['a', 'b']);
  });
});

describe('a symbolic link', () => {
  const link = (target: (folder: string) => string, path: string) => {
    const folder = writeContent({'actors/a.md': actor, 'articles/a/article.md': article});
    symlinkSync(target(folder), join(folder, path));
    return readContentFiles(folder);
  };

  test.each(['actors/b.md', 'articles/a/source.txt', 'articles/b', 'frameworks'])(
    'is not followed out of the content folder: %s.',
    (path) => {
      const outside = writeContent({'secret.md': actor, 'folder/article.md': article});
      const target = path.includes('.') ? 'secret.md' : 'folder';
      const {articles, actors, frameworks, problems} = link(() => join(outside, target), path);
      expect(problems.map(({ruleId, reason}) => [ruleId, reason])).toEqual([
        ['file', `\`${path.split('/').at(-1)}\` is a link that leads out of the content folder.`],
      ]);
      expect(actors.map(({id}) => id)).toEqual(['a']);
      expect(articles).toMatchObject([{slug: 'a', source: undefined}]);
      expect(frameworks).toEqual([]);
    },
  );

  test.each([
    ['articles/b', 'b'],
    ['frameworks', 'frameworks'],
    ['articles/a/timeline.md', 'timeline.md'],
  ])('may not lead to itself: %s.', (path, name) => {
    const {problems} = link((folder) => join(folder, path), path);
    expect(problems).toMatchObject([{ruleId: 'file', reason: expect.stringContaining(name)}]);
  });
});

describe('files that are empty, not UTF-8, or from other systems', () => {
  const latin1 = Buffer.from('---\ntitle: Caf\xe9\n---\n\nOne.\n', 'latin1');

  test.each([
    'articles/a/article.md',
    'articles/a/annotations.md',
    'articles/a/source.txt',
    'actors/a.md',
    'frameworks/a.md',
  ])('are reported once each: %s.', (path) => {
    const rest = {'articles/a/article.md': article};
    expect(problemsOf({...rest, [path]: ''})).toEqual([`${path}:1:1 empty`]);
    expect(problemsOf({...rest, [path]: '\uFEFF \n'})).toEqual([`${path}:1:1 empty`]);
    expect(problemsOf({...rest, [path]: latin1})).toContain(`${path}:2:11 encoding`);
  });

  test.each([
    ['a byte-order mark', (text: string) => `\uFEFF${text}`],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['both', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ])('have the same locations with %s in every file.', (_, written) => {
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
        'articles/a/article.md': written('---\ntitle: A\n---\n\nOne two <script>three.\n'),
        'articles/a/annotations.md': written(':::gloss[A gist]{#two}\n> tow\n\nA [n](x).\n:::\n'),
        'actors/a.md': written('---\nname: A\nrol: B\n---\n\n<script>\n'),
      }),
    ).toEqual([
      'actors/a.md:3:1 front-matter',
      'actors/a.md:6:1 html',
      'articles/a/article.md:5:9 html',
      'articles/a/annotations.md:2:1 quote-missing',
      'articles/a/annotations.md:4:3 link',
    ]);
  });
});

describe('getContentDirectory', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test('returns CONTENT_DIR, or `content` by default.', () => {
    vi.stubEnv('CONTENT_DIR', undefined);
    expect(getContentDirectory()).toBe(resolve('content'));
    vi.stubEnv('CONTENT_DIR', 'elsewhere/content');
    expect(getContentDirectory()).toBe(resolve('elsewhere', 'content'));
  });
});
