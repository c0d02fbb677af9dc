/**
 * Tests that a new kind of annotation needs only an entry in the table of kinds, and its messages
 * in each language.
 */
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import sharp from 'sharp';
import {beforeAll, expect, test} from 'vitest';
import {copyProject} from '../copy-project.ts';
import {buildSite, fixtureContent} from './build-site.ts';
import {
  findPage,
  type Page,
  readSite,
  type Site,
  select,
  selectAll,
  selectOne,
  textOf,
} from './pages.ts';

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../fixtures/kinds', name), 'utf8');

/** Insert text before a string that occurs once in a file. */
function insertBefore(end: string, text: string, file: string): void {
  const content = readFileSync(file, 'utf8');
  expect(content.split(end)).toHaveLength(2);
  writeFileSync(
    file,
    content.replace(end, () => `${text}${end}`),
  );
}

let site: Site;
let article: Page;
let css: string;

beforeAll(async () => {
  const project = copyProject(mkdtempSync(join(tmpdir(), 'gloss-kind-')));
  insertBefore(
    '} as const satisfies Record<string, KindEntry>;',
    fixture('question.txt'),
    join(project, 'src/annotate/model/kinds.ts'),
  );
  for (const [lang, end] of [
    ['en', '} satisfies Record<TableMessage, string>'],
    ['ru', '\n};'],
    ['ar', '\n};'],
  ] as const) {
    insertBefore(
      end,
      fixture(`question.${lang}.txt`),
      join(project, `src/language/messages/${lang}.ts`),
    );
  }

  const build = await buildSite({content: fixtureContent('questions'), project});
  if (build.exitCode !== 0) throw new Error(build.output);
  site = readSite(build);
  article = findPage(site, 'articles/ferry/');
  css = site.files
    .filter((file) => file.endsWith('.css'))
    .map((file) => readFileSync(join(build.folder, file), 'utf8'))
    .join('');
  // A copy of the project has no cache, so this build is slower.
}, 180_000);

const read = (path: string): Buffer => readFileSync(join(site.build.folder, path));

test('Its passages are marked, with a line of their own.', () => {
  expect(textOf(selectOne('mark[data-kind="question"]', article.tree))).toBe(
    'although the sky was clear',
  );
  expect(css).toMatch(/\[data-kind~="?question"?\]\{[^}]*text-decoration-style:wavy/);
  expect(css).toMatch(/--color-question:light-dark\(#123456,\s?#abcdef\)/);
});

test('Its numeral is at the passage and at the note, in its colour.', () => {
  const reference = selectOne('a[role="doc-noteref"][data-kind="question"]', article.tree);
  expect(reference.properties['ariaLabel']).toBe('Question Q1');
  expect(reference.properties['dataNumeral']).toBe('Q1');
  expect(textOf(selectOne('details[data-kind="question"] .numeral', article.tree))).toContain('Q1');
  expect(css).toMatch(/\[data-kind="?question"?\]\{--kind:var\(--color-question\)\}/);
});

test('The legend has a choice for it, which highlights its passages.', () => {
  const input = selectOne('input[value="kind=question"]', article.tree);
  expect(input.properties['type']).toBe('radio');
  expect(textOf(selectOne('.mark[data-kind="question"]', article.tree))).toBe('Questions');
  expect(css).toMatch(
    /\[value="?kind\\?=question"?\]:checked\)\s?~\s?article \[data-kind~="?question"?\]/,
  );
});

test('The strip shows it in its colour and lane.', () => {
  const strip = read('articles/ferry/strip.svg').toString();
  expect(strip).toMatch(/<title>Question Q1: [^<]*<\/title><path d="M8 [^"]*" fill="#765432"/);
});

test('The map has a box for it, with its colour and outline.', () => {
  const map = findPage(site, 'articles/ferry/map/');
  expect(select('.node[data-kind="question"]', map.tree)).toBeDefined();
  expect(css).toMatch(
    /\.map \[data-kind="?question"?\]\s?\{--kind-color:var\(--color-question\)\}/,
  );
  expect(css).toMatch(/\.map \[data-kind="?question"?\] \.box\{stroke-dasharray:8 3 2 3\}/);
});

test('The preview picture names it in its colour.', async () => {
  const {data, info} = await sharp(read('articles/ferry/who-saw-fog/preview.png'))
    .raw()
    .toBuffer({resolveWithObject: true});
  let found = 0;
  for (let at = 0; at < data.length; at += info.channels) {
    if (data[at] === 0x12 && data[at + 1] === 0x34 && data[at + 2] === 0x56) found++;
  }
  expect(found).toBeGreaterThan(50);
});

test('Its page, the About page and the exports name it.', () => {
  expect(textOf(selectOne('h1', findPage(site, 'articles/ferry/who-saw-fog/').tree))).toBe(
    'Who saw the fog?',
  );
  expect(textOf(selectOne('main', findPage(site, 'about/').tree))).toContain(
    'What the text leaves open.',
  );
  expect(selectAll('.mark[data-kind="question"]', findPage(site, 'about/').tree)).toHaveLength(1);
  const {first} = JSON.parse(read('articles/ferry/annotations.jsonld').toString());
  const annotation = first.items.find(({id}: {id: string}) => id.endsWith('#who-saw-fog'));
  expect(annotation.motivation).toBe('questioning');
});
