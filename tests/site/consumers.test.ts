/**
 * Runs programs of others on what a site exports, as their users do.
 */
import {fileURLToPath} from 'node:url';
import type {Browser} from '@playwright/test';
import {build as bundle} from 'esbuild';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {startChromium} from '../browser/start-chromium.ts';
import {type Build, buildGoodSite, editionContent, fixtureContent} from './build-site.ts';
import type {Annotation, Place} from './consumers/in-page.ts';
import {readText} from './pages.ts';

let browser: Browser;
let script: string;
beforeAll(async () => {
  browser = await startChromium();
  const {outputFiles} = await bundle({
    entryPoints: [fileURLToPath(new URL('consumers/in-page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'inPage',
    logLevel: 'error',
  });
  script = outputFiles[0]?.text ?? '';
});
afterAll(() => browser.close());

describe.each([
  {name: 'the first edition', content: editionContent, slug: 'csto-kazakhstan-2022', count: 32},
  {
    name: 'repeated sentences, lists, tables, emoji and footnotes',
    content: fixtureContent('exports'),
    slug: 'tides',
    count: 13,
  },
])('$name', ({content, slug, count}) => {
  let build: Build;
  let annotations: Annotation[];
  /** What each program found, by annotation; and the words of each annotation. */
  let places: Record<string, Record<string, Place>>;
  let text: string;
  beforeAll(async () => {
    build = await buildGoodSite({content});
    const collection = JSON.parse(readText(build, `articles/${slug}/annotations.jsonld`));
    annotations = collection.first.items;
    const context = await browser.newContext({bypassCSP: true});
    const page = await context.newPage();
    await page.setContent(readText(build, `articles/${slug}/index.html`));
    await page.addScriptTag({content: script});
    text = await page.evaluate(() => inPage.readArticle());
    places = await page.evaluate((all) => inPage.placeAll(all), annotations);
    await context.close();
  });

  test('The text of the page without apparatus is that of the text file.', () => {
    expect(text.trimEnd()).toBe(readText(build, `articles/${slug}/text.txt`).trimEnd());
  });

  test.each([
    'Apache Annotator, in the element',
    'Apache Annotator, in the article',
    'dom-anchor-text-quote',
    'Recogito',
  ])('%s places every annotation on its words.', (program) => {
    expect(annotations).toHaveLength(count);
    expect(places[program]).toEqual(places['marks']);
  });
});

declare const inPage: typeof import('./consumers/in-page.ts');
