/** Tests what readers copy from an article: its words alone, which quote it when they are pasted. */
import {readFileSync} from 'node:fs';
import {expect, type Page, test} from '@playwright/test';
import {compileArticle} from '../../src/annotate/compile.ts';
import {fixtureContent} from '../site/build-site.ts';
import {harbour} from './places.ts';
import {sites} from './sites.ts';

const wild = `${sites.found.url}articles/wild/`;

/** Read the text of an article. Front matter is replaced with spaces, so that locations are correct. */
const readText = (site: string, slug: string): string =>
  readFileSync(`${fixtureContent(site)}/articles/${slug}/article.md`, 'utf8').replace(
    /^---\n.*?\n---\n/s,
    (all) => all.replace(/[^\n]/g, ' '),
  );

const texts = {
  [harbour]: readText('several', 'harbour'),
  [wild]: readText('found', 'wild'),
};

/** Select from the start of one text in an element to the end of another. */
const select = (page: Page, from: [string, string], to: [string, string]) =>
  page.evaluate(
    ([from, to]) => {
      const find = ([selector, words]: readonly [string, string]) => {
        for (const element of document.querySelectorAll(selector)) {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.nodeValue?.indexOf(words) ?? -1;
            if (at >= 0) return {node, at};
          }
        }
        throw new Error(`“${words}” is not in ${selector}.`);
      };
      const start = find(from);
      const end = find(to);
      getSelection()?.setBaseAndExtent(start.node, start.at, end.node, end.at + to[1].length);
    },
    [from, to] as const,
  );

/** Select from one text to another, and copy. */
async function copy(page: Page, from: [string, string], to: [string, string]) {
  await select(page, from, to);
  return page.evaluate(
    () =>
      new Promise<{text: string; html: string}>((resolve) => {
        // The script that copies is loaded after the selection.
        setTimeout(() => {
          addEventListener(
            'copy',
            ({clipboardData}) => {
              resolve({
                text: clipboardData?.getData('text/plain') ?? '',
                html: clipboardData?.getData('text/html') ?? '',
              });
            },
            {once: true},
          );
          document.execCommand('copy');
        }, 500);
      }),
  );
}

/** Copy what is selected as the browser does, and return what is pasted. */
async function copyNatively(page: Page): Promise<string> {
  await page.keyboard.press('ControlOrMeta+C');
  await page.evaluate(() => document.body.appendChild(document.createElement('textarea')).focus());
  await page.keyboard.press('ControlOrMeta+V');
  return page.locator('textarea').inputValue();
}

/** Compile an article, with annotations or without. */
const compile = (article: string, annotations = '') =>
  compileArticle(
    {
      article: {path: 'article.md', value: texts[article] ?? ''},
      annotations: {path: 'annotations.md', value: annotations},
    },
    {registry: {actors: [], frameworks: []}, actorHref: (id) => `/actors/${id}/`},
  );

/** Compile an article with one annotation that quotes a text, and return the words it is on. */
function findQuote(quote: string, article: string): string {
  const lines = quote.split('\n').map((line) => `> ${line}`);
  const {annotations, projection, problems} = compile(
    article,
    `:::gloss[A gist]{#a}\n${lines.join('\n')}\n\nA note.\n:::\n`,
  );
  const messages = problems.map(({message}) => message);
  expect(messages).toEqual(compile(article).problems.map(({message}) => message));
  return annotations
    .flatMap(({ranges}) => ranges.map(({start, end}) => projection.text.slice(start, end)))
    .join();
}

const selections = {
  'paragraphs with notes and a footnote': [
    ['p', 'the storm broke'],
    ['p', 'it was neglect'],
  ],
  'a heading and lists': [
    ['p', 'It takes what'],
    ['li', 'the ice house'],
  ],
  'a list, a table and code': [
    ['li', 'eleven'],
    ['pre', 'rebuild'],
  ],
  'paragraphs after a heading': [
    ['h2', 'What follows'],
    ['p', 'as it always has'],
  ],
} as const;

const ofWild = {
  'a player': [
    ['p', 'One wrapper'],
    ['h2', 'What came after'],
  ],
  'images, a footnote and code': [
    ['p', 'A note'],
    ['pre', 'ships: 15'],
  ],
  footnotes: [
    ['pre', 'boats'],
    ['li', 'drawn in 1900'],
  ],
} as const;

const ofDetails = {
  'details that are closed': [
    ['dd', 'A place'],
    ['td', '1901'],
  ],
} as const;

const eachSelection = [
  ...Object.entries(selections).map((each) => [harbour, ...each] as const),
  ...Object.entries({...ofWild, ...ofDetails}).map((each) => [wild, ...each] as const),
];

for (const width of [390, 800, 1280]) {
  for (const [article, name, [from, to]] of eachSelection) {
    test(`What is copied over ${name} at ${width} px quotes the article.`, async ({page}) => {
      await page.setViewportSize({width, height: 900});
      await page.goto(article);
      const copied = await copy(page, [...from], [...to]);
      expect(copied.html).not.toContain('data-apparatus');
      const found = findQuote(copied.text, article);
      expect(found.startsWith(from[1])).toBe(true);
      expect(found.endsWith(to[1])).toBe(true);
    });
  }

  for (const [name, [from, to]] of Object.entries(ofWild)) {
    test(`What is copied over ${name} at ${width} px without script quotes the article.`, async ({
      page,
    }) => {
      await page.route('**/*.js', (route) => route.abort());
      await page.setViewportSize({width, height: 900});
      await page.goto(wild);
      await select(page, [...from], [...to]);
      const found = findQuote(await copyNatively(page), wild);
      expect(found.startsWith(from[1])).toBe(true);
      expect(found.endsWith(to[1])).toBe(true);
    });
  }
}

test('Code is copied with its lines.', async ({page}) => {
  await page.goto(wild);
  const {text, html} = await copy(page, ['pre', 'count'], ['pre', 'boats: 40']);
  expect(text).toBe('count:\n  ships: 15\n  boats: 40');
  expect(html).toMatch(/^<pre/);
});

test('What is copied from inside a note is left to the browser.', async ({page}) => {
  await page.goto(`${harbour}#note-old-wall`);
  const {text} = await copy(page, ['.note aside p', 'Built in'], ['.note aside p', '1931']);
  // The browser fills the clipboard after its event.
  expect(text).toBe('');
});
