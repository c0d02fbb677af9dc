import {describe, expect, test} from 'vitest';
import type {Problem} from '../../src/annotate/model/problem.ts';
import {
  article,
  type Content,
  compileFolder,
  problemsOf,
  writeContent,
} from '../edition/content.ts';

const entry = (id: string, kind = 'gloss', attributes = '') =>
  `:::${kind}[A gist]{#${id}${attributes}}\n> two\n\nA note.\n:::\n\n`;
const ledger = (...addresses: string[]) => ({
  'permalinks.txt': addresses.map((address) => `${address} 2022-01-10\n`).join(''),
});
const titled = (key: string) => article.replace('title: A title\n', `title: A title\n${key}\n`);
const life = (more = '') => `---\nname: Nobody\n${more}---\n\nA life.\n`;
const framework = (numbers: number[], more = '') =>
  `---\ntitle: F\n${more}signs:\n${numbers.map((n) => `  - {number: ${n}, title: S}\n`).join('')}---\n\nText.\n`;

const base: Content = {
  'articles/a/article.md': article,
  'articles/a/annotations.md': entry('one'),
  'actors/x.md': life(),
  'frameworks/f.md': framework([1, 2]),
};

/** The problems of content on top of the base, by their place in it. */
const problems = (content: Content) => problemsOf({...base, ...content});
const compile = (content: Content): readonly Problem[] =>
  compileFolder(writeContent({...base, ...content})).problems;
