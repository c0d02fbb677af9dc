/**
 * Tests the citations of a built site: a file in each format for each article and passage.
 */
import {Cite} from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import {beforeAll, describe, expect, test} from 'vitest';
import {buildGoodSite, fixtureContent} from './build-site.ts';
import {readSite, readText, type Site} from './pages.ts';

const base = '/gloss/';
let site: Site;

beforeAll(async () => {
  site = readSite(await buildGoodSite({content: fixtureContent('several'), base}));
});

describe.each([
  ['an article', 'articles/harbour/', 'The harbour after the storm', '', '“”', [2021, 11]],
  [
    'a passage',
    'articles/harbour/rebuilds/',
    'The harbour after the storm',
    ', para. 1: “the town would rebuild it at once”',
    '“”',
    [2021, 11],
  ],
  ['an article in Arabic', 'articles/mina/', 'الميناء بعد العاصفة', '', '«»', [2022, 1, 10]],
  [
    'a passage in Russian',
    'articles/zasedanie/vinovaty/',
    'Заседание совета о гавани',
    ', абз. 1: «Виноваты все»',
    '«»',
    [2021, 12, 1],
  ],
  [
    'an article without annotations',
    'articles/letter/',
    'A letter to the editor',
    '',
    '“”',
    undefined,
  ],
])('The citation of %s', (_, page, title, locator, marks, date) => {
  const isPassage = page.split('/').length > 3;
  const file = (extension: string) =>
    isPassage
      ? `${page.replace(/[^/]+\/$/, '')}cite-passages.${extension}`
      : `${page}cite.${extension}`;
  const url = () => `${site.build.origin}${base}${page}`;
  /** The citation in the file, which has an empty line between two. */
  const read = (extension: string) =>
    readText(site.build, file(extension))
      .split(/(?<=\n)\r?\n/)
      .find((each) => each.includes(url())) ?? '';

  test.each([
    ['bib', '@bibtex/text'],
    ['ris', '@ris/file'],
    ['csl.json', undefined],
  ])('is parsed from cite.%s with title, date and address.', (extension, forceType) => {
    const all = new Cite(readText(site.build, file(extension)), {
      ...(forceType && {forceType}),
      generateGraph: false,
    }).data;
    if (!isPassage) expect(all).toHaveLength(1);
    const data = all.filter((each) => each['URL'] === url());
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({title: `${title}${locator}`, URL: url()});
    // Citation.js reads only the year of a chapter from RIS.
    const parts = extension === 'ris' ? date?.slice(0, 1) : date;
    expect((data[0]?.['issued'] as Record<string, unknown> | undefined)?.['date-parts']).toEqual(
      parts && [parts],
    );
  });

  test('has the whole date in cite.ris.', () => {
    const day = date?.map((part) => String(part).padStart(2, '0'));
    const [, written] = /^DA {2}- (.*)\r$/m.exec(read('ris')) ?? [];
    expect(written?.split('/').filter(Boolean)).toEqual(day);
  });

  test.each(['txt', 'md'])('is a single line in cite.%s.', (extension) => {
    expect(read(extension)).toMatch(/^[^\n]+\n$/);
    expect(read(extension)).toContain(`${marks[0]}${title}${marks[1]}`);
    expect(read(extension)).toContain(url());
  });
});

test('Each article has a citation in every format.', () => {
  const folders = site.files
    .filter((file) => file.endsWith('/cite.txt'))
    .map((file) => file.replace(/cite\.txt$/, ''));
  expect(folders.length).toBeGreaterThan(3);
  for (const folder of folders) {
    for (const name of ['index.html', 'cite.md', 'cite.bib', 'cite.ris', 'cite.csl.json']) {
      expect(site.files).toContain(`${folder}${name}`);
    }
  }
});
