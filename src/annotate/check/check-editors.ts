/** Checks references to the editors of the site. */
import {isId} from '../model/id.ts';
import type {Registry, SourceLocation} from '../model/model.ts';
import {findNearestName, isSameName} from '../model/nearest-name.ts';
import {type Problem, problem} from '../model/problem.ts';

/**
 * Checks that each id is that of an editor.
 *
 * @param ids as written in an annotation or in the front matter of an article
 * @param location where they are written
 */
export function checkEditors(
  ids: readonly string[],
  {editors}: Pick<Registry, 'editors'>,
  location: SourceLocation,
): Problem[] {
  if (!editors) return [];
  const known = editors.map(({id}) => id);
  return ids
    .filter((id) => !known.includes(id))
    .map((id) => {
      const nearest =
        editors.find(({name}) => isSameName(name, id))?.id ?? findNearestName(id, known);
      return problem(`Unknown editor "${id}".`, {
        file: location.file,
        place: location.position,
        rule: 'reference',
        expected: 'the `id` of one of the `editors` in `site.md`',
        nearest,
        fix: nearest
          ? `Write \`${nearest}\`.`
          : `Add \`{id: ${isId(id) ? id : 'a-few-letters'}, name: …}\` to the \`editors\` in \`site.md\`.`,
      });
    });
}
