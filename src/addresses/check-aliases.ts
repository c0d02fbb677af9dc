/**
 * Checks the earlier ids in the front matter: each belongs to one file, and none is the
 * current id of a file.
 */
import type {SourceLocation} from '../annotate/model/model.ts';
import {type Problem, problem} from '../annotate/model/problem.ts';

/** An article, an actor or a framework with its earlier ids. */
export interface AliasedFile {
  id: string;
  earlierIds: readonly string[];
  /** Returns the location of the earlier id with this index. */
  locationOf: (index: number) => SourceLocation | undefined;
  /** The path of the file. */
  file: string;
}

/**
 * Check the earlier ids of all files of one type.
 *
 * @param type the noun for the messages, such as `article`
 */
export function checkAliases(type: string, files: readonly AliasedFile[]): Problem[] {
  const problems: Problem[] = [];
  const filesById = new Map(files.map((file) => [file.id, file]));
  const usedAliases = new Map<string, {file: string; location: SourceLocation | undefined}>();

  for (const file of files) {
    for (const [index, alias] of file.earlierIds.entries()) {
      const location = file.locationOf(index);
      const report = (
        reason: string,
        fix: string,
        other?: {file: string; location?: SourceLocation | undefined},
      ) => {
        problems.push(
          problem(reason, {
            file: file.file,
            place: location?.position,
            rule: 'alias',
            expected: `a name that no ${type} has now and no other ${type} had before`,
            fix,
            related: other && [
              {file: other.file, place: other.location?.position, message: `the other ${type}`},
            ],
          }),
        );
      };
      const owner = filesById.get(alias);
      const first = usedAliases.get(alias);
      if (owner === file) {
        report(`The alias \`${alias}\` is the current name of the ${type}.`, 'Remove it.');
      } else if (owner) {
        report(
          `The alias \`${alias}\` is the name of another ${type}.`,
          `Remove it. If this ${type} had the name before, rename the other one instead: a published address is never reused.`,
          {file: owner.file},
        );
      } else if (first) {
        report(
          `The alias \`${alias}\` is given twice.`,
          `Keep it only on the ${type} that its address should lead to.`,
          first,
        );
      } else {
        usedAliases.set(alias, {file: file.file, location});
      }
    }
  }
  return problems;
}
