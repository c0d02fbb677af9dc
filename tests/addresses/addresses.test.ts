import {describe, expect, test} from 'vitest';
import {createAddresses, parseSitePath, sitePaths} from '../../src/addresses/addresses.ts';

describe('createAddresses', () => {
  test('returns addresses at the root without a base path.', () => {
    const site = createAddresses('/');
    expect(site.home).toBe('/');
    expect(site.article('a')).toBe('/articles/a/');
    expect(site.place('a', 'p3')).toBe('/articles/a/#p3');
    expect(site.passage('a', 'first')).toBe('/articles/a/first/');
    expect(site.timeline('a')).toBe('/articles/a/timeline/');
    expect(site.actors).toBe('/actors/');
    expect(site.actor('lenin')).toBe('/actors/lenin/');
    expect(site.frameworks).toBe('/frameworks/');
    expect(site.framework('f')).toBe('/frameworks/f/');
    expect(site.sign('f', 2)).toBe('/frameworks/f/#sign-2');
    expect(site.about).toBe('/about/');
  });

  test.each(['/some/base', '/some/base/', '/some/base//'])(
    'returns addresses below the base path %s.',
    (base) => {
      const site = createAddresses(base);
      expect(site.home).toBe('/some/base/');
      expect(site.sign('f', 2)).toBe('/some/base/frameworks/f/#sign-2');
      expect(site.fromRoot('/about/')).toBe('/some/base/about/');
    },
  );
});

describe('parseSitePath', () => {
  test('parses the addresses without a base path.', () => {
    expect(parseSitePath(sitePaths.article('a'))).toEqual({of: 'article', name: 'a', below: ''});
    expect(parseSitePath(sitePaths.passage('a', 'first'))).toEqual({
      of: 'article',
      name: 'a',
      below: 'first/',
    });
    expect(parseSitePath(sitePaths.actor('x'))).toEqual({of: 'actor', name: 'x', below: ''});
    expect(parseSitePath(sitePaths.sign('f', 2))).toEqual({
      of: 'framework',
      name: 'f',
      below: '#sign-2',
    });
  });

  test.each([sitePaths.home, sitePaths.actors, sitePaths.about, '/actors/x', '/actors//', '/x/y/'])(
    'returns undefined for %s.',
    (path) => {
      expect(parseSitePath(path)).toBeUndefined();
    },
  );
});
