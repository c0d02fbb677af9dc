/**
 * Format a count with its noun: `1 claim`, `3 claims`.
 *
 * @param many the plural; default: the singular with an s
 */
export const formatCount = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
