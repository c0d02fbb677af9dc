import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, test, vi} from 'vitest';
import {listRedirects} from '../../src/addresses/redirects.ts';
import type {Problem} from '../../src/annotate/model/problem.ts';
import {readContentFiles} from '../../src/content/content-files.ts';
import {compileEdition} from '../../src/edition/edition.ts';
import {directionOf} from '../../src/language/direction.ts';
import {
  article,
  type Content,
  compileFolder,
  compileGood,
  problemsOf,
  writeContent,
} from './content.ts';

const note = (attributes: string, quote: string, kind = 'claim'): string =>
  `:::${kind}[A gist]{${attributes}}\n> ${quote}\n\nA note.\n:::\n\n`;
const framework = (...numbers: number[]): string =>
  `---\ntitle: F\nsigns:\n${numbers.map((n) => `  - number: ${n}\n    title: Sign ${n}\n`).join('')}---\n\nAn explanation.\n`;
const actor = (name: string, more = ''): string => `---\nname: ${name}\n${more}---\n\nA life.\n`;

describe('the first edition, with one letter deleted from a quote', () => {
  const first = 'tests/fixtures/sites/first';
  const folder = writeContent({});
  const path = 'articles/csto-kazakhstan-2022/annotations.md';
  const annotations = readFileSync(join(first, path), 'utf8');
  const lines = annotations.split('\n');
  const quotes = lines.flatMap((line, index) =>
    line.startsWith('> ') ? [{line: index + 1, quote: line.slice(2)}] : [],
  );

  beforeAll(() => {
    cpSync(first, folder, {recursive: true});
  });

  const problemsWith = (line: number, text: string): readonly Problem[] => {
    writeFileSync(join(folder, path), lines.with(line - 1, `> ${text}`).join('\n'));
    return compileFolder(folder).problems;
  };

  test('has a quote for every annotation, and no problem without the change.', () => {
    expect(quotes).toHaveLength(annotations.match(/^:::\w/gm)?.length ?? 0);
    expect(quotes.length).toBeGreaterThanOrEqual(32);
    expect(compileFolder(folder).problems).toEqual([]);
  });

  test.each(quotes)('fails at line $line: $quote', ({line, quote}) => {
    // The middle letter of the longest word, so that the result is not a word of the text.
    const [word = ''] = quote.match(/\p{L}+/gu)?.sort((a, b) => b.length - a.length) ?? [];
    const at = quote.indexOf(word) + Math.floor(word.length / 2);
    const [found, ...more] = problemsWith(line, quote.slice(0, at) + quote.slice(at + 1));
    expect(more).toEqual([]);
    expect(found).toMatchObject({line, column: 1, ruleId: 'quote-missing'});
    // In a quote with a gap, the nearest passage is that of the part that is not found.
    const missing = quote.split(' […] ').find((part) => part.includes(word)) ?? '';
    expect(found?.nearest).toContain(`“${missing}”`);
    const [, articleLine, column] = /article\.md:(\d+):(\d+)\)$/.exec(found?.nearest ?? '') ?? [];
    const text = readFileSync(join(folder, path, '../article.md'), 'utf8').split('\n');
    expect(text[Number(articleLine) - 1]?.slice(Number(column) - 1)).toContain(missing);
    expect(text[Number(articleLine) - 1]?.indexOf(missing)).toBe(Number(column) - 1);
  });

  test('fails for every single letter of a quote.', () => {
    const {line, quote} = quotes.find((each) => each.quote.startsWith('light in')) ?? {
      line: 0,
      quote: '',
    };
    for (let at = 0; at < quote.length; at++) {
      if (quote[at] === ' ') continue;
      const problems = problemsWith(line, quote.slice(0, at) + quote.slice(at + 1));
      expect(
        problems.map((each) => each.line),
        `without letter ${at}`,
      ).toEqual([line]);
      expect(problems[0]?.nearest, `without letter ${at}`).toContain(`“${quote}”`);
    }
  });
});

