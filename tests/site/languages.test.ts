/**
 * Tests that a page is in the language of its article, and that every word is in the script of
 * its `lang` attribute, so that screen readers pronounce it correctly.
 */
import type {Nodes} from 'hast';
import {beforeAll, describe, expect, test} from 'vitest';
import {type BuildOptions, buildGoodSite, fixtureContent} from './build-site.ts';
import {
  findPage,
  type Page,
  readSite,
  type Site,
  select,
  selectAll,
  selectOne,
  textOf,
} from './pages.ts';

const sites: Record<string, BuildOptions> = {
  'the first edition': {},
  'the site of several articles': {content: fixtureContent('several'), base: '/gloss/'},
  'the site of articles with their own interface': {content: fixtureContent('languages')},
  'the site with renamed content': {content: fixtureContent('moved'), base: '/some/base/'},
};

/** The script of each language of these sites. */
const scripts: Record<string, RegExp> = {
  en: /^\p{scx=Latn}+$/u,
  ru: /^\p{scx=Cyrl}+$/u,
  ar: /^\p{scx=Arab}+$/u,
  'und-Latn': /^\p{scx=Latn}+$/u,
  'und-Cyrl': /^\p{scx=Cyrl}+$/u,
  'und-Arab': /^\p{scx=Arab}+$/u,
};
const ignored = ['head', 'script', 'style', 'code', 'pre'];
/** The numerals of annotations, such as `a` and `III`, belong to no language. */
const numeral = /^(?:[a-z]|[IVXLCDM]+)$/;

/** List the words of a page that are not in the script of their language. */
function listWrongWords({tree}: Page): string[] {
  const found: string[] = [];
  const read = (node: Nodes, lang: string): void => {
    if (node.type === 'text') {
      for (const [word] of node.value.matchAll(/\p{L}+/gu)) {
        if (!scripts[lang]?.test(word) && !numeral.test(word)) found.push(`${lang}: ${word}`);
      }
    }
    if (!('children' in node)) return;
    if (node.type === 'element' && ignored.includes(node.tagName)) return;
    const own = node.type === 'element' ? (node.properties['lang'] as string | undefined) : lang;
    for (const child of node.children) read(child, own ?? lang);
  };
  read(tree, '');
  return found;
}

describe.each(Object.entries(sites))('in %s', (_, options) => {
  test('every word is in the script of its language.', async () => {
    const {pages} = readSite(await buildGoodSite(options));
    const found = pages.flatMap((page) =>
      listWrongWords(page).map((each) => `${page.file} ${each}`),
    );
    expect(found).toEqual([]);
  });
});

describe('An article in a language of the interface', () => {
  /** Names of actors and signs, which have no translation, and the name of the site. */
  const names =
    /Gloss|Maria Lindqvist|Omar Haddad|The ladder of neglect|A warning is given|Nobody is charged|The many pay/g;
  let site: Site;

  beforeAll(async () => {
    site = readSite(await buildGoodSite({content: fixtureContent('languages')}));
  });

  /** List the pages of an article: its own, its passages, its map, its timeline and embeds. */
  const pagesOf = (slug: string): Page[] =>
    site.pages.filter(({file}) => file.startsWith(`articles/${slug}/`));

  test('has redirects in its language.', () => {
    for (const path of ['', 'timeline/', 'map/']) {
      const {tree} = findPage(site, `articles/staraya-pristan/${path}`);
      expect(select('html', tree)?.properties['lang']).toBe('ru');
      expect(textOf(selectOne('h1', tree))).toMatch(/^\p{scx=Cyrl}/u);
    }
  });

  /** List the texts of a page that are in attributes or in its head. */
  const listLabels = ({tree}: Page): string[] =>
    [
      ...['ariaLabel', 'title', 'alt', 'placeholder', 'dataLabel'].flatMap((name) =>
        selectAll('*', tree).flatMap(({properties}) => properties[name] ?? []),
      ),
      ...selectAll('head > title', tree).map(textOf),
      ...selectAll(
        '[name=description], [property$=title], [property$=description], [property$=alt], [name^=twitter][name$=title], [name^=twitter][name$=description], [name^=twitter][name$=alt]',
        tree,
      ).flatMap(({properties}) => properties['content'] ?? []),
    ].map(String);

  test.each([
    ['pristan', 'ru', undefined],
    ['sur', 'ar', 'rtl'],
  ])('has all pages in it: %s.', (slug, lang, dir) => {
    const pages = pagesOf(slug);
    expect(pages.length).toBeGreaterThan(15);
    for (const {file, tree} of pages) {
      expect({file, ...select('html', tree)?.properties}).toEqual({file, lang, ...(dir && {dir})});
    }
  });

  test.each([
    ['pristan', /^\p{scx=Cyrl}+$/u],
    ['sur', /^\p{scx=Arab}+$/u],
  ])('has labels and descriptions in it: %s.', (slug, script) => {
    const found = pagesOf(slug).flatMap((page) =>
      listLabels(page).flatMap((label) =>
        [...label.replace(names, '').matchAll(/\p{L}+/gu)]
          .filter(([word]) => !script.test(word) && !numeral.test(word))
          .map(([word]) => `${page.file} ${word} in ${label}`),
      ),
    );
    expect(found).toEqual([]);
  });

  test('does not change the language of other pages.', () => {
    for (const {file, tree} of site.pages.filter(({file}) => !file.startsWith('articles/'))) {
      expect({file, ...select('html', tree)?.properties}).toEqual({file, lang: 'en'});
    }
  });
});

test('Foreign words are marked in notes, gists, biographies and explanations.', async () => {
  const site = readSite(await buildGoodSite());
  const marked = (path: string, selector: string) =>
    selectAll(selector, findPage(site, path).tree).map(textOf);
  const slug = 'articles/csto-kazakhstan-2022/';
  expect(marked(slug, '.note > summary [lang=ru]')).toEqual(['верхи', 'низы', 'верхи']);
  expect(marked(slug, '[role=doc-footnote] em[lang=ru]')).toContain('чреваты');
  expect(marked(`${slug}nizami/`, '.prose em[lang=ru]')).toEqual(['низами', 'низы']);
  expect(marked('frameworks/revolutionary-situation/', 'em[lang=ru]')).toContain('низы');
  expect(marked('actors/lenin/', 'dd [lang=ru]')).toEqual(['Владимир Ильич Ленин']);
  expect(marked('actors/tokayev/', 'dd [lang=und-Cyrl]')).toEqual([
    'Касым-Жомарт Токаев',
    'Қасым-Жомарт Тоқаев',
  ]);
});
