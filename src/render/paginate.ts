/** Divides a long list into static pages. */

/** A page of a list. */
export interface Slice<Item> {
  items: readonly Item[];
  /** From 1. */
  number: number;
  /** The number of pages, at least 1. */
  total: number;
}

/**
 * Divide a list into pages. A page has at most `size` items, and at least one. It also ends before
 * the item with which its weight would be greater than `maxWeight`.
 *
 * @returns at least one page, which is empty if the list is
 */
export function paginate<Item>(
  items: readonly Item[],
  {
    size,
    maxWeight = Number.POSITIVE_INFINITY,
    weigh = () => 0,
  }: {size: number; maxWeight?: number; weigh?: (item: Item) => number},
): Slice<Item>[] {
  const pages: Item[][] = [[]];
  let sum = 0;
  for (const item of items) {
    const weight = weigh(item);
    let page = pages.at(-1) ?? [];
    if (page.length === size || (page.length > 0 && sum + weight > maxWeight)) {
      page = [];
      pages.push(page);
      sum = 0;
    }
    page.push(item);
    sum += weight;
  }
  return pages.map((each, index) => ({items: each, number: index + 1, total: pages.length}));
}

/**
 * List the numbers of the pages that a page links to: the first, the last and those around it.
 * A gap is `undefined`. It replaces two numbers or more.
 */
export function listPageNumbers({
  number,
  total,
}: Pick<Slice<unknown>, 'number' | 'total'>): (number | undefined)[] {
  const from = number - 2 <= 3 ? 2 : number - 2;
  const until = number + 2 >= total - 2 ? total - 1 : number + 2;
  const numbers = (start: number, end: number) =>
    Array.from({length: Math.max(0, end - start + 1)}, (_, index) => start + index);
  return [
    1,
    ...(from > 2 ? [undefined] : []),
    ...numbers(from, until),
    ...(until < total - 1 ? [undefined] : []),
    ...(total > 1 ? [total] : []),
  ];
}

/** Maximum number of rows on a page of a list. */
const rowsPerPage = 50;

/** Divide a list of articles or frameworks, of which each is a row with a description, into pages. */
export const paginateRows = <Item>(items: readonly Item[]): Slice<Item>[] =>
  paginate(items, {size: rowsPerPage});

/** Maximum number of names on a page of a list. */
const namesPerPage = 200;

/** Divide a list of names, each on a line, into pages. */
export const paginateNames = <Name>(names: readonly Name[]): Slice<Name>[] =>
  paginate(names, {size: namesPerPage});

/** Return the rest of the address of a page after that of its list, as `addresses` writes it. */
export const getPageParam = ({number}: Pick<Slice<unknown>, 'number'>): string | undefined =>
  number === 1 ? undefined : `page/${number}`;
