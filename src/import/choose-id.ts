/** Proposes ids for imported annotations. */
import {isId, toId} from '../annotate/model/id.ts';
import {describeReservedId} from '../annotate/model/reserved-ids.ts';

/** How many words of a passage become an id. */
const maxWords = 5;

/**
 * Choose an id that is not taken, and take it.
 *
 * @param proposals the first usable one is taken as it is, or with a number: an id, or words
 * @param taken the ids that other things have; the chosen one is added
 * @param recorded ids that other things had
 */
export function chooseId(
  proposals: readonly (string | undefined)[],
  taken: Set<string>,
  recorded: ReadonlySet<string> = new Set(),
): string {
  const usable = proposals
    .map((each = '') => (isId(each) ? each : toId(each.split(/\s+/).slice(0, maxWords).join(' '))))
    .find((each) => isId(each) && describeReservedId(each) === undefined);
  const base = usable ?? 'imported';
  let id = base;
  for (let number = 2; taken.has(id) || recorded.has(id); number++) {
    const ending = `-${number}`;
    id = `${base.slice(0, 100 - ending.length).replace(/-+$/, '')}${ending}`;
  }
  taken.add(id);
  return id;
}
