/** Proposes an id. */
import {toId} from '../../annotate/model/id.ts';
import {avoidReservedId} from '../../annotate/model/reserved-ids.ts';

/** The longest proposal, in characters: ids are read and written by people. */
const maxLength = 40;

/**
 * Propose an id from a gist: its first words.
 *
 * @param fallback for gists without letters from a to z, such as the name of the kind
 * @param taken ids that it cannot have
 */
export function proposeId(gist: string, fallback: string, taken: readonly string[]): string {
  const words = toId(gist.replace(/[’']/g, '')).split('-');
  let id = '';
  for (const word of words) {
    const longer = id === '' ? word : `${id}-${word}`;
    if (longer.length > maxLength) break;
    id = longer;
  }
  const proposed = avoidReservedId(id || `${fallback}-1`);
  if (!taken.includes(proposed)) return proposed;
  const stem = proposed.replace(/-\d+$/, '');
  for (let number = 2; ; number++) {
    if (!taken.includes(`${stem}-${number}`)) return `${stem}-${number}`;
  }
}
