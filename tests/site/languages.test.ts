/**
 * Tests that every word is in the script of its `lang` attribute, so that screen readers
 * pronounce it correctly.
 */
import type {Nodes} from 'hast';
import {describe, expect, test} from 'vitest';
import {type BuildOptions, buildGoodSite, fixtureContent} from './build-site.ts';
import {findPage, type Page, readSite, selectAll, textOf} from './pages.ts';

const sites: Record<string, BuildOptions> = {
  'the first edition': {},
  'the site of several articles': {content: fixtureContent('several'), base: '/gloss/'},
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

/** List the words of a page that are not in the script of their language. */
function listWrongWords({tree}: Page): string[] {
  const found: string[] = [];
  const read = (node: Nodes, lang: string): void => {
    if (node.type === 'text') {
      for (const [word] of node.value.matchAll(/\p{L}+/gu)) {
        if (!scripts[lang]?.test(word)) found.push(`${lang}: ${word}`);
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
