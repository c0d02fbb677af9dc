import {fromHtml} from 'hast-util-from-html';
import {expect, test} from 'vitest';
import {readBuiltPage} from '../../src/fragment/built-page.ts';

const lines = (html: string): string[] =>
  readBuiltPage(fromHtml(`<html><head><title>no</title></head><body>${html}</body></html>`))
    .text.split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

test.each([
  ['A block is one line', '<p>a</p><div>b<p>c</p>d</div>', ['a', 'b', 'c', 'd']],
  ['Marks and links do not break a line', '<p>a<mark>b</mark><a>c</a><em>d</em></p>', ['abcd']],
  ['A `<br>` is a line break', '<p>a<br>b</p>', ['a', 'b']],
  ['A line break in the source is a space', '<p>a\nb</p>', ['a b']],
  ['A line break in code is a line break', '<pre>a\nb</pre>', ['a', 'b']],
  [
    'An empty span in a mark does not break a line',
    '<p>a<mark><span id="x"></span>b</mark></p>',
    ['ab'],
  ],
  ['A span with text breaks a line', '<summary><span>1</span><span>b</span></summary>', ['1', 'b']],
  [
    'Words of another language in an article do not break a line',
    '<article data-article><p>a<span lang="ru">b</span>c</p></article>',
    ['abc'],
  ],
  [
    'A span in the apparatus of an article breaks a line',
    '<article data-article><div data-apparatus><span lang="ru">a</span><span>b</span></div></article>',
    ['a', 'b'],
  ],
  ['Scripts and styles are skipped', '<script>a</script><style>b</style><p>c</p>', ['c']],
])('%s.', (_, html, expected) => {
  expect(lines(html)).toEqual(expected);
});

test('toPage converts an offset in the article to an offset in the page.', () => {
  const page = readBuiltPage(
    fromHtml(
      '<body><h1>Before</h1><article data-article lang="ru"><p>a <em>b</em></p>\n<p>c<br>d</p></article>',
    ),
  );
  expect(page.lang).toBe('ru');
  expect(page.article).toBe('a b\ncd');
  for (const [at, letter] of [...page.article].entries()) {
    if (letter.trim() !== '') expect(page.text.charAt(page.toPage(at))).toBe(letter);
  }
});
