import {describe, expect, test} from 'vitest';
import {proveLinks} from '../../src/fragment/prove-links.ts';

const link = (id: string) => `<a class="pin" data-apparatus aria-label="Link" href="#${id}"></a>`;
const mark = (id: string, words: string) =>
  `<mark id="${id}" data-annotations="${id}">${words}</mark>`;
const marked = (id: string, words: string) => mark(id, words) + link(id);
const notes = (words: string) =>
  `\n<div class="notes"><details><summary>${words}</summary></details></div>`;
const page = (article: string, before = '') =>
  `<!doctype html><html><body>${before}<article data-article lang="en">${article}</article></body></html>`;

const contextIn = (html: string) => /data-context="([^"]*)"/.exec(html)?.[1];

describe('a link', () => {
  test('to a paragraph or a passage is proven with the default directive.', () => {
    const html = page(
      `<p id="p1">${link('p1')}It is ${marked('a', 'the one hope of all')} here.</p>`,
    );
    const proven = proveLinks(html);
    expect(proven.html).toBe(html);
    expect([...proven.links]).toEqual([
      ['p1', 'It%20is%20the%20one%20hope%20of%20all%20here%2e'],
      ['a', 'the%20one%20hope%20of%20all'],
    ]);
  });

  test.each([
    [
      'before',
      page(`<p>Is ${marked('a', 'the one hope of all')} here.</p>`, '<h1>The one hope of all</h1>'),
    ],
    [
      'in a closed note',
      page(`<p>Is ${marked('a', 'the one hope of all')} here.</p>${notes('The one hope of all!')}`),
    ],
  ])('gets more context if its words occur again %s.', (_, html) => {
    const proven = proveLinks(html);
    expect(proven.links.get('a')).toBe('Is-,the%20one%20hope%20of%20all,-here');
    expect(contextIn(proven.html)).toBe('1');
  });

  test('gets no directive if no context makes its words unique.', () => {
    const proven = proveLinks(
      page(`<p id="p1">${link('p1')}No.</p>\n<p id="p2">${link('p2')}No.</p>`),
    );
    expect([...proven.links]).toEqual([
      ['p1', undefined],
      ['p2', undefined],
    ]);
    expect(proven.html.match(/data-context="none"/g)).toHaveLength(2);
  });

  test('leads to the first passage of several.', () => {
    const [first, second] = ['the first of two passages', 'the second of two passages'];
    const html = page(
      `<p>Is ${marked('a', first)}, ${mark('a', second).replace('id="a" ', '')}.</p>`,
    );
    expect(proveLinks(html).links.get('a')).toBe(encodeURIComponent(first));
  });

  test('gets no directive if it is after the end of its passage.', () => {
    const html = page(
      `<p>Is <a href="/x">${mark('a', 'one two three four').split('</mark>')[0]}</mark> five</a>${link('a')}.</p>`,
    );
    expect(proveLinks(html).links.get('a')).toBeUndefined();
  });

  test('gets a directive with start and end for a passage with a line break.', () => {
    const html = page(`<p>${marked('a', 'one two three<br>\nfour five six seven')}</p>`);
    expect(decodeURIComponent(proveLinks(html).links.get('a') ?? '')).toBe(
      'one two three,four five six seven',
    );
  });

  test('throws if its HTML has an unexpected form.', () => {
    const odd = '<a href="#p1" class="pin"></a>';
    expect(() => proveLinks(page(`<p id="p1">${odd}No.</p>\n<p>No.</p>`))).toThrow(/#p1/);
  });
});
