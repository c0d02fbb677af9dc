/** Looks through compiled content for what no page may be made of. */
import type {Edition} from '../../src/edition/model.ts';
import {findForbidden} from './forbidden.ts';

const origin = 'https://site.example';
const addressKeys = new Set(['href', 'url', 'source', 'rights']);

/**
 * List what is wrong with the texts and addresses of an edition. Objects that occur more than
 * once are inspected once.
 */
export function inspectEdition(edition: Edition): string[] {
  const faults = new Set<string>();
  const seen = new Set<unknown>();
  const queue: [key: string, value: unknown][] = [['', edition]];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const [key, value] = next;
    if (typeof value === 'string') {
      const forbidden = findForbidden(value);
      if (forbidden !== undefined) faults.add(`accepted: ${forbidden}`);
      if (addressKeys.has(key) && !URL.canParse(value, origin)) {
        faults.add('accepted: an address that is not a URL');
      } else if (key === 'href' && !/^(https?|mailto):$/.test(new URL(value, origin).protocol)) {
        faults.add('accepted: an address with an unsafe scheme');
      }
    } else if (typeof value === 'object' && value !== null && !seen.has(value)) {
      seen.add(value);
      const entries = value instanceof Map ? value : Object.entries(value);
      for (const [name, each] of entries) queue.push([String(name), each]);
    }
  }
  return [...faults];
}
