import {expect, test} from 'vitest';
import {everyPage} from '../browser/places.ts';
import {chooseShots, shots} from './shots.ts';

const namesOf = (words: string[]) => chooseShots(words).map(({name}) => name);

test('every picture has a file of its own', () => {
  const names = shots.map(({name}) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('a name contains the page, the width, the theme and the state, and sorts by width', () => {
  const names = namesOf(['article-']).filter((name) => /^article-\d/.test(name));
  expect(names).toContain('article-1440-dark-open');
  expect(names.toSorted()[0]).toBe('article-0390-dark');
  for (const {name} of shots) expect(name).toMatch(/^[a-z0-9-]+$/);
});

test('every page has pictures at three widths in both themes', () => {
  for (const [, href] of everyPage) {
    const seen = shots.flatMap((shot) =>
      shot.on === 'screen' && shot.href === href && !shot.open && !shot.forced && shot.script
        ? [`${shot.viewport.width} ${shot.scheme}`]
        : [],
    );
    expect(seen.toSorted()).toEqual([
      '1440 dark',
      '1440 light',
      '390 dark',
      '390 light',
      '820 dark',
      '820 light',
    ]);
  }
});

test('the article has pictures with open notes, in forced colours, without script and on paper', () => {
  const article = shots.filter(({name}) => /^article-(\d|print)/.test(name));
  const screens = article.filter((shot) => shot.on === 'screen');
  expect(screens.filter(({open, forced}) => open && !forced)).toHaveLength(6);
  expect(screens.filter(({forced}) => forced)).toHaveLength(4);
  expect(screens.filter(({script}) => !script)).toHaveLength(2);
  const papers = article.filter((shot) => shot.on === 'paper');
  expect(papers.map(({format}) => format)).toEqual(['A4', 'Letter']);
});

test('words select pictures by any part of their names', () => {
  expect(namesOf(['map-print', 'home-1440-dark'])).toEqual([
    'home-1440-dark',
    'home-1440-dark-forced',
    'map-print-a4',
    'map-print-letter',
  ]);
});

test('an unknown word is reported with all pages', () => {
  expect(() => chooseShots(['artikel'])).toThrow(
    'No name of a picture contains “artikel”. The pages are home, article, map',
  );
});
