/**
 * Checks that each id of an article identifies one annotation. A published id is never reused for
 * another annotation.
 */
import type {Annotation, SourceLocation, Withdrawn} from '../model/model.ts';
import {type Problem, problem, type RelatedLocation} from '../model/problem.ts';
import {avoidReservedId, describeReservedId} from '../model/reserved-ids.ts';

/** An annotation or a withdrawn annotation. */
type Entry = Annotation | Withdrawn;

/** The use of an id. */
interface Owner {
  as: 'id' | 'withdrawn' | 'alias';
  entry: Entry;
  location: SourceLocation;
}

/**
 * Checks all ids of an article: those of annotations and withdrawn annotations, and aliases.
 *
 * @param lifted the annotations in file order
 */
export function checkIds({
  annotations,
  withdrawn,
}: {
  annotations: readonly Annotation[];
  withdrawn: readonly Withdrawn[];
}): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, Owner>();
  const entries: readonly Entry[] = [...annotations, ...withdrawn];
  const taken = new Set(entries.flatMap(({id, aliases}) => [id, ...aliases]));
  const freeIds = new Map<string, string>();

  // Drafts come last, so that a published annotation never has to give way to one.
  const published = annotations.filter(({draft}) => !draft);
  assignAll(published, withdrawn);
  assignAll(
    annotations.filter(({draft}) => draft),
    [],
  );
  return problems;

  function assignAll(of: readonly Annotation[], withdrawn: readonly Withdrawn[]): void {
    for (const entry of of) assignId('id', entry, entry.id);
    for (const entry of withdrawn) assignId('withdrawn', entry, entry.id);
    for (const entry of [...of, ...withdrawn]) {
      for (const alias of entry.aliases) assignId('alias', entry, alias);
    }
  }

  /** Many annotations may have the same id. */
  function suggestId(id: string): string {
    const free = freeIds.get(id) ?? findFreeId(id, taken);
    freeIds.set(id, free);
    return free;
  }

  function assignId(as: Owner['as'], entry: Entry, id: string): void {
    if (id === '') return;
    const location = entry.attributeLocations[as === 'alias' ? 'aliases' : 'id'] ?? entry.location;
    const current: Owner = {as, entry, location};
    const previous = owners.get(id);
    if (previous) reportTaken(id, previous, current);
    else owners.set(id, current);

    const owner = describeReservedId(id);
    if (owner === undefined) return;
    problems.push(
      problem(`The ${as === 'alias' ? 'alias' : 'id'} \`${id}\` is reserved for ${owner}.`, {
        file: location.file,
        place: location.position,
        rule: 'id',
        expected: 'an id that the page itself does not use',
        fix:
          'kind' in entry && as === 'id'
            ? `Choose another id, for example \`#${suggestId(id)}\`.`
            : 'Remove it: no annotation can have had this id.',
      }),
    );
  }

  function reportTaken(id: string, previous: Owner, current: Owner): void {
    const report = (at: Owner, also: Owner, reason: string, fix: string, message: string) => {
      const related: RelatedLocation = {
        file: also.location.file,
        place: also.location.position,
        message,
      };
      const {file, position} = at.location;
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
    const another = `a different id, for example \`#${suggestId(id)}\``;

    if (current.as === 'id') {
      report(
        current,
        previous,
        `The id \`${id}\` is used twice.`,
        `Give this annotation ${another}.`,
        `first use of the id \`${id}\``,
      );
    } else if (current.as === 'withdrawn' && previous.as === 'withdrawn') {
      report(
        current,
        previous,
        `The annotation \`${id}\` is withdrawn twice.`,
        'Keep one of the two.',
        `first withdrawal of \`${id}\``,
      );
    } else if (current.as === 'withdrawn') {
      report(
        previous,
        current,
        `The id \`${id}\` belongs to a withdrawn annotation.`,
        `Give this annotation ${another}. If it is the withdrawn annotation itself, remove the \`:::withdrawn\` block.`,
        `withdrawal of \`${id}\``,
      );
    } else if (previous.entry === current.entry) {
      report(
        current,
        previous,
        `The alias \`${id}\` is the annotation's own id.`,
        'Remove it from `aliases`.',
        `use of the id \`${id}\``,
      );
    } else if (previous.as === 'alias') {
      report(
        current,
        previous,
        `The alias \`${id}\` is given to two annotations.`,
        'Keep it on the annotation that replaced the one with that id.',
        `first use of the alias \`${id}\``,
      );
    } else if (previous.as === 'withdrawn') {
      report(
        current,
        previous,
        `The alias \`${id}\` is the id of a withdrawn annotation.`,
        'If this annotation replaces the withdrawn one, remove the `:::withdrawn` block; otherwise remove the alias.',
        `withdrawal of \`${id}\``,
      );
    } else {
      report(
        current,
        previous,
        `The alias \`${id}\` is the id of another annotation.`,
        `Remove it from \`aliases\`. If this annotation had the id before, give the other annotation ${another}. A published id is never reused.`,
        `use of the id \`${id}\``,
      );
    }
  }
}

/** Returns a similar id that is neither in use nor reserved. */
function findFreeId(id: string, taken: ReadonlySet<string>): string {
  const base = avoidReservedId(id);
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}
