import type {Registry, SourceLocation} from '../annotate/model/model.ts';
import {type NamePattern, parseNamePattern} from '../annotate/model/name-pattern.ts';
import {type Problem, problem} from '../annotate/model/problem.ts';
import {foldText} from '../annotate/text/fold.ts';

/**
 * Check that every name belongs to one actor. Names are compared in their folded form. Two names
 * with a star are the same if they differ only in their stars. A name with a star and an exact name
 * are not: the exact one takes precedence.
 *
 * @returns a problem for each name that belongs to a second actor
 */
export function checkNames(registry: Registry): Problem[] {
  const problems: Problem[] = [];
  const owners = new Map<string, {actor: string; location: SourceLocation | undefined}>();
  for (const {id, name, aliases, locations} of registry.actors) {
    const exact: NamePattern = {text: name, isOpenStart: false, isOpenEnd: false};
    for (const {text, isOpenStart, isOpenEnd, each} of [
      {...exact, each: name},
      ...aliases.map((alias) => ({...parseNamePattern(alias), each: alias})),
    ]) {
      const key = `${isOpenStart || isOpenEnd ? '*' : ''}${foldText(text)}`;
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
