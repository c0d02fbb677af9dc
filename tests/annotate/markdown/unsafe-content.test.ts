import {describe, expect, test} from 'vitest';
import {getScheme} from '../../../src/annotate/markdown/check-address.ts';
import {checkUnsafeContent} from '../../../src/annotate/markdown/unsafe-content.ts';
import {formatLocations, readMarkdown} from '../read.ts';

const check = (markdown: string) =>
  formatLocations(checkUnsafeContent(readMarkdown(markdown), 'a.md'));

describe('accepts safe content:', () => {
  test.each([
    '[a](https://example.org/)',
    '[a](http://example.org/)',
    '[a](mailto:a@example.org)',
    '[a](#p1)',
    '[a](/about/)',
    '<https://example.org/>',
    'https://example.org/',
    '`<b>`',
    '\\<b>',
    '[a](HTTPS://example.org/)',
    '[a](http://[::1]:8080/)',
    '[a](https://пример.рф/путь)',
    '[a](https://example.org:65535/?q=%zz)',
    '[a](other.html)',
    '[a](//example.org/)',
    ':::gloss[A]\n> #<Tree::Node@6:2>\n\n> ![](b)\n:::',
  ])('%s', (markdown) => {
    expect(check(markdown)).toEqual([]);
  });
});

describe('reports unsafe content:', () => {
  test.each([
    [':::gloss[A]\n> a\n\n> [b](javascript:c)\n\nd\n\n> [e](javascript:f)\n:::', ['8:3 link']],
    [':::gloss[A]\n> [b]: javascript:c\n\n[b]\n:::', ['2:3 link']],
    ['![](https://example.org/a.png)', ['1:1 image']],
    ['![ ][b]\n\n[b]: https://example.org/', ['1:1 image']],
    ['[a](javascript:alert(1))', ['1:1 link']],
    ['[a](JavaScript:alert(1))', ['1:1 link']],
    ['[a](java&Tab;script:alert(1))', ['1:1 link']],
    ['[a](&#1;javascript:alert(1))', ['1:1 link']],
    ['[a](data:text/html,b)', ['1:1 link']],
    ['[a](file:///etc/passwd)', ['1:1 link']],
    ['<javascript:alert(1)>', ['1:1 link']],
    ['[a][b]\n\n[b]: vbscript:c', ['3:1 link']],
    ['[a](#)', ['1:1 link']],
    ['[a]()', ['1:1 link']],
    ['[a](/\\\\example.org/)', ['1:1 link']],
    ['[a](https://)', ['1:1 link']],
    ['[a](https://example.org:port/)', ['1:1 link']],
    ['[a](https://example.org:99999/)', ['1:1 link']],
    ['[a](https://exa%zz/)', ['1:1 link']],
    ['[a](<https://exa mple.org/>)', ['1:1 link']],
    ['<https://example.org:443x/>', ['1:1 link']],
    ['[a][b]\n\n[b]: http://[::1', ['3:1 link']],
  ])('%s', (markdown, problems) => {
    expect(check(markdown)).toEqual(problems);
  });
});

test.each([
  ['https://x', 'https:'],
  ['HTTPS://x', 'https:'],
  [' java\nscript:x', 'javascript:'],
  ['/a:b', undefined],
  ['#a', undefined],
  ['a/b:c', undefined],
])('getScheme(%j) returns %s', (url, scheme) => {
  expect(getScheme(url)).toBe(scheme);
});
