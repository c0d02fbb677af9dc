/**
 * What `npm ci` needs on every platform, and that it installs the same everywhere; what the
 * workflows run.
 */
import {globSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';

interface Entry {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const read = <Value>(path: string): Value => JSON.parse(readFileSync(path, 'utf8'));
const {packages} = read<{packages: Record<string, Entry>}>('package-lock.json');
const manifest = read<Entry>('package.json');

/** Where npm finds a dependency of a package: in its own folder, or one further up. */
function resolveFrom(path: string, name: string): Entry | undefined {
  for (let from = path; ; from = from.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    const found = packages[`${from === '' ? '' : `${from}/`}node_modules/${name}`];
    if (found || from === '') return found;
  }
}

const edges = (field: 'dependencies' | 'optionalDependencies') =>
  Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry[field] ?? {}).map((name) => ({path, name})),
  );

describe('package-lock.json', () => {
  test.each(['dependencies', 'optionalDependencies'] as const)(
    'has an entry for all that its packages name in `%s`, whatever the platform.',
    (field) => {
      const named = edges(field);
      expect(named.length).toBeGreaterThan(20);
      expect(named.filter(({path, name}) => !resolveFrom(path, name))).toEqual([]);
    },
  );

  test('has the Node of every platform.', () => {
    const names = Object.keys(manifest.optionalDependencies ?? {});
    expect(names.filter((name) => /^node-(bin-)?(linux|darwin|win)/.test(name))).toHaveLength(5);
    const versions = names.map((name) => packages[`node_modules/${name}`]?.version);
    expect(new Set(versions)).toEqual(new Set(['26.10.0']));
  });

  test('says of every package where it is from and what it must be.', () => {
    for (const [path, entry] of Object.entries(packages)) {
      if (path === '') continue;
      expect(entry.integrity, path).toMatch(/^sha512-/);
      // Left out, it is npm's own registry.
      expect(entry.resolved ?? 'https://registry.npmjs.org/', path).toMatch(
        /^https:\/\/registry\.npmjs\.org\//,
      );
    }
  });

  test('is that of package.json.', () => {
    const {dependencies, devDependencies, optionalDependencies} = manifest;
    expect(packages['']).toMatchObject({dependencies, devDependencies, optionalDependencies});
  });
});

test('No package runs a script when it is installed.', () => {
  expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('ignore-scripts=true');
  // With that setting npm does not run these either.
  const names = Object.keys(read<{scripts: Record<string, string>}>('package.json').scripts);
  expect(names.filter((name) => /^(pre|post)(?!view)/.test(name))).toEqual([]);
});

test('package.json names exact versions only.', () => {
  const versions = Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  });
  expect(versions.length).toBeGreaterThan(20);
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('Workflows name the commit of each action, and its version.', () => {
  const used = globSync('.github/workflows/*.yml').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^.*\buses: (.*)$/gm)].map(([, action]) => action),
  );
  expect(used.length).toBeGreaterThan(5);
  for (const action of used) expect(action).toMatch(/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});
