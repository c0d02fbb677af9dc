import {expect, test} from 'vitest';
import {listAlternates, type Subject} from '../../src/export/alternates.ts';
import {english} from '../language/english.ts';
import {articleOf, several, siteWith} from './site.ts';

const harbour = articleOf(several, 'harbour');
const hrefs = (subject: Subject) =>
  listAlternates(subject, siteWith(), english).map(({href}) =>
    href.replace(/^(https:\/\/edition\.example)?\/some\/base\//, ''),
  );

test('lists the Markdown twin and the other alternates of each kind of page', () => {
  expect(hrefs({article: harbour})).toEqual([
    'articles/harbour/index.md',
    'articles/harbour/annotations.jsonld',
    'articles/harbour/annotations.xml',
    'articles/harbour/text.txt',
  ]);
  const [annotation] = harbour.annotations;
  if (!annotation) throw new Error('The harbour has no annotation.');
  expect(hrefs({annotation})).toEqual([
    `articles/harbour/annotations.jsonld#${annotation.id}`,
    `articles/harbour/${annotation.id}/oembed.json`,
  ]);
  expect(hrefs({path: '/some/base/about/'})).toEqual([
    'about/index.md',
    'feed.xml',
    'annotations.xml',
  ]);
});
