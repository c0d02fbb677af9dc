/** Return a list, or `undefined` if it is empty: for formats that leave out what is missing. */
export const nonEmpty = <Item>(items: readonly Item[]): readonly Item[] | undefined =>
  items.length > 0 ? items : undefined;
