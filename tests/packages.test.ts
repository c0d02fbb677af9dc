/**
 * Tests that `npm ci` works on every platform and installs the same packages everywhere, and what
 * the workflows run.
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

/** Resolve a dependency as npm does: in the folder of the package, or in a parent folder. */
function resolveFrom(path: string, name: string): Entry | undefined {
  for (let from = path; ; from = from.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, '')) {
    const found = packages[`${from === '' ? '' : `${from}/`}node_modules/${name}`];
    if (found || from === '') return found;
  }
}

const listDependencies = (field: 'dependencies' | 'optionalDependencies') =>
  Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry[field] ?? {}).map((name) => ({path, name})),
  );

describe('package-lock.json', () => {
  test.each(['dependencies', 'optionalDependencies'] as const)(
    'has an entry for every package in `%s`, on every platform.',
    (field) => {
      const named = listDependencies(field);
      expect(named.length).toBeGreaterThan(20);
      expect(named.filter(({path, name}) => !resolveFrom(path, name))).toEqual([]);
    },
  );

  test('has Node for every platform.', () => {
    const names = Object.keys(manifest.optionalDependencies ?? {});
    expect(names.filter((name) => /^node-(bin-)?(linux|darwin|win)/.test(name))).toHaveLength(5);
    const versions = names.map((name) => packages[`node_modules/${name}`]?.version);
    expect(new Set(versions)).toEqual(new Set(['26.10.0']));
  });

  test('has the registry and the hash of every package.', () => {
    for (const [path, entry] of Object.entries(packages)) {
      if (path === '') continue;
      expect(entry.integrity, path).toMatch(/^sha512-/);
      // The default is the npm registry.
      expect(entry.resolved ?? 'https://registry.npmjs.org/', path).toMatch(
        /^https:\/\/registry\.npmjs\.org\//,
      );
    }
  });

  test('matches package.json.', () => {
    const {dependencies, devDependencies, optionalDependencies} = manifest;
    expect(packages['']).toMatchObject({dependencies, devDependencies, optionalDependencies});
  });
});

test('npm runs no install script of a package.', () => {
  expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('ignore-scripts=true');
  // With that setting npm does not run these either.
  const names = Object.keys(read<{scripts: Record<string, string>}>('package.json').scripts);
  expect(names.filter((name) => /^(pre|post)(?!view)/.test(name))).toEqual([]);
});

test('package.json has only exact versions.', () => {
  const versions = Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  });
  expect(versions.length).toBeGreaterThan(20);
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('A pull request cannot write, and no workflow runs its code with the rights of the site.', () => {
  const workflows = globSync('.github/workflows/*.yml').map((file) => readFileSync(file, 'utf8'));
  for (const workflow of workflows) {
    expect(workflow).not.toContain('pull_request_target');
    expect(workflow).not.toContain('secrets.');
    expect(workflow).toMatch(/^permissions:\n {2}contents: read\n\n/m);
    if (workflow.includes('pull_request:')) expect(workflow).not.toContain(': write');
  }
});

test('Every pull request is verified, built and kept as an artifact, content alone too.', () => {
  const workflow = readFileSync('.github/workflows/content.yml', 'utf8');
  expect(workflow).not.toContain('paths');
  expect(workflow).toMatch(/npm run verify[\s\S]*npm run build[\s\S]*upload-artifact[\s\S]*dist/);
});

test('Workflows name the commit of each action, and its version.', () => {
  const used = globSync('.github/workflows/*.yml').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^.*\buses: (.*)$/gm)].map(([, action]) => action),
  );
  expect(used.length).toBeGreaterThan(5);
  for (const action of used) expect(action).toMatch(/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});
