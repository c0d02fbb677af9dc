/**
 * Check the ids of an article: each stands for one annotation, for good. One that
 * was published is never used again for something else.
 */
import type {Annotation, Place, Withdrawn} from './model.ts';
import {type Elsewhere, type Problem, problem} from './problem.ts';

/**
 * Why an id cannot be an annotation's: it is one of the page's own, or a folder
 * beside the pages of the passages.
 *
 * @returns what has the id, or `undefined` where it is free
 */
export function reservedFor(id: string): string | undefined {
  if (/^p\d+$/.test(id)) return 'a paragraph of the article';
  if (/^(note|mention|sign|ref|fn|fnref|user-content)-/.test(id)) return 'a part of the page';
  return reserved.get(id);
}

const reserved: ReadonlyMap<string, string> = new Map(
  Object.entries({
    main: 'the main part of the page',
    article: 'the text of the article',
    signs: 'the list of signs',
    legend: 'the legend',
    claims: 'the list of claims',
    actors: 'the list of actors',
    notes: 'the notes',
    withdrawn: 'the list of withdrawn annotations',
    cite: 'how to cite the article',
    source: 'the source of the article',
    map: 'the map of the claims',
    timeline: 'the timeline',
    embed: 'the embedded passage',
    annotations: 'the exported annotations',
    index: 'the page itself',
  }),
);

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
      problem(
        `The ${as === 'alias' ? 'alias' : 'id'} \`${id}\` is one of the page's own: ${owner} has it.`,
        {
          file: place.file,
          place: place.position,
          rule: 'id',
          expected: 'an id that the page does not use itself',
          mend:
            'kind' in entry && as === 'id'
              ? `Choose another, for example \`#${entry.kind}-${id}\`.`
              : 'Take it out: no annotation can have had it.',
        },
      ),
    );
  }

  function reportTaken(id: string, before: Holder, now: Holder): void {
    const report = (at: Holder, also: Holder, reason: string, mend: string, what: string) => {
      const elsewhere: Elsewhere = {
        file: also.place.file,
        place: also.place.position,
        what,
      };
      const {file, position} = at.place;
      problems.push(
        problem(reason, {
          file,
          place: position,
          rule: 'id',
          expected: 'an id that no other annotation of the article has, or ever had',
          mend,
          elsewhere: [elsewhere],
        }),
      );
    };
    const ofItsOwn = `an id of its own, for example \`#${freeId(id, taken)}\``;

    if (now.as === 'id') {
      report(
        now,
        before,
        `The id \`${id}\` is used twice.`,
        `Give this annotation ${ofItsOwn}.`,
        `has the id \`${id}\` first`,
      );
    } else if (now.as === 'withdrawn' && before.as === 'withdrawn') {
      report(
        now,
        before,
        `\`${id}\` is withdrawn twice.`,
        'Keep one of them.',
        `withdraws \`${id}\` first`,
      );
    } else if (now.as === 'withdrawn') {
      report(
        before,
        now,
        `The id \`${id}\` is that of a withdrawn annotation.`,
        `Give this annotation ${ofItsOwn}; if it is the same that comes back, take the withdrawal out.`,
        `withdraws \`${id}\``,
      );
    } else if (before.entry === now.entry) {
      report(
        now,
        before,
        `The alias \`${id}\` is the annotation’s own id.`,
        'Take it out of `aliases`.',
        `has the id \`${id}\``,
      );
    } else if (before.as === 'alias') {
      report(
        now,
        before,
        `The alias \`${id}\` is given to two annotations.`,
        'Keep it on the annotation that took its place.',
        `has the alias \`${id}\` first`,
      );
    } else if (before.as === 'withdrawn') {
      report(
        now,
        before,
        `The alias \`${id}\` is the id of a withdrawn annotation.`,
        'If this annotation has its place, take the withdrawal out; otherwise take it out of `aliases`.',
        `withdraws \`${id}\``,
      );
    } else {
      report(
        now,
        before,
        `The alias \`${id}\` is the id of another annotation.`,
        `Take it out of \`aliases\`; or, if this annotation had it before, give the other ${ofItsOwn}: an id is never used again for something else.`,
        `has the id \`${id}\``,
      );
    }
  }
}

/** An id like the one given that is not taken. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
