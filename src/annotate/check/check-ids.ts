/**
 * Check the ids of an article: each stands for one annotation, for good. One that
 * was published is never used again for something else.
 */
import type {Annotation, Place, Withdrawn} from '../model/model.ts';
import {type Problem, problem, type RelatedPlace} from '../model/problem.ts';
import {reservedFor, unreserved} from '../model/reserved-ids.ts';

/** An annotation, or one that was withdrawn. */
type Entry = Annotation | Withdrawn;

/** What an id stands for. */
interface Holder {
  as: 'id' | 'withdrawn' | 'alias';
  entry: Entry;
  place: Place;
}

/**
 * Check all ids of an article, its aliases and those withdrawn.
 *
 * @param lifted each in the order of the file
 */
export function checkIds({
  annotations,
  withdrawn,
}: {
  annotations: readonly Annotation[];
  withdrawn: readonly Withdrawn[];
}): Problem[] {
  const problems: Problem[] = [];
  const holders = new Map<string, Holder>();
  const entries: readonly Entry[] = [...annotations, ...withdrawn];
  const taken = new Set(entries.flatMap(({id, aliases}) => [id, ...aliases]));

  for (const entry of annotations) take('id', entry, entry.id);
  for (const entry of withdrawn) take('withdrawn', entry, entry.id);
  for (const entry of entries) {
    for (const alias of entry.aliases) take('alias', entry, alias);
  }
  return problems;

  function take(as: Holder['as'], entry: Entry, id: string): void {
    if (id === '') return;
    const place = entry.attributePlaces[as === 'alias' ? 'aliases' : 'id'] ?? entry.place;
    const now: Holder = {as, entry, place};
    const before = holders.get(id);
    if (before) reportTaken(id, before, now);
    else holders.set(id, now);

    const owner = reservedFor(id);
    if (owner === undefined) return;
    problems.push(
      problem(`The ${as === 'alias' ? 'alias' : 'id'} \`${id}\` is reserved for ${owner}.`, {
        file: place.file,
        place: place.position,
        rule: 'id',
        expected: 'an id that the page itself does not use',
        fix:
          'kind' in entry && as === 'id'
            ? `Choose another id, for example \`#${freeId(id, taken)}\`.`
            : 'Remove it: no annotation can have had this id.',
      }),
    );
  }

  function reportTaken(id: string, before: Holder, now: Holder): void {
    const report = (at: Holder, also: Holder, reason: string, fix: string, message: string) => {
      const related: RelatedPlace = {
        file: also.place.file,
        place: also.place.position,
        message,
      };
      const {file, position} = at.place;
      problems.push(
        problem(reason, {
          file,
          place: position,
          rule: 'id',
          expected: 'an id that no other annotation of the article has or ever had',
          fix,
          related: [related],
        }),
      );
    };
    const another = `a different id, for example \`#${freeId(id, taken)}\``;

    if (now.as === 'id') {
      report(
        now,
        before,
        `The id \`${id}\` is used twice.`,
        `Give this annotation ${another}.`,
        `first use of the id \`${id}\``,
      );
    } else if (now.as === 'withdrawn' && before.as === 'withdrawn') {
      report(
        now,
        before,
        `The annotation \`${id}\` is withdrawn twice.`,
        'Keep one of the two.',
        `first withdrawal of \`${id}\``,
      );
    } else if (now.as === 'withdrawn') {
      report(
        before,
        now,
        `The id \`${id}\` belongs to a withdrawn annotation.`,
        `Give this annotation ${another}. If it is the withdrawn annotation itself, remove the \`:::withdrawn\` block.`,
        `withdrawal of \`${id}\``,
      );
    } else if (before.entry === now.entry) {
      report(
        now,
        before,
        `The alias \`${id}\` is the annotation's own id.`,
        'Remove it from `aliases`.',
        `use of the id \`${id}\``,
      );
    } else if (before.as === 'alias') {
      report(
        now,
        before,
        `The alias \`${id}\` is given to two annotations.`,
        'Keep it on the annotation that replaced the one with that id.',
        `first use of the alias \`${id}\``,
      );
    } else if (before.as === 'withdrawn') {
      report(
        now,
        before,
        `The alias \`${id}\` is the id of a withdrawn annotation.`,
        'If this annotation replaces the withdrawn one, remove the `:::withdrawn` block; otherwise remove the alias.',
        `withdrawal of \`${id}\``,
      );
    } else {
      report(
        now,
        before,
        `The alias \`${id}\` is the id of another annotation.`,
        `Remove it from \`aliases\`. If this annotation had the id before, give the other annotation ${another}. A published id is never reused.`,
        `use of the id \`${id}\``,
      );
    }
  }
}

/** An id like the one given that is neither taken nor the page's own. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  const base = unreserved(id);
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}