describe('an edition', () => {
  test('of nothing is empty.', () => {
    expect(compileGood({})).toMatchObject({
      publication: {name: 'Gloss', lang: 'en', editors: []},
      articles: [],
      actors: [],
      frameworks: [],
      recorded: [],
    });
  });

  test('sorts its articles from newest to oldest, then by title.', () => {
    const dated = (title: string, published?: string) =>
      `---\ntitle: ${title}\n${published ? `published: "${published}"\n` : ''}---\n\nText.\n`;
    const {articles} = compileGood({
      'articles/a/article.md': dated('B'),
      'articles/b/article.md': dated('A'),
      'articles/c/article.md': dated('C', '2021'),
      'articles/d/article.md': dated('D', '2021-05-01'),
      'articles/e/article.md': dated('E', '2022'),
      'articles/f/article.md': dated('F', '44 BC'),
      'articles/g/article.md': dated('G', '45 BC'),
      'articles/h/article.md': dated('H', 'c. 1590'),
      'articles/i/article.md': dated('I', '../1600'),
    });
    expect(articles.map(({title}) => title).join('')).toBe('EDCIHFGAB');
  });

  test('sorts its actors by their sort key.', () => {
    const {actors} = compileGood({
      'actors/x.md': actor('Anna Zander'),
      'actors/y.md': actor('Zoe Adler'),
      'actors/z.md': actor('Bo van Eyck', 'sort: Mander\n'),
      'actors/o.md': actor('Åsa Örn'),
    });
    expect(actors.map(({id}) => id)).toEqual(['y', 'z', 'o', 'x']);
  });

  test('counts words in every script.', () => {
    const count = (text: string, lang = 'en') =>
      compileGood({'articles/a/article.md': `---\ntitle: A\nlang: ${lang}\n---\n\n${text}\n`})
        .articles[0]?.words;
    expect(count('One two, three — it’s four.')).toBe(5);
    expect(count('Раз, два.', 'ru')).toBe(2);
    expect(count('东京会谈', 'zh')).toBe(2);
  });

  test('has the claims by each actor and those about it, from all articles.', () => {
    const {actors} = compileGood({
      'articles/a/article.md': article,
      'articles/a/annotations.md':
        note('#one by=x', 'One') +
        note('#two attributed-to="x y"', 'two') +
        note('#three by=author', 'three'),
      'articles/b/article.md': article,
      'articles/b/annotations.md': note('#one attributed-to=x by=y', 'One'),
      'actors/x.md': actor('X'),
      'actors/y.md': actor('Y'),
    });
    const claimsByActor = actors.map(({id, claims, attributed}) => ({
      id,
      claims: claims.map((claim) => `${claim.article.slug}#${claim.id}`),
      attributed: attributed.map((claim) => `${claim.article.slug}#${claim.id}`),
    }));
    expect(claimsByActor).toEqual([
      {id: 'x', claims: ['a#one'], attributed: ['a#two', 'b#one']},
      {id: 'y', claims: ['b#one'], attributed: ['a#two']},
    ]);
  });

  test('has the passages of a sign, and its evidence by number and by annotation.', () => {
    const {frameworks} = compileGood({
      'frameworks/f.md': framework(1, 2, 12),
      'articles/a/article.md': article,
      'articles/a/annotations.md':
        note('#one sign="f/1"', 'One', 'sign') +
        note('#two evidence-for="one f/2"', 'two') +
        note('#three evidence-for="f/1"', 'three'),
    });
    const signs = frameworks[0]?.signs.map(({number, passages, evidence}) => [
      number,
      passages.map(({id}) => id),
      evidence.map(({id}) => id),
    ]);
    expect(signs).toEqual([
      [1, ['one'], ['two', 'three']],
      [2, [], ['two']],
      [12, [], []],
    ]);
  });

  test('uses the name of an actor or sign as a missing gist.', () => {
    const {articles} = compileGood({
      'frameworks/f.md': framework(1),
      'actors/x.md': actor('X'),
      'articles/a/article.md': article,
      'articles/a/annotations.md':
        ':::sign{#one sign="f/1"}\n> One\n\nA note.\n:::\n\n:::mention{#two actor=x}\n> two\n:::\n',
    });
    expect(articles[0]?.annotations.map(({gistText}) => gistText)).toEqual(['Sign 1', 'X']);
  });

  test('has withdrawn annotations in a list of their own, with their quotes.', () => {
    const {articles} = compileGood({
      'articles/a/article.md': article,
      'articles/a/annotations.md':
        ':::withdrawn{#gone}\n> no such […]\n> words\n\n> two\n\nA reason.\n:::\n\n' +
        note('#one', 'One'),
    });
    const [{annotations, withdrawn} = {annotations: [], withdrawn: []}] = articles;
    expect(annotations.map(({id}) => id)).toEqual(['one']);
    expect(withdrawn.map(({id, passages}) => [id, passages])).toEqual([
      ['gone', ['no such […] words', 'two']],
    ]);
    expect(withdrawn[0]?.article).toBe(articles[0]);
  });

  test('splits the aliases of an actor into names and redirects, without stars.', () => {
    const edition = compileGood({
      'articles/a/article.md': article,
      'actors/new.md': '---\nname: A\naliases: [two, two*, /actors/old/]\n---\n\nA life.\n',
      'frameworks/f.md': '---\ntitle: F\naliases: [g]\n---\n\nText.\n',
    });
    const [actor] = edition.actors;
    expect(actor).toMatchObject({aliases: ['two'], earlierIds: ['old']});
    expect(actor?.mentions).toHaveLength(1);
    expect(listRedirects(edition)).toEqual([
      {from: '/actors/old/', to: '/actors/new/'},
      {from: '/frameworks/g/', to: '/frameworks/f/'},
    ]);
  });

  test.each([
    ['en', 'ltr'],
    ['ru', 'ltr'],
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['fa', 'rtl'],
    ['ur-PK', 'rtl'],
    ['az-Arab', 'rtl'],
    ['az', 'ltr'],
    ['ar-Latn', 'ltr'],
    ['phn', 'rtl'],
    ['ku-Yezi', 'rtl'],
    ['und', 'ltr'],
  ])('of a text in %s has the direction %s.', (lang, dir) => {
    expect(directionOf(lang)).toBe(dir);
  });
});

