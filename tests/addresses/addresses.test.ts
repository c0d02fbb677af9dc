import {describe, expect, test} from 'vitest';
import {addresses, readSitePath, sitePaths} from '../../src/addresses/addresses.ts';

describe('addresses', () => {
  test('stand at the root where there is no base path.', () => {
    const site = addresses('/');
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
    'stand under the base path %s.',
    (base) => {
      const site = addresses(base);
      expect(site.home).toBe('/some/base/');
      expect(site.sign('f', 2)).toBe('/some/base/frameworks/f/#sign-2');
      expect(site.fromRoot('/about/')).toBe('/some/base/about/');
    },
  );
});

describe('readSitePath', () => {
  test('is the inverse of the addresses from the root.', () => {
    expect(readSitePath(sitePaths.article('a'))).toEqual({of: 'article', name: 'a', below: ''});
    expect(readSitePath(sitePaths.passage('a', 'first'))).toEqual({
      of: 'article',
      name: 'a',
      below: 'first/',
    });
    expect(readSitePath(sitePaths.actor('x'))).toEqual({of: 'actor', name: 'x', below: ''});
    expect(readSitePath(sitePaths.sign('f', 2))).toEqual({
      of: 'framework',
      name: 'f',
      below: '#sign-2',
    });
  });

  test.each([sitePaths.home, sitePaths.actors, sitePaths.about, '/actors/x', '/actors//', '/x/y/'])(
    'knows no page of an article, actor or framework at %s.',
    (path) => {
      expect(readSitePath(path)).toBeUndefined();
    },
  );
});
