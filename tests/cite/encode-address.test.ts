import {expect, test} from 'vitest';
import {encodeAddress} from '../../src/cite/encode-address.ts';

test.each([
  ['https://example.org/a_b/?q=1&r=~x#p3', 'https://example.org/a_b/?q=1&r=~x#p3'],
  ['https://example.org/?q={a}|\\^`', 'https://example.org/?q=%7Ba%7D%7C%5C%5E%60'],
  ['https://example.org/a%20b/<c>', 'https://example.org/a%20b/%3Cc%3E'],
  ['https://example.org/статья', 'https://example.org/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F'],
])('encodes %s as %s.', (given, cited) => {
  expect(encodeAddress(new URL(given))).toBe(cited);
  expect(decodeURIComponent(cited)).toBe(decodeURIComponent(given));
});
