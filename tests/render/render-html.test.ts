import type {RootContent} from 'hast';
import {describe, expect, test} from 'vitest';
import {createAddresses} from '../../src/addresses/addresses.ts';
import {renderHtml} from '../../src/render/render-html.ts';

const link = (href: string): RootContent => ({
  type: 'element',
  tagName: 'p',
  properties: {},
  children: [
    {type: 'element', tagName: 'a', properties: {href}, children: [{type: 'text', value: 'a < b'}]},
  ],
});
const context = {addresses: createAddresses('/base/')};
const hrefOf = (href: string, page?: string): string =>
  /href="([^"]*)"/.exec(renderHtml([link(href)], {...context, page}))?.[1] ?? '';

describe('renderHtml', () => {
  test('adds the base path to addresses from the root.', () => {
    expect(hrefOf('/about/#cite')).toBe('/base/about/#cite');
    expect(hrefOf('/')).toBe('/base/');
  });

  test('leaves links to other sites unchanged.', () => {
    expect(hrefOf('https://example.org/')).toBe('https://example.org/');
    expect(hrefOf('//example.org/')).toBe('//example.org/');
    expect(hrefOf('mailto:a@example.org')).toBe('mailto:a@example.org');
  });

  test('adds the address of the page to a fragment on another page.', () => {
    expect(hrefOf('#p3')).toBe('#p3');
    expect(hrefOf('#p3', '/base/articles/a/')).toBe('/base/articles/a/#p3');
  });

  test.each([
    [
      'https://ru.wikipedia.org/wiki/%D0%92%D0%B5%D1%80%D1%85%D0%B8',
      'https://ru.wikipedia.org/wiki/Верхи',
    ],
    [
      'https://example.org/%d0%92_%E5%8D%B1?q=%D9%85#caf%C3%A9',
      'https://example.org/В_危?q=م#café',
    ],
    // Delimiters and invisible characters stay encoded.
    ['https://example.org/a%2Fb%20c%25', 'https://example.org/a%2Fb%20c%25'],
    [
      'https://example.org/%C2%A0%E2%80%AE%E2%80%8B',
      'https://example.org/%C2%A0%E2%80%AE%E2%80%8B',
    ],
    // Windows-1251 is not UTF-8.
    ['https://example.org/%C2%E5%F0%F5%E8', 'https://example.org/%C2%E5%F0%F5%E8'],
  ])('decodes the letters of %s.', (href, written) => {
    expect(hrefOf(href)).toBe(written);
    expect(new URL(written).href.toLowerCase()).toBe(new URL(href).href.toLowerCase());
  });

  test('escapes text.', () => {
    expect(renderHtml([link('/')], context)).toContain('a &#x3C; b');
  });

  test('does not change its input.', () => {
    const node = link('/about/');
    const before = structuredClone(node);
    renderHtml([node], context);
    expect(node).toEqual(before);
  });
});
