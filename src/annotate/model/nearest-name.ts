import {closest, distance} from 'fastest-levenshtein';
import {toId} from './id.ts';

/**
 * Finds the candidate that is most similar to `name`, for suggestions in messages.
 *
 * @returns the candidate with the smallest Levenshtein distance, or `undefined` if that distance
 *   exceeds half of the length of the longer name
 */
export function findNearestName(name: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const best = closest(name, candidates);
  const longest = Math.max(name.length, best.length);
  return distance(name, best) <= longest / 2 ? best : undefined;
}

/** Returns whether two names differ only in case, accents and punctuation. */
export const isSameName = (a: string, b: string): boolean =>
  a.toLowerCase() === b.toLowerCase() || (toId(a) !== '' && toId(a) === toId(b));
