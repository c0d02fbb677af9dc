/** Tests a site with another name, in another language, with editors and styles of its own. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, expect, test} from 'vitest';
import {buildGoodSite, fixtureContent} from './build-site.ts';
import {
  findPage,
  readSite,
  readText,
  type Site,
  select,
  selectAll,
  selectOne,
  textOf,
} from './pages.ts';

let site: Site;

beforeAll(async () => {
  site = readSite(await buildGoodSite({content: fixtureContent('vestnik')}));
});

test('Every page is in the language of the site, and has its name.', () => {
  expect(site.pages.length).toBeGreaterThan(10);
  for (const {file, tree} of site.pages) {
    expect(selectOne('html', tree).properties['lang'], file).toBe('ru');
    const names = selectAll('meta[property="og:site_name"]', tree);
    expect(
      names.map(({properties}) => properties['content']),
      file,
    ).toEqual(file === '404.html' || names.length === 0 ? [] : ['Вестник города']);
  }
});

test('“Gloss” is only the program that makes the site.', () => {
  const files = readdirSync(site.build.folder, {recursive: true, encoding: 'utf8'}).filter(
    (file) => /\.(?:html|xml|json|jsonld|txt|md|bib|ris)$/.test(file) && !/^pagefind/.test(file),
  );
  const asProgram =
    /<meta name="generator" content="Gloss">|<generator>Gloss<\/generator>|<span[^>]*>Gloss<\/span>/g;
  const found = files.filter((file) => {
    const rest = readFileSync(join(site.build.folder, file), 'utf8').replace(asProgram, '');
    // In annotations, Gloss is the generator; in Markdown, the program that About names.
    return (
      /\bGloss\b/.test(
        rest.replace(/"type":\s*"Software",\s*"name":\s*"Gloss"|"client_version":\s*"Gloss"/g, ''),
      ) && file !== join('about', 'index.md')
    );
  });
  expect(found).toEqual([]);
});

test('Editors, organisation and contact are on About, in feeds and in annotations.', () => {
  const about = findPage(site, 'about/');
  const main = textOf(selectOne('main', about.tree));
  for (const words of ['Мы сверяем', 'Анна Орлова', 'Общество городской печати', 'pismo@']) {
    expect(main).toContain(words);
  }
  expect(selectOne('#editor-orlova', about.tree).tagName).toBe('bdi');
  expect(readText(site.build, 'feed.xml')).toContain('<name>Анна Орлова</name>');
  const {first, creator} = JSON.parse(readText(site.build, 'articles/most/annotations.jsonld'));
  // Each agent is described once, where it is first named.
  expect([creator].flat()).toContainEqual(
    expect.objectContaining({
      id: expect.stringMatching(/about\/#editor-orlova$/),
      type: 'Person',
      name: 'Анна Орлова',
    }),
  );
  expect(first.items.find(({id}: {id: string}) => id.endsWith('#opory'))).toMatchObject({
    creator: expect.stringMatching(/about\/#editor-orlova$/),
    rights: 'https://creativecommons.org/licenses/by/4.0/',
  });
  expect(readText(site.build, 'articles/most/cite-passages.csl.json')).toContain('Вестник города');
});

test('Each note names its editor and the day of its last change, in all its forms.', () => {
  const day = /^\d{4}-\d{2}-\d{2}$/;
  const article = findPage(site, 'articles/most/').tree;
  const signatures = ['opory', 'ranshe'].map((id) => selectOne(`#note-${id}`, article));
  expect(signatures.map((note) => textOf(note))).toEqual([
    expect.stringContaining('Примечание: Анна Орлова, '),
    expect.stringContaining('Примечание: Пётр Сидоров, '),
  ]);
  for (const note of signatures) {
    expect(String(selectOne('time', note).properties['dateTime'])).toMatch(day);
  }
  const page = findPage(site, 'articles/most/ranshe/').tree;
  expect(selectOne('a[href="/about/#editor-sidorov"]', page)).toBeDefined();
  expect(String(selectOne('[data-note] time', page).properties['dateTime'])).toMatch(day);
  expect(readText(site.build, 'articles/most/annotations.xml')).toContain(
    '<name>Пётр Сидоров</name>',
  );
  const citations: {id: string}[] = JSON.parse(
    readText(site.build, 'articles/most/cite-passages.csl.json'),
  );
  expect(citations.find(({id}) => id === 'most.ranshe')).toMatchObject({
    author: [{family: 'Петров', given: 'Иван'}, {literal: 'Пресс-служба мэрии'}],
    editor: [{literal: 'Пётр Сидоров'}],
    publisher: 'Общество городской печати',
    genre: expect.stringMatching(/^комментированное издание, примечание от \d/),
  });
});

test('A checked claim is published as a review, an opinion is not.', () => {
  const typesOf = (path: string) =>
    selectAll('script[type="application/ld+json"]', findPage(site, path).tree).flatMap((script) =>
      (JSON.parse(textOf(script)) as {'@graph': {'@type': string}[]})['@graph'].map(
        (each) => each['@type'],
      ),
    );
  expect(typesOf('articles/most/opory/')).toContain('ClaimReview');
  expect(typesOf('articles/most/ranshe/')).not.toContain('ClaimReview');
});

test('An article that was not compared says so, on its page and on About.', () => {
  const article = textOf(selectOne('main', findPage(site, 'articles/most/').tree));
  expect(article).toContain('не сверялся с источником');
  expect(textOf(selectOne('main', findPage(site, 'about/').tree))).toContain(
    'Статьи этого сайта не сверялись с полученным текстом.',
  );
});

test('The front page counts what there is.', () => {
  const main = textOf(selectOne('main', findPage(site, '').tree));
  expect(main).toContain('Во всех статьях: 1 персона.');
  expect(main).not.toMatch(/\b0 /);
});

test('Pages in Cyrillic preload its fonts.', () => {
  const fonts = selectAll('link[rel=preload]', findPage(site, 'actors/volkova/').tree).map(
    ({properties}) => String(properties['href']),
  );
  for (const name of ['serif-4-cyrillic-400', 'sans-3-cyrillic-600', 'serif-4-latin-400']) {
    expect(fonts.join()).toContain(name);
  }
});

test('The logo is in the masthead of every page, beside the name, in a known size.', () => {
  for (const {file, tree} of site.pages) {
    const image = select('.masthead > a > img', tree);
    if (!select('.masthead', tree)) continue;
    expect(image?.properties, file).toMatchObject({alt: '', width: 48, height: 32});
    const path = String(image?.properties['src']).slice(1);
    expect(path).toMatch(/^logo\.[0-9a-f]{8}\.svg$/);
    expect(readText(site.build, path)).toBe(
      readFileSync(join(fixtureContent('vestnik'), 'logo.svg'), 'utf8'),
    );
  }
});

test('The accent colour is in the sheet at the end of each page.', () => {
  const [sheet] = selectAll('body link[rel=stylesheet]', findPage(site, 'articles/most/').tree);
  const text = readText(site.build, String(sheet?.properties['href']).slice(1));
  expect(text).toMatch(/:root\{--color-link:light-dark\(#9b2226,#\w{6}\)\}/);
});

test('The editors’ own styles come last.', () => {
  const [sheet] = selectAll('body link[rel=stylesheet]', findPage(site, '').tree);
  const text = readText(site.build, String(sheet?.properties['href']).slice(1));
  expect(text).toMatch(/--color-page: light-dark\(#fbf7ef, #14171c\);\s*\}\s*$/);
});
