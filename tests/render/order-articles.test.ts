import {expect, test} from 'vitest';
import {groupByYear, orderParts} from '../../src/render/order-articles.ts';
import {compileGood} from '../edition/content.ts';
import {english} from '../language/english.ts';

const write = (dates: readonly (string | undefined)[]) =>
  compileGood(
    Object.fromEntries(
      dates.map((date, index) => [
        `articles/a${index}/article.md`,
        `---\ntitle: Title ${index}\n${date ? `published: "${date}"\n` : ''}---\n\nText.\n`,
      ]),
    ),
  ).articles;

test('Articles are grouped by the year in which their date begins, in their order.', () => {
  const articles = write([
    '2022-01-10',
    '2022',
    undefined,
    'c. 1590',
    '159X',
    '1590/1592',
    '44 BC',
  ]);
  expect(
    groupByYear(articles, english).map(({year, articles}) => [
      year,
      articles.map(({slug}) => slug).sort(),
    ]),
  ).toEqual([
    ['2022', ['a0', 'a1']],
    ['1590', ['a3', 'a5']],
    ['1590s', ['a4']],
    ['44 BC', ['a6']],
    [undefined, ['a2']],
  ]);
});

test('The parts of a series are in the order of their dates, and those without one last.', () => {
  const articles = write([undefined, '2022-03', '2021', undefined, '2022-01-10', '2022-01-10']);
  expect(orderParts(articles).map(({slug}) => slug)).toEqual(['a2', 'a4', 'a5', 'a1', 'a0', 'a3']);
});
