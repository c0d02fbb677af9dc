import {expect, test} from 'vitest';
import {choosePages} from './pages.ts';

test('each kind of page is audited, and pages with noindex in all categories but SEO', () => {
  const withoutSeo = choosePages([]).filter(({categories}) => !categories.includes('seo'));
  expect(withoutSeo.map(({kind, categories}) => [kind, categories.length])).toEqual([
    ['frame of a passage', 3],
    ['missing page', 3],
  ]);
  expect(choosePages([]).length).toBeGreaterThan(10);
});

test('the page for missing addresses is loaded by its file name', () => {
  expect(choosePages(['missing']).map(({path}) => path)).toEqual(['/404.html']);
});

test('words select kinds by any part of their names', () => {
  expect(choosePages(['map', 'passage']).map(({kind}) => kind)).toEqual([
    'map',
    'passage',
    'frame of a passage',
  ]);
});

test('an unknown word is reported with all kinds', () => {
  expect(() => choosePages(['home', 'artikel'])).toThrow(
    'No kind of page is called “artikel”: home, article',
  );
});
