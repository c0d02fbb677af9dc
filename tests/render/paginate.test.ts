import {expect, test} from 'vitest';
import {getPageParam, listPageNumbers, paginate, paginateRows} from '../../src/render/paginate.ts';

const numbers = (count: number) => Array.from({length: count}, (_, index) => index);

test('A list is divided into pages of a size.', () => {
  expect(paginate(numbers(5), {size: 2})).toEqual([
    {items: [0, 1], number: 1, total: 3},
    {items: [2, 3], number: 2, total: 3},
    {items: [4], number: 3, total: 3},
  ]);
  expect(paginateRows(numbers(1000))).toHaveLength(20);
  expect(paginateRows(numbers(50))).toHaveLength(1);
});

test('An empty list has one page.', () => {
  expect(paginate([], {size: 2})).toEqual([{items: [], number: 1, total: 1}]);
});

test('A page ends before an item that is too heavy for it, but has at least one.', () => {
  const pages = paginate([3, 3, 3, 9, 1, 2], {size: 3, maxWeight: 6, weigh: (each) => each});
  expect(pages.map(({items}) => items)).toEqual([[3, 3], [3], [9], [1, 2]]);
});

test.each([
  [1, 1, '1'],
  [1, 2, '1 2'],
  [1, 6, '1 2 3 … 6'],
  [3, 6, '1 2 3 4 5 6'],
  [5, 5, '1 2 3 4 5'],
  [6, 20, '1 … 4 5 6 7 8 … 20'],
  [20, 20, '1 … 18 19 20'],
])('Page %i of %i links to %s.', (number, total, expected) => {
  const listed = listPageNumbers({number, total});
  expect(listed.map((each) => each ?? '…').join(' ')).toBe(expected);
});

test('The first page has the address of the list.', () => {
  expect([1, 2].map((number) => getPageParam({number}))).toEqual([undefined, 'page/2']);
});
