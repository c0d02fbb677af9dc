import {expect, test} from 'vitest';
import {choosePages} from './pages.ts';

test('each kind of page is judged, those kept from search engines by all but SEO', () => {
  const withoutSeo = choosePages([]).filter(({by}) => !by.includes('seo'));
  expect(withoutSeo.map(({kind, by}) => [kind, by.length])).toEqual([
    ['frame of a passage', 3],
    ['missing page', 3],
  ]);
  expect(choosePages([]).length).toBeGreaterThan(10);
});

test('the page for missing addresses is asked for by its own name', () => {
  expect(choosePages(['missing']).map(({path}) => path)).toEqual(['/404.html']);
});

test('words choose among the kinds, by any part of their names', () => {
  expect(choosePages(['map', 'passage']).map(({kind}) => kind)).toEqual([
    'map',
    'passage',
    'frame of a passage',
  ]);
});

test('a word that no kind holds is told, with all kinds', () => {
  expect(() => choosePages(['home', 'artikel'])).toThrow(
    'No kind of page is called “artikel”: home, article',
  );
});
