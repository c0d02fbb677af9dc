/**
 * What the reader mode of Firefox shows of articles and passages, by the program that it
 * contains: the text without its notes, and a passage with its note.
 */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Readability} from '@mozilla/readability';
import {expect, type Page, test} from '@playwright/test';
import {squeeze} from './pdf.ts';
import {article, harbour, kinds, others} from './places.ts';

const program = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

type Extract = NonNullable<ReturnType<Readability['parse']>>;

/** Extract what the reader mode shows, of a copy of the page. */
async function extract(page: Page): Promise<{title: string; byline: string; text: string}> {
  const {title, byline, textContent} = await page.evaluate<Extract>(
    `(() => { ${program}; return new Readability(document.cloneNode(true)).parse(); })()`,
  );
  return {title: title ?? '', byline: byline ?? '', text: squeeze(textContent ?? '')};
}

for (const [name, {url, byline}] of Object.entries({
  'the first edition': {url: article, byline: ''},
  'an article of every kind of block': {url: harbour, byline: 'Ada Example'},
  'a Cyrillic article': {url: others['Cyrillic article'], byline: ''},
  'an Arabic article': {url: others['Arabic article'], byline: 'محمد علي'},
})) {
  test(`A reader mode shows the whole text with no note in it (${name}).`, async ({page}) => {
    await page.goto(url);
    const title = await page.getByRole('heading', {level: 1}).textContent();
    const text = await page.locator('[data-article]').evaluate((body) => {
      const copy = body.cloneNode(true) as Element;
      for (const each of copy.querySelectorAll('.notes, .more')) each.remove();
      return copy.textContent;
    });
    const shown = await extract(page);
    expect(shown).toMatchObject({title, byline});
    // From the first word to the last, with nothing in between.
    expect(shown.text).toContain(squeeze(text));
  });
}

test('A reader mode shows a passage and its note.', async ({page}) => {
  for (const url of [
    kinds.passage,
    `${article}symptom/`,
    `${harbour}neglected/`,
    `${harbour}lists/`,
    others['passage in Arabic'],
  ]) {
    await page.goto(url);
    const title = await page.getByRole('heading', {level: 1}).textContent();
    const parts = await page.locator('.passage p, .prose > *').allTextContents();
    const shown = await extract(page);
    expect(shown.title, url).toContain(title);
    expect(parts.length, url).toBeGreaterThan(1);
    expect(
      parts.filter((each) => !shown.text.includes(squeeze(each))),
      url,
    ).toEqual([]);
  }
});
