/** Tests what readers copy from an article: its words alone, which quote it when they are pasted. */
import {readFileSync} from 'node:fs';
import {expect, type Page, test} from '@playwright/test';
import {compileArticle} from '../../src/annotate/compile.ts';
import {fixtureContent} from '../site/build-site.ts';
import {harbour} from './places.ts';

const source = readFileSync(`${fixtureContent('several')}/articles/harbour/article.md`, 'utf8');
// Front matter is replaced with spaces, so that locations are correct.
const text = source.replace(/^---\n.*?\n---\n/s, (all) => all.replace(/[^\n]/g, ' '));

/** Select from the start of one text in an element to the end of another, and copy. */
const copy = (page: Page, from: [string, string], to: [string, string]) =>
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
      return new Promise<{text: string; html: string}>((resolve) => {
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
      });
    },
    [from, to] as const,
  );

/** Compile the article with one annotation that quotes a text, and return the words it is on. */
function findQuote(quote: string): string {
  const lines = quote.split('\n').map((line) => `> ${line}`);
  const {annotations, projection, problems} = compileArticle(
    {
      article: {path: 'article.md', value: text},
      annotations: {
        path: 'annotations.md',
        value: `:::gloss[A gist]{#a}\n${lines.join('\n')}\n\nA note.\n:::\n`,
      },
    },
    {registry: {actors: [], frameworks: []}, actorHref: (id) => `/actors/${id}/`},
  );
  expect(problems.map(({message}) => message)).toEqual([]);
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

for (const width of [390, 800, 1280]) {
  for (const [name, [from, to]] of Object.entries(selections)) {
    test(`What is copied over ${name} at ${width} px quotes the article.`, async ({page}) => {
      await page.setViewportSize({width, height: 900});
      await page.goto(harbour);
      const copied = await copy(page, [...from], [...to]);
      expect(copied.html).not.toContain('data-apparatus');
      const found = findQuote(copied.text);
      expect(found.startsWith(from[1])).toBe(true);
      expect(found.endsWith(to[1])).toBe(true);
    });
  }
}

test('What is copied from inside a note is left to the browser.', async ({page}) => {
  await page.goto(`${harbour}#note-old-wall`);
  const {text} = await copy(page, ['.note aside p', 'Built in'], ['.note aside p', '1931']);
  // The browser fills the clipboard after its event.
  expect(text).toBe('');
});
