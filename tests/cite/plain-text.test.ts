import {describe, expect, test} from 'vitest';
import {formatLocator} from '../../src/cite/citation.ts';
import {formatPlainText} from '../../src/cite/plain-text.ts';
import {sparse, whole} from './records.ts';

describe('plainText', () => {
  test('tells all that is known, and ends with the address.', () => {
    expect(formatPlainText(whole)).toBe(
      'Ada Example, “The harbour”, The Gazette, 5 November 2021, annotated edition, Gloss, para. 2: “Three”, https://edition.example/base/articles/a/\n',
    );
  });

  test('leaves out what is not known.', () => {
    expect(formatPlainText(sparse)).toBe(
      '“The harbour”, Gloss, https://edition.example/base/articles/a/\n',
    );
  });

  test('says what is inferred.', () => {
    expect(formatPlainText({...whole, titleInferred: true, publishedInferred: true})).toContain(
      '“The harbour” (title inferred), The Gazette, 5 November 2021 (inferred), ',
    );
  });

  test.each([
    ['2021', '2021'],
    ['2021-11', 'November 2021'],
  ])('tells a date no more precisely than it is known: %s.', (published, told) => {
    expect(formatPlainText({...whole, published})).toContain(`The Gazette, ${told}, annotated`);
  });
});

test.each([
  [[3], 'para. 3: “x”'],
  [[3, 4], 'paras. 3–4: “x”'],
  [[1, 3, 4, 5, 9], 'paras. 1, 3–5, 9: “x”'],
  [[], '“x”'],
])('The paragraphs %j are told as %s', (paragraphs, told) => {
  expect(formatLocator({paragraphs, quote: 'x'})).toBe(told);
});
