import {describe, expect, test, vi} from 'vitest';
import {project} from '../../../src/annotate/text/project.ts';
import {createSourceLocator} from '../../../src/annotate/text/source-locator.ts';
import {readArticle} from '../read.ts';

test.each([
  ['in a paragraph', 'one two', 'two', '1:5'],
  ['on another line', 'one\ntwo', 'two', '2:1'],
  ['after CRLF line endings', 'one\r\n\r\ntwo', 'two', '3:1'],
  ['in emphasis', 'one *two*', 'two', '1:6'],
  ['in a link', '[one two](https://x.org)', 'two', '1:6'],
  ['in a list item', '- one\n  - two', 'two', '2:5'],
  ['after a character reference', 'one &amp; two', 'two', '1:11'],
  ['after a reference to two code units', 'one &#x1F600; two', 'two', '1:15'],
  ['after an invalid reference', 'one &such; two', 'two', '1:12'],
  ['after an escape', 'one \\* two', 'two', '1:8'],
  ['after a backslash that is text', 'one \\a two', 'two', '1:8'],
  ['of an escaped character', 'one \\*two', '*two', '1:5'],
  ['on the second line of a block quotation', '> one *two*\n> three four', 'four', '2:9'],
  ['on the second line of a block quotation with CRLF', '> one\r\n> three four', 'four', '2:9'],
  ['on the second line of a list item', '- one\n  two', 'two', '2:3'],
  ['on a line after a reference and white space', '> a &amp; b \n>   c d', 'd', '2:7'],
  ['after a reference to a reference', 'a &amp;amp; two', 'two', '1:13'],
  ['after a reference that is two letters', 'a &NotEqualTilde; two', 'two', '1:19'],
  ['after an escaped reference', 'a \\&amp; two', 'two', '1:10'],
  ['after a null character', 'a \0 two', 'two', '1:5'],
  ['after a byte order mark', '\uFEFFa two', 'two', '1:3'],
  ['after a hard break', '> a  \n> two', 'two', '2:3'],
  ['in inline code', '`a two`', 'two', '1:4'],
  ['at the start of inline code', 'one `two`', 'two', '1:6'],
  ['at the start of inline code with stripped spaces', 'one `` two` ``', 'two', '1:8'],
  ['at a space of inline code that is not stripped', 'one ` two`', ' two', '1:6'],
  ['in inline code with the text of a reference', '`a &amp; two`', 'two', '1:10'],
  ['on the second line of inline code', '> `a\n> b two`', 'two', '2:5'],
  ['on the second line of inline code with CRLF', '`a\r\nb two`', 'two', '2:3'],
  ['on an indented second line of inline code', 'x `a\n\ttwo` cc', 'two', '2:2'],
  [
    'on an indented second line of inline code with stripped spaces',
    'x ` a\n  two ` cc',
    'two',
    '2:3',
  ],
  ['in inline code that begins with a line ending', 'x `\ntwo b\n` cc', 'two', '2:1'],
  [
    'in inline code of a list item that begins with a line ending',
    '- x `\n  two b\n  ` cc',
    'two',
    '2:3',
  ],
  ['in fenced code', 'a\n\n```js\nb\n  c two\n```', 'two', '5:5'],
  ['in fenced code of a block quotation', '> ~~~\n> a\n> b two\n> ~~~', 'two', '3:5'],
  ['in fenced code with CRLF', '```\r\na\r\nb two\r\n```', 'two', '3:3'],
  ['in indented code', 'a\n\n    b\n    c two', 'two', '4:7'],
  ['in indented code of a list item', '- a\n\n      b\n      c two', 'two', '4:9'],
  ['before an autolinked address', 'one two “www.x.org” three', 'two', '1:5'],
  ['after an autolinked address', 'one “www.x.org” two', 'two', '1:17'],
  ['in an autolinked address', 'one “https://x.org/two” three', 'two', '1:20'],
  ['after two autolinked addresses', 'one “www.x.org” and “www.y.org” two', 'two', '1:33'],
  ['after an autolinked address and emphasis', '**one** «www.x.org» two', 'two', '1:21'],
  ['after an autolinked address and an escape', '\\*one “www.x.org” \\* two', 'two', '1:22'],
  ['after an autolinked address in a list item', '- a\n\n  “www.x.org”\n  two', 'two', '4:3'],
  ['in the paragraph after an autolinked address', 'one “www.x.org”\n\ntwo', 'two', '3:1'],
])('locates text %s', (_, markdown, words, location) => {
  const projection = project(readArticle(markdown));
  const point = createSourceLocator(projection, markdown)(projection.text.indexOf(words));
  expect(point && `${point.line}:${point.column}`).toBe(location);
});

test('returns the end for an offset past the end', () => {
  const projection = project(readArticle('one'));
  expect(createSourceLocator(projection, 'one')(10)).toMatchObject({line: 1, column: 4});
});

test('returns undefined for an empty article', () => {
  expect(createSourceLocator(project(readArticle('')), '')(0)).toBeUndefined();
});

describe('the work of locating every offset grows with the text', () => {
  /** Counts the calls of regular expressions, and the reads of leaves and blocks. */
  function countWork(markdown: string): number {
    let count = 0;
    const counted = <Item>(items: readonly Item[]): readonly Item[] =>
      new Proxy(items, {
        get: (target, key, receiver) => {
          if (typeof key === 'string' && /^\d/.test(key)) count++;
          return Reflect.get(target, key, receiver);
        },
      });
    const projection = project(readArticle(markdown));
    const {text, leaves, blocks} = projection;
    const exec = vi.spyOn(RegExp.prototype, 'exec');
    const locate = createSourceLocator(
      {...projection, leaves: counted(leaves), blocks: counted(blocks)},
      markdown,
    );
    for (let offset = 0; offset < text.length; offset++) locate(offset);
    const searches = exec.mock.calls.length;
    exec.mockRestore();
    return count + searches;
  }

  test.each([
    ['one paragraph', 'one &amp; two \\* three\n'],
    ['many paragraphs', 'one &amp; two\n\n'],
    ['many addresses', 'one “www.x.org” two\n'],
    ['a list', '- one\n  - two\n'],
  ])('of %s', (_, part) => {
    const [once, twice] = [40, 80].map((times) => countWork(part.repeat(times)));
    expect((twice ?? 0) / (once ?? 1)).toBeLessThan(2.5);
  });
});
