import {expect, test} from 'vitest';
import {createAddresses} from '../../src/addresses/addresses.ts';
import {listBrowseRows} from '../../src/render/browse.ts';
import {compileGood} from '../edition/content.ts';
import {english} from '../language/english.ts';

const site = createAddresses('/base/');
const rowsOf = (content: Record<string, string>) =>
  listBrowseRows(compileGood(content), site, english);
const article = (front: string, text = 'Text.') => `---\ntitle: A\n${front}\n---\n\n${text}\n`;

test('The home page has a row for each facet that distinguishes its articles.', () => {
  const rows = rowsOf({
    'articles/a/article.md': article('author: Ada\ntags: [law, sea]', 'Anna said so.'),
    'articles/b/article.md': article('author: Ada\ntags: [sea]\npublisher: {name: Вести}', 'No.'),
    'actors/anna.md': '---\nname: Anna\n---\n\nA life.\n',
    'actors/otto.md': '---\nname: Otto\n---\n\nA life.\n',
    'frameworks/f.md': '---\ntitle: F\n---\n\nText.\n',
  });
  expect(
    rows.map(({label, one, links}) => [
      label,
      one,
      ...links.map(({name, href, count}) => `${name} ${href} ${count}`),
    ]),
  ).toEqual([
    ['Publishers', 'Publisher', 'Вести /base/publishers/вести/ 1'],
    ['Tags', 'Tag', 'sea /base/tags/sea/ 2', 'law /base/tags/law/ 1'],
    ['Who’s who', 'Who’s who', 'Anna /base/actors/anna/ 1'],
  ]);
  expect(rows.map(({all}) => all)).toEqual([undefined, undefined, undefined]);
});

test('A row has the eight values of most articles, and a link to all.', () => {
  const tags = Array.from({length: 10}, (_, index) => `t${index}`);
  const [row] = rowsOf({
    'articles/a/article.md': article(`tags: [${tags.join(', ')}]`),
    'articles/b/article.md': article('tags: [t9, t8]'),
  });
  expect(row?.links.map(({name}) => name)).toEqual([
    ...['t8', 't9', 't0', 't1', 't2', 't3', 't4', 't5'],
  ]);
  expect(row?.all).toEqual({href: '/base/tags/', text: 'All 10 tags'});
});

test('The home page of one article has no rows.', () => {
  expect(
    rowsOf({
      'articles/a/article.md': article('author: Ada\ntags: law\nseries: S', 'Anna said so.'),
      'actors/anna.md': '---\nname: Anna\n---\n\nA life.\n',
    }),
  ).toEqual([]);
});
