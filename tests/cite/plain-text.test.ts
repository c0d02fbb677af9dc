import {describe, expect, test} from 'vitest';
import {defined} from '../../src/annotate/model/defined.ts';
import {formatLocator} from '../../src/cite/citation.ts';
import {formatPlainText} from '../../src/cite/plain-text.ts';
import {findInterface} from '../../src/language/interface.ts';
import {dateOf} from '../content/date-of.ts';
import {english} from '../language/english.ts';
import {sparse, whole} from './records.ts';

describe('formatPlainText', () => {
  test('writes everything that is known, and ends with the address.', () => {
    expect(formatPlainText(whole, english)).toBe(
      'Ada Example, “The harbour”, The Gazette, 5 November 2021, annotated edition, note of 3 March 2026, edited by Bo Sample, Vestnik, para. 2: “Three”, https://edition.example/base/articles/a/\n',
    );
  });

  test('skips unknown items.', () => {
    expect(formatPlainText(sparse, english)).toBe(
      '“The harbour”, Gloss, https://edition.example/base/articles/a/\n',
    );
  });

  test('marks what is inferred.', () => {
    expect(
      formatPlainText({...whole, titleInferred: true, publishedInferred: true}, english),
    ).toContain('“The harbour” (title inferred), The Gazette, 5 November 2021 (inferred), ');
  });

  test('is in the language of the interface.', () => {
    const russian = defined(findInterface('ru'), 'the interface in Russian');
    expect(formatPlainText({...whole, titleInferred: true}, russian)).toContain(
      '«The harbour» (заглавие дано редакцией), The Gazette, 5 ноября 2021 г., annotated edition, note of 3 March 2026, ред. Bo Sample, Vestnik, абз. 2: «Three», ',
    );
  });

  test.each([
    ['2021', '2021'],
    ['2021-11', 'November 2021'],
  ])('writes a date with its precision: %s.', (published, date) => {
    expect(formatPlainText({...whole, published: dateOf(published)}, english)).toContain(
      `The Gazette, ${date}, annotated`,
    );
  });
});

test.each([
  [[3], 'para. 3: “x”'],
  [[3, 4], 'paras. 3–4: “x”'],
  [[1, 3, 4, 5, 9], 'paras. 1, 3–5, 9: “x”'],
  [[], '“x”'],
])('formatLocator formats the paragraphs %j as %s', (paragraphs, expected) => {
  expect(formatLocator({paragraphs, quote: 'x'}, english)).toBe(expected);
});