describe('an invalid file', () => {
  test('does not invalidate references to it.', () => {
    expect(
      problemsOf({
        'actors/x.md': '---\nname: One\nrol: B\n---\n\nA life.\n',
        'frameworks/f.md': framework(1).replace('title: F', 'titel: F'),
        'articles/a/article.md': `${article}\nSee [him](/actors/x/) and [it](/frameworks/f/).\n`,
        'articles/a/annotations.md':
          note('#one by=x', 'One') + note('#two sign="f/1"', 'two', 'sign'),
      }),
    ).toEqual(
      expect.arrayContaining(['actors/x.md:3:1 front-matter', 'frameworks/f.md:2:1 front-matter']),
    );
  });

  test('does not hide the problems of other files.', () => {
    expect(
      problemsOf({
        'articles/a/article.md': '---\ntitle: [A\n---\n\n<script>\n',
        'articles/b/article.md': article.replace('two', '[two](javascript:a)'),
        'articles/c/annotations.md': 'a',
        'actors/x.md': actor('X', 'born: yesterday\n'),
      }).sort(),
    ).toEqual(
      expect.arrayContaining([
        'actors/x.md:3:7 front-matter',
        'articles/a/article.md:5:1 html',
        'articles/b/article.md:5:5 link',
        'articles/c/article.md:1:1 file',
      ]),
    );
  });

  test.each(['signs: 12', 'signs: [null]', 'signs: [1, a]', 'signs: {a: b}', 'signs:'])(
    'is reported: %s.',
    (signs) => {
      expect(problemsOf({'frameworks/f.md': `---\ntitle: F\n${signs}\n---\n\nA.\n`})).not.toEqual(
        [],
      );
    },
  );

  test.each(['omitted: {a: b}', 'not: {a: b}', 'aliases: [[a]]', 'omitted: [[a]]'])(
    'is reported: an article with %s.',
    (line) => {
      const content = {
        'articles/a/article.md': article.replace('title: A title', `title: A\n${line}`),
        'articles/a/source.txt': 'One two three.',
      };
      expect(problemsOf(content)).toEqual([
        expect.stringMatching(/^articles\/a\/article\.md:3:\d+ front-matter$/),
      ]);
    },
  );

  test('is reported if two actors share a name, but not if one actor repeats it.', () => {
    const x = actor('X', 'aliases: [Same, X]\n');
    expect(problemsOf({'actors/x.md': x})).toEqual([]);
    expect(problemsOf({'actors/x.md': x, 'actors/y.md': actor('Y', 'aliases: [Same]\n')})).toEqual([
      'actors/y.md:3:11 actor-name',
    ]);
  });

  test('is reported if two names with a star have the same letters, but not for an exact name.', () => {
    const x = actor('X', 'aliases: [Same*]\n');
    const problemsWith = (alias: string) =>
      problemsOf({'actors/x.md': x, 'actors/y.md': actor('Y', `aliases: ["${alias}"]\n`)});
    expect(problemsWith('*Same')).toEqual(['actors/y.md:3:11 actor-name']);
    expect(problemsWith('Same')).toEqual([]);
    expect(problemsWith('Sames*')).toEqual([]);
  });

  test('is reported at a repeated number.', () => {
    expect(problemsOf({'frameworks/f.md': framework(1, 2, 1)})).toEqual([
      'frameworks/f.md:8:13 front-matter',
    ]);
  });

  test('is reported for a broken site link in a biography, a note or an article.', () => {
    expect(
      problemsOf({
        'actors/x.md': actor('X').replace('A life.', 'A [life](/lives/x/).'),
        'articles/a/article.md': article.replace('two', '[two](/actors/y/)'),
        'articles/a/annotations.md': note('#one', 'One').replace(
          'A note.',
          'A [note](/article/a/).',
        ),
      }),
    ).toEqual([
      'actors/x.md:5:3 site-link',
      'articles/a/article.md:5:5 site-link',
      'articles/a/annotations.md:4:3 site-link',
    ]);
  });

  test('is reported for a broken link in a note even if its quote is not found.', () => {
    const problems = problemsOf({
      'articles/a/article.md': article,
      'articles/a/annotations.md': note('#one', 'Never').replace(
        'A note.',
        'A [note](/article/a/).',
      ),
    });
    expect(problems.map((each) => each.split(' ')[1])).toContain('site-link');
  });
});

