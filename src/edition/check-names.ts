import type {Registry, SourceLocation} from '../annotate/model/model.ts';
import {type Problem, problem} from '../annotate/model/problem.ts';
import {foldText} from '../annotate/text/fold.ts';

/**
 * Check that every name belongs to one actor. Names are compared in their folded form.
 *
 * @returns a problem for each name that belongs to a second actor
 */
export function checkNames(registry: Registry): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, {actor: string; location: SourceLocation | undefined}>();
  for (const {id, name, aliases, locations} of registry.actors) {
    for (const each of [name, ...aliases]) {
      const key = foldText(each);
      const owner = owners.get(key);
      const location = locations[each];
      if (owner && owner.actor !== id) {
        problems.push(
          problem(`The name “${each}” belongs to two actors: \`${owner.actor}\` and \`${id}\`.`, {
            file: location?.file ?? '',
            place: location?.position,
            rule: 'actor-name',
            expected: 'a name that belongs to one actor',
            fix: 'Remove it from one of the two actors, and annotate the passages that mean this actor with `:::mention{#id actor=…}`.',
            related: owner.location
              ? [
                  {
                    file: owner.location.file,
                    place: owner.location.position,
                    message: `the same name of \`${owner.actor}\``,
                  },
                ]
              : [],
          }),
        );
      } else {
        owners.set(key, {actor: id, location});
      }
    }
  }
  return problems;
}
