/**
 * Check the earlier addresses that front matter names: each leads to one page, and
 * none is the address of something else.
 */
import type {Place} from '../annotate/model/model.ts';
import {type Problem, problem} from '../annotate/model/problem.ts';

/** An article, an actor or a framework, with what it was called before. */
export interface Renamed {
  id: string;
  former: readonly string[];
  /** Where the earlier name with this index is written. */
  placeOf: (index: number) => Place | undefined;
  file: string;
}

/**
 * @param what they are: `article`
 * @param all of this sort
 */
export function checkFormer(what: string, all: readonly Renamed[]): Problem[] {
  const problems: Problem[] = [];
  const now = new Map(all.map((each) => [each.id, each]));
  const before = new Map<string, {renamed: Renamed; place: Place | undefined}>();

  for (const renamed of all) {
    for (const [index, former] of renamed.former.entries()) {
      const place = renamed.placeOf(index);
      const report = (
        reason: string,
        mend: string,
        other?: {file: string; place?: Place | undefined},
      ) => {
        problems.push(
          problem(reason, {
            file: renamed.file,
            place: place?.position,
            rule: 'former',
            expected: `a name that no ${what} has now, and no other had before`,
            mend,
            elsewhere: other && [
              {file: other.file, place: other.place?.position, what: `is the other ${what}`},
            ],
          }),
        );
      };
      const holder = now.get(former);
      const other = before.get(former);
      if (holder === renamed) {
        report(`\`${former}\` is what the ${what} is called now.`, 'Take it out.');
      } else if (holder) {
        report(
          `\`${former}\` is the address of another ${what}.`,
          'Take it out; or, if this one had it before, give the other a name of its own: an address is never used again for something else.',
          holder,
        );
      } else if (other) {
        report(
          `The earlier address \`${former}\` is given twice.`,
          'Keep it where its readers should be led.',
          {file: other.renamed.file, place: other.place},
        );
      } else {
        before.set(former, {renamed, place});
      }
    }
  }
  return problems;
}
