import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {inspect} from 'node:util';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readContentFiles} from '../../src/content/content-files.ts';
import {createFileCache} from '../../src/content/file-cache.ts';
import {createArticleCache} from '../../src/edition/article-cache.ts';
import {compileEdition} from '../../src/edition/edition.ts';
import {type Content, site, writeContent} from './content.ts';

/** Files, each with the contents that it may have; `undefined` if it may be missing. */
const choices: Record<string, (string | undefined)[]> = {
  'site.md': [site, site.replace('name', 'lang: ru\nname')],
  'actors/two.md': [undefined, '---\nname: two\n---\n\nA.\n', '---\nname: three\n---\n\nA.\n'],
  'frameworks/f.md': [
    undefined,
    '---\ntitle: F\nsigns:\n  - number: 1\n    title: S\n    text: T\n---\n\nText.\n',
  ],
  ...Object.fromEntries(
    ['a', 'b'].flatMap((slug) => [
      [
        `articles/${slug}/article.md`,
        [
          '---\ntitle: T\n---\n\nOne two three.\n',
          // Of the same length, so that only the front matter differs.
          '---\ntitle: T\ndraft: true\n---\n\nOne <script>two</script> three.\n',
          '---\ntitle: T\ndraft: fals\n---\n\nOne <script>two</script> three.\n',
          '---\ntitle: T\nnot: [two]\n---\n\nOne two three.\n',
          // The link leads to a page of this site while there is such a note.
          '---\ntitle: T\nsource: https://a.example/\n---\n\nOne two [three](/articles/b/c/).\n',
        ],
      ],
      [
        `articles/${slug}/annotations.md`,
        [
          undefined,
          ':::claim[Gist]{#c by=two}\n> One\n\nNote.\n:::\n',
          ':::sign[Gist]{#s sign="f/1"}\n> three\n\nNote.\n:::\n',
          ':::claim[Gist]{#c draft}\n> four\n\nNote.\n:::\n',
        ],
      ],
      [`articles/${slug}/source.txt`, [undefined, 'One two three.\n', 'One two.\n']],
      [
        `articles/${slug}/timeline.md`,
        [
          undefined,
          '---\nevents:\n  - date: 2022-01-10\n    event: It.\n    annotations: [c]\n---\n',
        ],
      ],
    ]),
  ),
};

const contents = fc.record(
  Object.fromEntries(
    Object.entries(choices).map(([path, texts]) => [path, fc.constantFrom(...texts)]),
  ),
);

/** A change of one file. */
const change = fc
  .constantFrom(...Object.entries(choices))
  .chain(([path, texts]) => fc.constantFrom(...texts).map((text) => ({[path]: text})));

/** Read the files of a content without the path of its folder, which differs each time. */
const readFiles = (content: Record<string, string | undefined>) => {
  const folder = writeContent(
    Object.fromEntries(Object.entries(content).filter(([, text]) => text !== undefined)) as Content,
  );
  return JSON.parse(
    JSON.stringify(readContentFiles(folder)).replaceAll(/[^"`]*gloss-content-\w+\//g, ''),
  ) as ReturnType<typeof readContentFiles>;
};

const describeAll = (value: unknown): string => inspect(value, {depth: Infinity});

test('An edition compiled with caches is the same as without, after any sequence of changes.', () => {
  fc.assert(
    fc.property(contents, fc.array(change, {minLength: 5, maxLength: 10}), (first, changes) => {
      const folder = writeContent({});
      const reader = createFileCache();
      const steps = createArticleCache();
      for (const each of [first, ...changes]) {
        for (const [path, text] of Object.entries(each)) {
          const file = join(folder, path);
          mkdirSync(dirname(file), {recursive: true});
          if (text === undefined) rmSync(file, {force: true});
          else writeFileSync(file, text);
        }
        expect(
          describeAll(compileEdition(readContentFiles(folder, reader), true, steps)),
          JSON.stringify(each),
        ).toBe(describeAll(compileEdition(readContentFiles(folder), true)));
      }
    }),
    {numRuns: 15},
  );
});

test('The cache reads only what has changed, and everything if the site or an actor has.', () => {
  const content = {
    'site.md': site,

    'articles/a/article.md': '---\ntitle: A\n---\n\nOne two.\n',
    'articles/b/article.md': '---\ntitle: B\n---\n\nOne two.\n',
  };
  const steps = createArticleCache();
  const context = {registry: {actors: [], frameworks: []}, lang: 'en', drafts: true};
  const first = steps.read(readFiles(content).articles, context);
  const second = steps.read(
    readFiles({...content, 'articles/b/article.md': '---\ntitle: B\n---\n\nTwo.\n'}).articles,
    context,
  );
  expect(second[0]).toBe(first[0]);
  expect(second[1]).not.toBe(first[1]);
  const third = steps.read(readFiles(content).articles, {...context, lang: 'ru'});
  expect(third[0]).not.toBe(first[0]);
});

test('An edition has the same article again if neither it nor its site, actors or links have changed.', () => {
  const content = {
    'site.md': site,
    'actors/two.md': '---\nname: two\naliases: [to*]\n---\n\nA.\n',
    'articles/a/article.md': '---\ntitle: A\n---\n\nOne two. [B](../b/)\n',
    'articles/a/annotations.md': ':::claim[Gist]{#c by=two}\n> One\n\nNote.\n:::\n',
    'articles/b/article.md': '---\ntitle: B\n---\n\nOne two.\n',
  };
  const steps = createArticleCache();
  const compile = (changes: Record<string, string>) =>
    compileEdition(readFiles({...content, ...changes}), true, steps).edition?.articles ?? [];
  const [a, b] = compile({});
  const changed = compile({'articles/b/article.md': '---\ntitle: B\n---\n\nTwo.\n'});
  expect(changed[0]).toBe(a);
  expect(changed[1]).not.toBe(b);
  const notes = {'articles/b/annotations.md': ':::claim[Gist]{#d}\n> One\n\nNote.\n:::\n'};
  expect(compile(notes)[0]).toBe(a);
  // The name of the site is no part of what an article is read with.
  const renamed = compile({'site.md': site.replace('name: ', 'name: The new ')});
  expect(renamed[0]).not.toBe(a);
  expect(renamed[0]?.publication.name).toMatch(/^The new /);

  const [read] = steps.read(readFiles(content).articles, {
    registry: {actors: [], frameworks: []},
    lang: 'en',
    drafts: true,
  });
  const resolve = (slugs: string[]) =>
    read && steps.resolve(read, {slugs: new Set(slugs), pages: new Set()});
  const resolved = resolve(['a', 'b']);
  expect(resolve(['a', 'b'])).toBe(resolved);
  expect(JSON.stringify(resolved)).toContain('/articles/b/');
  expect(JSON.stringify(resolve(['a'])?.compiled)).not.toContain('/articles/b/');
});
