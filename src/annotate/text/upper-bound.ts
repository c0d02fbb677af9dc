/**
 * The index of the last number of a list that is at most `number`; -1 where there is none.
 *
 * @param sorted the list, in ascending order
 */
export function lastNotAfter(sorted: ArrayLike<number>, number: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
