/**
 * Returns the index of the first number that is greater than `limit`, or the length of the list
 * if there is no such number.
 *
 * @param sorted numbers in ascending order
 */
export function upperBound(sorted: ArrayLike<number>, limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
