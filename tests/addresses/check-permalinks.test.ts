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
const recorded = (...addresses: string[]) => ({
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

/** Report the problems of the base with other files, as formatted by `problemsOf`. */
const problems = (content: Content) =>
  problemsOf({...base, ...content}).filter((each) => !each.endsWith(' unrecorded'));
const compile = (content: Content): readonly Problem[] =>
  compileFolder(writeContent({...base, ...content})).problems.filter(
    ({ruleId}) => ruleId !== 'unrecorded',
  );
/** Return the fix of a problem, with paths relative to the content folder. */
const fixOf = (problem: Problem | undefined) =>
  problem?.fix.replace(/[^ ]*gloss-content-[^/]*\//g, '');

describe('a recorded address exists', () => {
  test.each<[string, Content, string[]]>([
    [
      'if its page is built',
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
      'if it is an alias of an annotation',
      {'articles/a/annotations.md': entry('two', 'gloss', ' aliases="zero one"')},
      ['/articles/a/one/', '/articles/a/zero/'],
    ],
    [
      'if its annotation is withdrawn, also under an alias',
      {'articles/a/annotations.md': entry('one', 'withdrawn', ' aliases=zero')},
      ['/articles/a/one/', '/articles/a/zero/'],
    ],
    [
      'if its article and its annotation were renamed',
      {
        'articles/a/article.md': titled('aliases: [b, c]'),
        'articles/a/annotations.md':
          entry('two', 'gloss', ' aliases=one') + entry('x', 'withdrawn'),
      },
      ['/articles/b/', '/articles/b/one/', '/articles/b/two/', '/articles/c/x/'],
    ],
    [
      'if its actor or framework was renamed',
      {
        'actors/x.md': life('aliases: /actors/y/\n'),
        'frameworks/f.md': framework([1], 'aliases: [g]\n'),
      },
      ['/actors/y/', '/frameworks/g/', '/frameworks/g/#sign-1'],
    ],
    ['if it is a map that was removed with its last relation', {}, ['/articles/a/map/']],
  ])('%s', (_, content, addresses) => {
    expect(problems({...content, ...recorded(...addresses)})).toEqual([]);
  });
});

describe('a missing address', () => {
  test('is reported with its probable successor and both fixes', () => {
    const [problem, ...more] = compile({
      'articles/a/annotations.md': entry('one') + entry('twoo', 'gloss', ' aliases=too'),
      ...recorded('/articles/a/', '/articles/a/one/', '/articles/a/two/'),
    });
    expect(more).toEqual([]);
    expect(problem).toMatchObject({line: 3, column: 1, ruleId: 'permalink'});
    expect(problem?.reason).toBe('Published address `/articles/a/two/` no longer exists.');
    expect(problem?.nearest).toMatch(/^`#twoo` \(.*articles\/a\/annotations\.md:7:1\)$/);
    expect(fixOf(problem)).toBe(
      'If `#two` is now `#twoo`, add `aliases="too two"` to it, at articles/a/annotations.md:7. Otherwise withdraw `#two`: add a block `:::withdrawn{#two}` with the old quote and the reason, at articles/a/annotations.md:13. Remove a line of this file only if the site never published its address.',
    );
  });

  test('has no successor if every annotation is already recorded', () => {
    const [problem] = compile(recorded('/articles/a/one/', '/articles/a/on/'));
    expect(problem?.nearest).toBeUndefined();
    expect(fixOf(problem)).toMatch(
      /^Withdraw `#on`: add a block `:::withdrawn\{#on\}` .*, at articles\/a\/annotations\.md:7\. If another .* `aliases="on"` to that one instead, in articles\/a\/annotations\.md\./,
    );
  });

  test('has the only new annotation as its successor, even if the name is different', () => {
    const [problem] = compile({
      'articles/a/annotations.md': entry('one') + entry('wholly-different'),
      ...recorded('/articles/a/one/', '/articles/a/two/'),
    });
    expect(problem?.nearest).toContain('#wholly-different');
  });

  test('is reported with the annotations file to create', () => {
    const [problem] = compile({
      'articles/b/article.md': article,
      ...recorded('/articles/b/one/'),
    });
    expect(fixOf(problem)).toContain('at articles/b/annotations.md:1.');
  });

  test('is reported once for an article and its pages, with its successor', () => {
    const content = {
      'articles/c/article.md': titled('aliases: [old-c]'),
      ...recorded('/articles/a/', '/articles/b/', '/articles/b/one/', '/articles/b/two/'),
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

  test('is reported once for a timeline, with the file to restore, under every name of its article', () => {
    const content = {
      'articles/a/article.md': titled('aliases: b'),
      ...recorded('/articles/a/timeline/', '/articles/b/timeline/'),
    };
    const [problem, ...more] = compile(content);
    expect(more).toEqual([]);
    expect(problem?.reason).toContain('`/articles/a/timeline/`');
    expect(fixOf(problem)).toMatch(/^Restore articles\/a\/timeline\.md\./);
    const timeline = '---\nevents: [{date: 2022, event: A.}]\n---\n';
    expect(problems({...content, 'articles/a/timeline.md': timeline})).toEqual([]);
  });

  test('is reported once for a passage, under every name of its article', () => {
    const content = {
      'articles/a/article.md': titled('aliases: b'),
      ...recorded('/articles/a/two/', '/articles/b/two/', '/articles/b/one/'),
    };
    expect(problems(content)).toEqual(['permalinks.txt:1:1 permalink']);
    expect(compile(content)[0]?.reason).toContain(' and 1 related address no longer exist.');
  });

  test('is reported for an actor and a framework, with the key and the line', () => {
    const found = compile({
      'actors/x.md': life('aliases: [No One, /actors/z/]\n'),
      ...recorded('/actors/y/', '/frameworks/f/', '/frameworks/g/', '/frameworks/g/#sign-1'),
    });
    expect(found.map(({line}) => line)).toEqual([1, 3]);
    expect(fixOf(found[0])).toMatch(/add `\/actors\/y\/` to `aliases` .* at actors\/x\.md:3\./);
    expect(fixOf(found[1])).toMatch(/^Restore `g`\. .* add `g` to `aliases` in the front matter/);
  });

  test('is reported for a removed sign', () => {
    const [problem, ...more] = compile(recorded('/frameworks/f/#sign-2', '/frameworks/f/#sign-3'));
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
  ])('is reported if no content can have it: %s', (address) => {
    expect(problems(recorded('/', address))).toEqual(['permalinks.txt:2:1 permalink']);
  });
});

describe('the problems of permalinks', () => {
  test('are reported together with all others', () => {
    expect(
      problems({
        'articles/a/article.md': article.replace('two', '<script>two'),
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

  test('do not include an annotation whose quote is not found', () => {
    const content = {'articles/a/annotations.md': entry('one').replace('> two', '> tow')};
    expect(problems({...content, ...recorded('/articles/a/one/')})).toEqual([
      'articles/a/annotations.md:2:1 quote-missing',
    ]);
  });

  test.each<[string, Content]>([
    ['an opening', {'articles/a/annotations.md': entry('one').replace('{', ' {')}],
    ['a kind', {'articles/a/annotations.md': entry('one').replace('gloss', 'glos')}],
    ['an id', {'articles/a/annotations.md': entry('One')}],
    ['front matter', {'articles/a/article.md': titled('aliasses: [b]')}],
    ['the name of a file', {'articles/a/article.md': '', 'articles/a/artikle.md': article}],
  ])('are not reported while an error may hide the address: %s', (_, content) => {
    const found = problems({...content, ...recorded('/articles/a/one/', '/articles/b/')});
    expect(found).not.toEqual([]);
    expect(found.filter((each) => each.startsWith('permalinks'))).toEqual([]);
  });

  test('include an empty file, and one that is not UTF-8', () => {
    expect(problems({'permalinks.txt': '\n'})).toEqual(['permalinks.txt:1:1 empty']);
    expect(problems({'permalinks.txt': Buffer.from('/ 2022-01-10\n\xe9', 'latin1')})).toContain(
      'permalinks.txt:2:1 encoding',
    );
  });

  test('and of aliases are reported together', () => {
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

describe('an address that is not recorded', () => {
  const warningsOf = (content: Content) =>
    compileFolder(writeContent({...base, ...content})).problems.map(({fatal, reason}) => [
      fatal,
      reason,
    ]);

  test('is a warning if others are recorded', () => {
    const all = ['/', '/about/', '/actors/', '/actors/x/', '/articles/a/', '/articles/a/one/'];
    const more = [
      '/frameworks/',
      '/frameworks/f/',
      '/frameworks/f/#sign-1',
      '/frameworks/f/#sign-2',
    ];
    expect(warningsOf(recorded(...all, ...more))).toEqual([
      [false, 'The address /search/ is not recorded yet.'],
    ]);
    expect(warningsOf(recorded(...all))).toEqual([
      [
        false,
        '5 addresses are not recorded yet: /frameworks/, /frameworks/f/, /frameworks/f/#sign-1 and 2 more.',
      ],
    ]);
    expect(warningsOf(recorded(...all, ...more, '/search/'))).toEqual([]);
  });

  test('is no warning before the first is recorded', () => {
    expect(warningsOf({})).toEqual([]);
  });
});