test('An omitted line that is not in the source is reported at its place.', () => {
  const content = {
    'articles/a/article.md': '---\ntitle: A\nomitted:\n  - Share\n  - Print\n---\n\nOne.\n',
    'articles/a/source.txt': 'One.\nShare\n',
  };
  expect(problemsOf(content)).toEqual(['articles/a/article.md:5:5 omitted']);
});

test('the text that is segmented grows with the text, not with its mentions', () => {
  const countSegmented = (times: number): number => {
    const text = 'Then Arno Vesk spoke to the crowd on the square. '.repeat(times);
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
    const {actors} = compileGood({
      'articles/a/article.md': `---\ntitle: A title\n---\n\n${text}\n`,
      'actors/vesk.md': actor('Arno Vesk'),
    });
    const length = segment.mock.calls.reduce((sum, [input]) => sum + input.length, 0);
    segment.mockRestore();
    expect(actors[0]?.sentences).toHaveLength(times);
    return length;
  };
  expect(countSegmented(100) / countSegmented(50)).toBeLessThan(2.5);
});

describe('a draft', () => {
  const draft = (more = '') => `---\ntitle: D\ndraft: true\n${more}---\n\nOne two three.\n`;
  const compile = (content: Content, drafts = false) =>
    compileEdition(
      readContentFiles(writeContent({'articles/a/article.md': article, ...content})),
      drafts,
    );

  test('is not published, and is in development.', () => {
    const content = {'articles/d/article.md': draft()};
    const slugs = (drafts: boolean) =>
      compile(content, drafts)
        .edition?.articles.map(({slug}) => slug)
        .sort();
    expect(slugs(false)).toEqual(['a']);
    expect(slugs(true)).toEqual(['a', 'd']);
  });

  test('has problems that stop no build.', () => {
    const {edition, problems} = compile({
      'articles/d/article.md': draft('lang: English\n'),
      'articles/d/annotations.md': ':::gloss[G]{#a}\n> four\n\nN.\n:::\n',
    });
    expect(edition?.articles.map(({slug}) => slug)).toEqual(['a']);
    expect(problems.map(({fatal, ruleId}) => [fatal, ruleId])).toEqual([
      [false, 'front-matter'],
      [false, 'quote-missing'],
    ]);
  });

  test('has no page that others can link to.', () => {
    const {problems} = compile({
      'articles/a/article.md': `${article}\n[It](/articles/d/)\n`,
      'articles/d/article.md': draft(),
    });
    expect(problems.map(({fatal, ruleId}) => [fatal, ruleId])).toEqual([[true, 'site-link']]);
  });
});

test('ranges of omitted lines are followed, whatever else is wrong in the front matter', () => {
  const omitted = 'omitted:\n  - {from: START, to: Share}\n  - Last\n';
  expect(
    problemsOf({
      'articles/a/article.md': `---\ntitle: A\nsubtitle: B\n${omitted}---\n\nOne two three.\n`,
      'articles/a/source.txt': 'START\nShare\nOne two three.\nLast\n',
    }),
  ).toEqual(['articles/a/article.md:3:1 front-matter']);
});
