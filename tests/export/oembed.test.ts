import {fromHtml} from 'hast-util-from-html';
import {selectAll} from 'hast-util-select';
import {expect, test} from 'vitest';
import {createOembedResponse} from '../../src/export/oembed.ts';
import {english} from '../language/english.ts';
import {articleOf, first, moved, several, siteWith} from './site.ts';

const site = siteWith();
const annotations = [first, several].flatMap(({articles}) =>
  articles.flatMap((article) => article.annotations),
);

test('returns rich responses with all required properties', () => {
  expect(annotations.length).toBeGreaterThan(20);
  for (const annotation of annotations) {
    const page = `https://edition.example/some/base/articles/${annotation.article.slug}/${annotation.id}/`;
    expect(createOembedResponse(annotation, site, english)).toMatchObject({
      version: '1.0',
      type: 'rich',
      width: 600,
      height: expect.any(Number),
      provider_url: 'https://edition.example/some/base/',
      thumbnail_url: `${page}preview.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  }
});

test('returns one iframe with a title and the size of the response', () => {
  for (const annotation of annotations) {
    const {html, title, width, height} = createOembedResponse(annotation, site, english);
    const {children} = fromHtml(html, {fragment: true});
    expect(children).toHaveLength(1);
    const [frame] = selectAll('iframe', {type: 'root', children});
    expect(frame?.properties).toEqual({
      src: `https://edition.example/some/base/articles/${annotation.article.slug}/${annotation.id}/embed/`,
      title,
      width,
      height,
      loading: 'lazy',
      sandbox: ['allow-popups', 'allow-popups-to-escape-sandbox'],
    });
  }
});

test('increases the height with the length of the quote, up to a limit', () => {
  const [annotation] = annotations;
  if (!annotation) throw new Error('There is no annotation.');
  const height = (length: number) =>
    createOembedResponse({...annotation, quote: 'x'.repeat(length)}, site, english).height;
  expect(height(20)).toBeLessThan(height(200));
  expect(height(200)).toBeLessThan(height(800));
  expect(height(100_000)).toBe(800);
});

test('escapes quotation marks in the title', () => {
  const [annotation] = annotations;
  if (!annotation) throw new Error('There is no annotation.');
  const gistText = 'A "b" <c> & d';
  const {html} = createOembedResponse({...annotation, gistText}, site, english);
  const [frame] = selectAll('iframe', fromHtml(html, {fragment: true}));
  expect(frame?.properties['title']).toMatch(/^Word a: A "b" <c> & d$/);
});

test('embeds a withdrawn annotation, without a thumbnail', () => {
  const [withdrawn] = articleOf(moved, 'storm').withdrawn;
  if (!withdrawn) throw new Error('Nothing was withdrawn.');
  const response = createOembedResponse(withdrawn, site, english);
  expect(response.title).toMatch(/^Withdrawn: Four boats broke loose/);
  expect(response.html).toContain('/articles/storm/gone/embed/"');
  expect(response).not.toHaveProperty('thumbnail_url');
});
