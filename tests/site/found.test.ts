import {selectAll} from 'hast-util-select';
import {beforeAll, describe, expect, test} from 'vitest';
import {buildGoodSite, fixtureContent} from './build-site.ts';
import {findPage, readSite, readText, type Site, selectOne, textOf} from './pages.ts';

/** Articles as they are found: with HTML, relative links, headings and verse. */
let site: Site;

beforeAll(async () => {
  site = readSite(await buildGoodSite({content: fixtureContent('found')}));
});

const article = () => selectOne('[data-article]', findPage(site, 'articles/wild/').tree);
const linksTo = (selector: string) =>
  selectAll(`${selector} a:not(.pin)`, findPage(site, 'articles/wild/').tree).map(
    ({properties}) => properties['href'],
  );

describe('an article as it is found', () => {
  test('has the elements that are kept, and no others.', () => {
    const names = selectAll('*', article()).map(({tagName}) => tagName);
    for (const name of ['sub', 'sup', 'kbd', 'abbr', 'dl', 'table', 'q', 'cite', 'ruby', 'rt']) {
      expect(names).toContain(name);
    }
    for (const name of ['section', 'iframe', 'script', 'style', 'h1', 'center']) {
      expect(selectAll(`${name}:not([data-footnotes])`, article())).toEqual([]);
    }
    expect(site.build.output).toMatch(/wild\/article\.md:23:1 {2}warning: .*<iframe>/);
  });

  test('does not repeat its title.', () => {
    const {tree} = findPage(site, 'articles/wild/');
    expect(selectAll('h1', tree).map(textOf)).toEqual(['The harbour as it was found']);
    expect(selectAll('h2', article()).map(textOf)).toEqual([
      'What came after',
      'Das Übrige',
      'Footnotes',
    ]);
  });

  test('has a table of contents, which leads to its headings.', () => {
    const hrefs = linksTo('nav[aria-label="Contents"]');
    expect(hrefs).toEqual(['#what-came-after', '#a-verse', '#das-übrige', '#4-the-end']);
    for (const href of hrefs) {
      expect(findPage(site, 'articles/wild/').ids).toContain(String(href).slice(1));
    }
    expect(selectAll('nav[aria-label="المحتويات"]', findPage(site, 'articles/quay/').tree)).toEqual(
      [],
    );
  });

  test('has links that lead to this site, or to the site that it is from.', () => {
    expect(linksTo('#p5')).toEqual([
      '/articles/quay/',
      '/articles/quay/',
      'https://gazette.example/2019/2018/storm.html#rain',
      'https://gazette.example/list/',
      'https://gazette.example/a',
    ]);
    expect(linksTo('#note-small')).toContain('/articles/quay/');
    const about = selectAll('main p a[href="/articles/quay/"]', findPage(site, 'about/').tree);
    expect(about.map(textOf)).toContain('the quay');
  });

  test('has passages that run over its HTML and its verse.', () => {
    const wordsOf = (id: string) =>
      textOf(selectOne('[data-passage], blockquote', findPage(site, `articles/wild/${id}/`).tree));
    expect(wordsOf('small').replace(/\s+/g, ' ')).toContain(
      'H2O, and the harbour measures 20 m2. Press Ctrl+S, says the HO',
    );
    expect(wordsOf('end').replace(/\s+/g, ' ')).toContain('4. The endPrices rose from 3~5');
    expect(wordsOf('tide').replace(/\s+/g, ' ')).toContain('the tide goes out, and nobody counts');
  });

  test('has a text file with a line for each block and each line of verse, and its indents.', () => {
    const text = readText(site.build, 'articles/wild/text.txt').replaceAll('\u00A0', '~');
    expect(text).toContain(
      '\nA verse\nThe tide comes in,\n~~~~the tide goes out,\n~~~~and nobody counts\nthe boats.\nQuay\n',
    );
    expect(text).toContain('20 m2. Press Ctrl+S, says the HO.\nOne wrapper');
  });
});
