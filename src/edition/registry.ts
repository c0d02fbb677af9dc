/**
 * The registry: what annotations may refer to, from the front matter of actors and
 * frameworks.
 */
import type {ActorNames, FrameworkSigns, SourceLocation} from '../annotate/model/model.ts';
import {type Problem, problem} from '../annotate/model/problem.ts';
import {splitActorAliases} from '../content/actor-aliases.ts';
import type {FrontMatter} from '../content/front-matter.ts';
import type {ActorData, FrameworkData} from '../content/schemas.ts';

/** The names of an actor, with their places. */
export function namesOf(
  id: string,
  data: ActorData | undefined,
  locationOf: FrontMatter<ActorData>['locationOf'],
): ActorNames {
  const locations: Record<string, SourceLocation> = {};
  const keep = (name: string, location: SourceLocation | undefined) => {
    if (location) locations[name] = location;
  };
  if (data) keep(data.name, locationOf(['name']));
  const {names} = splitActorAliases(data?.aliases ?? []);
  for (const {value, index} of names) keep(value, locationOf(['aliases', index]));
  const aliases = names.map(({value}) => value);
  return {id, name: data?.name ?? '', aliases, not: data?.not ?? [], locations};
}

/** The signs of a framework. */
export const frameworkOf = (
  id: string,
  {data, raw}: FrontMatter<FrameworkData>,
): FrameworkSigns => ({id, title: data?.title ?? id, signs: data?.signs ?? signsOf(raw)});

/** The signs in front matter that is wrong elsewhere, so that references to them still hold. */
function signsOf({signs}: FrontMatter<FrameworkData>['raw']): FrameworkSigns['signs'] {
  if (!Array.isArray(signs)) return [];
  return signs.flatMap((sign: unknown) => {
    const {number, title} = Object(sign) as Record<string, unknown>;
    return typeof number === 'number' ? [{number, title: String(title)}] : [];
  });
}

/** That no two signs of a framework have the same number. */
export function checkSigns({data, body, locationOf}: FrontMatter<FrameworkData>): Problem[] {
  const numbers = data?.signs.map(({number}) => number) ?? [];
  return numbers.flatMap((number, index) => {
    const first = numbers.indexOf(number);
    if (first === index) return [];
    return problem(`Two signs have the number ${number}.`, {
      file: body.path,
      place: locationOf(['signs', index, 'number'])?.position,
      rule: 'front-matter',
      expected: 'a different number for each sign',
      fix: `Give this sign the number ${Math.max(...numbers) + 1}.`,
      related: [
        {
          file: body.path,
          place: locationOf(['signs', first, 'number'])?.position,
          message: `first sign with the number ${number}`,
        },
      ],
    });
  });
}
