import {expect, test} from 'vitest';
import {selectCanonicalPages} from '../../src/addresses/canonical-pages.ts';
import {listPages} from '../../src/addresses/published-addresses.ts';
import {compileFolder} from '../edition/content.ts';

const {edition} = compileFolder('tests/fixtures/sites/moved');
if (!edition) throw new Error('The content has problems.');

test('selects the pages of the content and of lists, with their types', () => {
  const paths = [...listPages(edition), '/page/2/'];
  const selected = selectCanonicalPages(paths, edition);
  expect(selected.map(({path}) => path)).toEqual(paths);
  const typeOf = (path: string) => selected.find((each) => each.path === path)?.type;
  expect(typeOf('/')).toBe('other');
  expect(typeOf('/page/2/')).toBe('other');
  expect(typeOf('/articles/storm/')).toBe('article');
  expect(typeOf('/articles/storm/strongest-wind/')).toBe('passage');
  expect(typeOf('/articles/storm/gone/')).toBe('withdrawn');
});

test('leaves out redirects, pages for frames and the page for missing ones', () => {
  const paths = [
    '/404/',
    '/articles/gale/',
    '/articles/storm/wind/',
    '/articles/storm/strongest-wind/embed/',
    '/articles/storm/gone/embed/',
    '/articles/gale/wind/embed/',
  ];
  expect(selectCanonicalPages(paths, edition)).toEqual([]);
});
