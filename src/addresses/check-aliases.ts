/**
 * Check the earlier addresses that front matter names: each leads to one page, and
 * none is the address of something else.
 */
import type {SourceLocation} from '../annotate/model/model.ts';
import {type Problem, problem} from '../annotate/model/problem.ts';

/** An article, an actor or a framework, with what it was called before. */
export interface Renamed {
  id: string;
  former: readonly string[];
  /** Where the earlier name with this index is written. */
  locationOf: (index: number) => SourceLocation | undefined;
  file: string;
}

/**
 * @param what they are: `article`
 * @param all of this sort
 */
export function checkFormer(what: string, all: readonly Renamed[]): Problem[] {
  const problems: Problem[] = [];
  const now = new Map(all.map((each) => [each.id, each]));
  const before = new Map<string, {renamed: Renamed; location: SourceLocation | undefined}>();

  for (const renamed of all) {
    for (const [index, former] of renamed.former.entries()) {
      const location = renamed.locationOf(index);
      const report = (
        reason: string,
        fix: string,
        other?: {file: string; location?: SourceLocation | undefined},
      ) => {
        problems.push(
          problem(reason, {
            file: renamed.file,
            place: location?.position,
            rule: 'alias',
            expected: `a name that no ${what} has now and no other ${what} had before`,
            fix,
            related: other && [
              {file: other.file, place: other.location?.position, message: `the other ${what}`},
            ],
          }),
        );
      };
      const holder = now.get(former);
      const other = before.get(former);
      if (holder === renamed) {
        report(`The alias \`${former}\` is the current name of the ${what}.`, 'Remove it.');
      } else if (holder) {
        report(
          `The alias \`${former}\` is the name of another ${what}.`,
          `Remove it. If this ${what} had the name before, rename the other one instead: a published address is never reused.`,
          holder,
        );
      } else if (other) {
        report(
          `The alias \`${former}\` is given twice.`,
          `Keep it only on the ${what} that its address should lead to.`,
          {file: other.renamed.file, location: other.location},
        );
      } else {
        before.set(former, {renamed, location});
      }
    }
  }
  return problems;
}
