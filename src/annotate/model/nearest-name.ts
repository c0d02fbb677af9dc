import {closest, distance} from 'fastest-levenshtein';

/**
 * The candidate that was probably meant by `name`, for error messages.
 *
 * @returns the nearest by Levenshtein distance, or `undefined` where more than
 *   half of the letters would have to change
 */
export function findNearestName(name: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const best = closest(name, candidates);
  const longest = Math.max(name.length, best.length);
  return distance(name, best) <= longest / 2 ? best : undefined;
}
