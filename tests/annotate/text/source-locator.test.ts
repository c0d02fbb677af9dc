import {expect, test} from 'vitest';
import {project} from '../../../src/annotate/text/project.ts';
import {createSourceLocator} from '../../../src/annotate/text/source-locator.ts';
import {readArticle} from '../read.ts';

test.each([
  ['in a paragraph', 'one two', 'two', '1:5'],
  ['on another line', 'one\ntwo', 'two', '2:1'],
  ['after lines that end as on Windows', 'one\r\n\r\ntwo', 'two', '3:1'],
  ['in emphasis', 'one *two*', 'two', '1:6'],
  ['in a link', '[one two](https://x.org)', 'two', '1:6'],
  ['in an item', '- one\n  - two', 'two', '2:5'],
  ['after a character reference', 'one &amp; two', 'two', '1:11'],
  ['after a reference that is two units', 'one &#x1F600; two', 'two', '1:15'],
  ['after what is like a reference', 'one &such; two', 'two', '1:12'],
  ['after an escape', 'one \\* two', 'two', '1:8'],
  ['after a backslash that is text', 'one \\a two', 'two', '1:8'],
  ['of what is escaped', 'one \\*two', '*two', '1:5'],
  ['on another line of a quotation', '> one *two*\n> three four', 'four', '2:9'],
  ['on another line of a quotation, as on Windows', '> one\r\n> three four', 'four', '2:9'],
  ['on another line of an item', '- one\n  two', 'two', '2:3'],
  ['on a line after a reference and white space', '> a &amp; b \n>   c d', 'd', '2:7'],
  ['after a reference to a reference', 'a &amp;amp; two', 'two', '1:13'],
  ['after a reference that is two letters', 'a &NotEqualTilde; two', 'two', '1:19'],
  ['after an escaped reference', 'a \\&amp; two', 'two', '1:10'],
  ['after a null', 'a \0 two', 'two', '1:5'],
  ['after a byte-order mark', '\uFEFFa two', 'two', '1:3'],
  ['after a hard break', '> a  \n> two', 'two', '2:3'],
  ['in code', '`a two`', 'two', '1:4'],
  ['at the beginning of code', 'one `two`', 'two', '1:6'],
  ['at the beginning of code with blanks', 'one `` two` ``', 'two', '1:8'],
  ['behind a blank of code', 'one ` two`', ' two', '1:6'],
  ['in code with what would be a reference', '`a &amp; two`', 'two', '1:10'],
  ['in code that goes on in another line', '> `a\n> b two`', 'two', '2:5'],
  ['in code that goes on in another line, as on Windows', '`a\r\nb two`', 'two', '2:3'],
  ['in code whose next line is indented', 'x `a\n\ttwo` cc', 'two', '2:2'],
  ['in code with blanks whose next line is indented', 'x ` a\n  two ` cc', 'two', '2:3'],
  ['in code that begins with a line ending', 'x `\ntwo b\n` cc', 'two', '2:1'],
  ['in code of an item that begins so', '- x `\n  two b\n  ` cc', 'two', '2:3'],
  ['in fenced code', 'a\n\n```js\nb\n  c two\n```', 'two', '5:5'],
  ['in fenced code of a quotation', '> ~~~\n> a\n> b two\n> ~~~', 'two', '3:5'],
  ['in fenced code, as on Windows', '```\r\na\r\nb two\r\n```', 'two', '3:3'],
  ['in indented code', 'a\n\n    b\n    c two', 'two', '4:7'],
  ['in indented code of an item', '- a\n\n      b\n      c two', 'two', '4:9'],
  ['before an address', 'one two “www.x.org” three', 'two', '1:5'],
  ['after an address', 'one “www.x.org” two', 'two', '1:17'],
  ['in an address', 'one “https://x.org/two” three', 'two', '1:20'],
  ['after two addresses', 'one “www.x.org” and “www.y.org” two', 'two', '1:33'],
  ['after an address and emphasis', '**one** «www.x.org» two', 'two', '1:21'],
  ['after an address and an escape', '\\*one “www.x.org” \\* two', 'two', '1:22'],
  ['after an address in an item', '- a\n\n  “www.x.org”\n  two', 'two', '4:3'],
  ['of another paragraph than an address', 'one “www.x.org”\n\ntwo', 'two', '3:1'],
])('the place %s', (_, markdown, words, place) => {
  const projection = project(readArticle(markdown));
  const point = createSourceLocator(projection, markdown)(projection.text.indexOf(words));
  expect(point && `${point.line}:${point.column}`).toBe(place);
});

test('past the end it is the end', () => {
  const projection = project(readArticle('one'));
  expect(createSourceLocator(projection, 'one')(10)).toMatchObject({line: 1, column: 4});
});

test('of an empty article there is none', () => {
  expect(createSourceLocator(project(readArticle('')), '')(0)).toBeUndefined();
});
