import type {RootContent} from 'hast';
import {describe, expect, test} from 'vitest';
import {addresses} from '../../src/edition/addresses.ts';
import {renderHtml} from '../../src/edition/render.ts';

const link = (href: string): RootContent => ({
  type: 'element',
  tagName: 'p',
  properties: {},
  children: [
    {type: 'element', tagName: 'a', properties: {href}, children: [{type: 'text', value: 'a < b'}]},
  ],
});
const context = {addresses: addresses('/base/')};
const hrefOf = (href: string, page?: string): string =>
  /href="([^"]*)"/.exec(renderHtml([link(href)], {...context, page}))?.[1] ?? '';

describe('renderHtml', () => {
  test('puts addresses from the root under the base path.', () => {
    expect(hrefOf('/about/#cite')).toBe('/base/about/#cite');
    expect(hrefOf('/')).toBe('/base/');
  });

  test('leaves alone what leads elsewhere.', () => {
    expect(hrefOf('https://example.org/')).toBe('https://example.org/');
    expect(hrefOf('//example.org/')).toBe('//example.org/');
    expect(hrefOf('mailto:a@example.org')).toBe('mailto:a@example.org');
  });

  test('gives a fragment the page that it belongs to, where it stands on another.', () => {
    expect(hrefOf('#p3')).toBe('#p3');
    expect(hrefOf('#p3', '/base/articles/a/')).toBe('/base/articles/a/#p3');
  });

  test('escapes text.', () => {
    expect(renderHtml([link('/')], context)).toContain('a &#x3C; b');
  });

  test('does not change what it is given.', () => {
    const node = link('/about/');
    const before = structuredClone(node);
    renderHtml([node], context);
    expect(node).toEqual(before);
  });
});
