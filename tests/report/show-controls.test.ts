import {expect, test} from 'vitest';
import {showControls, toOneLine} from '../../src/report/show-controls.ts';

test.each([
  ['a\u001B[31mb', 'aU+001B[31mb'],
  ['a\u0000\u0007\u0085', 'aU+0000U+0007U+0085'],
  ['a\uD800b\uFFFE', 'aU+D800bU+FFFE'],
  ['a\u202Eb\u2066\u2028', 'aU+202EbU+2066U+2028'],
  ['a\tb\r\nc é 😀 عربي\u200F', 'a\tb\r\nc é 😀 عربي\u200F'],
])('showControls(%j) returns %j.', (text, shown) => {
  expect(showControls(text)).toBe(shown);
});

test('toOneLine has neither line ends nor control characters.', () => {
  expect(toOneLine('a\r\n::error::b\u0007')).toBe('a ::error::bU+0007');
});
