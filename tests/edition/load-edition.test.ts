import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {ContentError} from '../../src/content/content-error.ts';
import {loadEdition, loadEditionOnce} from '../../src/edition/load-edition.ts';
import {article, writeContent} from './content.ts';

let folder: string;

beforeEach(() => {
  folder = writeContent({
    'articles/a/article.md': article,
    'actors/two.md': '---\nname: two\n---\n\nA number.\n',
  });
  vi.stubEnv('CONTENT_DIR', folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
});

test('loadEdition compiles once if no file changes.', () => {
  expect(loadEdition()).toBe(loadEdition());
});

test('loadEdition compiles again when a file is changed or added.', () => {
  const mentions = () =>
    loadEdition().actors.map(({id}) => id + loadEdition().articles[0]?.mentions.length);
  expect(mentions()).toEqual(['two1']);
  writeFileSync(
    join(folder, 'actors/two.md'),
    '---\nname: two\naliases: [three]\n---\n\nA number.\n',
  );
  expect(mentions()).toEqual(['two2']);
  writeFileSync(join(folder, 'actors/one.md'), '---\nname: One\n---\n\nA number.\n');
  expect(mentions()).toEqual(['one3', 'two3']);
});

test('loadEdition throws a ContentError, and recovers when the problem is fixed.', () => {
  const before = loadEdition();
  const file = join(folder, 'articles/a/article.md');
  writeFileSync(file, article.replace('two', '<script>'));
  expect(loadEdition).toThrow(ContentError);
  expect(loadEdition).toThrow(/article\.md:5:5 {2}The element `<script>`/);
  writeFileSync(file, article);
  expect(loadEdition()).toEqual(before);
});

test('A build keeps its edition whatever becomes of the files; the next one reads them.', () => {
  const edition = loadEditionOnce();
  writeFileSync(join(folder, 'actors/two.md'), 'broken');
  expect(loadEdition()).toBe(edition);
  expect(loadEditionOnce).toThrow(ContentError);
  expect(loadEdition).toThrow(ContentError);
});