/** The fix, with paths from the content folder. */
const fixOf = (problem: Problem | undefined) =>
  problem?.fix.replace(/[^ ]*gloss-content-[^/]*\//g, '');

describe('a recorded address stands', () => {
  test.each<[string, Content, string[]]>([
    [
      'where its page is built',
      {},
      [
        '/',
        '/about/',
        '/actors/',
        '/actors/x/',
        '/articles/a/',
        '/articles/a/one/',
        '/frameworks/',
        '/frameworks/f/',
        '/frameworks/f/#sign-2',
      ],
    ],
    [
      'where an annotation has it as an alias',
      {'articles/a/annotations.md': entry('two', 'gloss', ' aliases="zero one"')},
      ['/articles/a/one/', '/articles/a/zero/'],
    ],
    [
      'where it is withdrawn, or an alias of what is withdrawn',
      {'articles/a/annotations.md': entry('one', 'withdrawn', ' aliases=zero')},
      ['/articles/a/one/', '/articles/a/zero/'],
    ],
    [
      'where its article was renamed, and its annotation with it',
      {
        'articles/a/article.md': titled('aliases: [b, c]'),
        'articles/a/annotations.md':
          entry('two', 'gloss', ' aliases=one') + entry('x', 'withdrawn'),
      },
      ['/articles/b/', '/articles/b/one/', '/articles/b/two/', '/articles/c/x/'],
    ],
    [
      'where its actor or framework was renamed',
      {
        'actors/x.md': life('aliases: /actors/y/\n'),
        'frameworks/f.md': framework([1], 'aliases: [g]\n'),
      },
      ['/actors/y/', '/frameworks/g/', '/frameworks/g/#sign-1'],
    ],
    ['where a map is gone with what it showed', {}, ['/articles/a/map/']],
  ])('%s', (_, content, addresses) => {
    expect(problems({...content, ...ledger(...addresses)})).toEqual([]);
  });
});

describe('a recorded address that stands no more is told,', () => {
  test('with the annotation that it probably became, and both ways to fix it', () => {
    const [problem, ...more] = compile({
      'articles/a/annotations.md': entry('one') + entry('twoo', 'gloss', ' aliases=too'),
      ...ledger('/articles/a/', '/articles/a/one/', '/articles/a/two/'),
    });
    expect(more).toEqual([]);
    expect(problem).toMatchObject({line: 3, column: 1, ruleId: 'permalink'});
    expect(problem?.reason).toBe('Published address `/articles/a/two/` no longer exists.');
    expect(problem?.nearest).toMatch(/^`#twoo` \(.*articles\/a\/annotations\.md:7:1\)$/);
    expect(fixOf(problem)).toBe(
      'If `#two` is now `#twoo`, add `aliases="too two"` to it, at articles/a/annotations.md:7. Otherwise withdraw `#two`: add a block `:::withdrawn{#two}` with the old quote and the reason, at articles/a/annotations.md:13. Remove a line of this file only if the site never published its address.',
    );
  });

  test('without a candidate where every annotation is recorded itself', () => {
    const [problem] = compile(ledger('/articles/a/one/', '/articles/a/on/'));
    expect(problem?.nearest).toBeUndefined();
    expect(fixOf(problem)).toMatch(
      /^Withdraw `#on`: add a block `:::withdrawn\{#on\}` .*, at articles\/a\/annotations\.md:7\. If another .* `aliases="on"` to that one instead, in articles\/a\/annotations\.md\./,
    );
  });

  test('with the one new annotation, although its name is unlike', () => {
    const [problem] = compile({
      'articles/a/annotations.md': entry('one') + entry('wholly-different'),
      ...ledger('/articles/a/one/', '/articles/a/two/'),
    });
    expect(problem?.nearest).toContain('#wholly-different');
  });

  test('with the file to write where there are no annotations left', () => {
    const [problem] = compile({
      'articles/b/article.md': article,
      ...ledger('/articles/b/one/'),
    });
    expect(fixOf(problem)).toContain('at articles/b/annotations.md:1.');
  });

  test('once for an article, whatever stood below it, with the one that it became', () => {
    const content = {
      'articles/c/article.md': titled('aliases: [old-c]'),
      ...ledger('/articles/a/', '/articles/b/', '/articles/b/one/', '/articles/b/two/'),
    };
    const [problem, ...more] = compile(content);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({line: 2});
    expect(problem?.reason).toBe(
      'Published address `/articles/b/` and 2 related addresses no longer exist.',
    );
    expect(fixOf(problem)).toMatch(
      /^If `b` is now `c`, add `b` to `aliases` in its front matter, at articles\/c\/article\.md:3\. Otherwise restore `b`\./,
    );
  });

  test('with the file to bring back, where it is a timeline, under every name of its article', () => {
    const content = {
      'articles/a/article.md': titled('aliases: b'),
      ...ledger('/articles/a/timeline/', '/articles/b/timeline/'),
    };
    const [problem, ...more] = compile(content);
    expect(more).toEqual([]);
    expect(problem?.reason).toContain('`/articles/a/timeline/`');
    expect(fixOf(problem)).toMatch(/^Restore articles\/a\/timeline\.md\./);
    const timeline = '---\nevents: [{date: 2022, event: A.}]\n---\n';
    expect(problems({...content, 'articles/a/timeline.md': timeline})).toEqual([]);
  });

  test('once for a passage, under every name that its article had', () => {
    const content = {
      'articles/a/article.md': titled('aliases: b'),
      ...ledger('/articles/a/two/', '/articles/b/two/', '/articles/b/one/'),
    };
    expect(problems(content)).toEqual(['permalinks.txt:1:1 permalink']);
    expect(compile(content)[0]?.reason).toContain(' and 1 related address no longer exist.');
  });

  test('for an actor and a framework, with their key and its line', () => {
    const told = compile({
      'actors/x.md': life('aliases: [No One, /actors/z/]\n'),
      ...ledger('/actors/y/', '/frameworks/f/', '/frameworks/g/', '/frameworks/g/#sign-1'),
    });
    expect(told.map(({line}) => line)).toEqual([1, 3]);
    expect(fixOf(told[0])).toMatch(/add `\/actors\/y\/` to `aliases` .* at actors\/x\.md:3\./);
    expect(fixOf(told[1])).toMatch(/^Restore `g`\. .* add `g` to `aliases` in the front matter/);
  });

  test('for a sign of a framework that has it no more', () => {
    const [problem, ...more] = compile(ledger('/frameworks/f/#sign-2', '/frameworks/f/#sign-3'));
    expect(more).toEqual([]);
    expect(problem).toMatchObject({line: 2, ruleId: 'permalink'});
    expect(fixOf(problem)).toMatch(/^Restore the sign in frameworks\/f\.md\./);
  });

  test.each([
    '/map/',
    '/articles/a/one/more/',
    '/articles/a/#one',
    '/actors/x/#place',
    '/actors/x/y/',
  ])('although no content can hold it: %s', (address) => {
    expect(problems(ledger('/', address))).toEqual(['permalinks.txt:2:1 permalink']);
  });
});

describe('problems of the ledger', () => {
  test('come in one run with all others', () => {
    expect(
      problems({
        'articles/a/article.md': article.replace('two', '<b>two'),
        'articles/a/annotations.md': entry('one').replace('> two', '> tow'),
        'permalinks.txt': '/articles/a/two/ 2022-01-10\n/a 2022-01-10\n',
      }).sort(),
    ).toEqual([
      'articles/a/annotations.md:2:1 quote-missing',
      'articles/a/article.md:5:5 html',
      'permalinks.txt:1:1 permalink',
      'permalinks.txt:2:1 permalinks-file',
    ]);
  });

  test('do not tell of an annotation whose quote is missing that it is gone', () => {
    const content = {'articles/a/annotations.md': entry('one').replace('> two', '> tow')};
    expect(problems({...content, ...ledger('/articles/a/one/')})).toEqual([
      'articles/a/annotations.md:2:1 quote-missing',
    ]);
  });

  test.each<[string, Content]>([
    ['an opening', {'articles/a/annotations.md': entry('one').replace('{', ' {')}],
    ['a kind', {'articles/a/annotations.md': entry('one').replace('gloss', 'glos')}],
    ['an id', {'articles/a/annotations.md': entry('One')}],
    ['front matter', {'articles/a/article.md': titled('aliasses: [b]')}],
    ['the name of a file', {'articles/a/article.md': '', 'articles/a/artikle.md': article}],
  ])('wait until what may hide the address is fixed: %s', (_, content) => {
    const told = problems({...content, ...ledger('/articles/a/one/', '/articles/b/')});
    expect(told).not.toEqual([]);
    expect(told.filter((each) => each.startsWith('permalinks'))).toEqual([]);
  });

  test('are told of an empty ledger, and of one that is not UTF-8', () => {
    expect(problems({'permalinks.txt': '\n'})).toEqual(['permalinks.txt:1:1 empty']);
    expect(problems({'permalinks.txt': Buffer.from('/ 2022-01-10\n\xe9', 'latin1')})).toContain(
      'permalinks.txt:2:1 encoding',
    );
  });

  test('and of a name that something had before are told where it is written', () => {
    expect(
      problems({
        'articles/a/article.md': titled('aliases: [c, b]'),
        'articles/b/article.md': titled('aliases: [c, "Ü"]'),
      }),
    ).toEqual(['articles/b/article.md:3:10 front-matter', 'articles/a/article.md:3:14 alias']);
    expect(
      problems({'actors/y.md': life('aliases: [Someone, /actors/x/]\n').replace('Nobody', 'Some')}),
    ).toEqual(['actors/y.md:3:20 alias']);
  });
});
