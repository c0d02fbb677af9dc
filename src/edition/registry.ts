/** Reads the registry that annotations refer to from the front matter of actors and frameworks. */
import {checkEditors} from '../annotate/check/check-editors.ts';
import type {
  ActorNames,
  FrameworkSigns,
  Registry,
  SourceLocation,
} from '../annotate/model/model.ts';
import {type Problem, problem} from '../annotate/model/problem.ts';
import {splitActorAliases} from '../content/actor-aliases.ts';
import type {FrontMatter} from '../content/front-matter.ts';
import type {ActorData, ArticleData, FrameworkData} from '../content/schemas.ts';

/**
 * Read the names of an actor, with their locations.
 *
 * @param data `undefined` if the front matter is invalid
 */
export function readActorNames(
  id: string,
  data: ActorData | undefined,
  locationOf: FrontMatter<ActorData>['locationOf'],
): ActorNames {
  const locations: Record<string, SourceLocation> = {};
  const addLocation = (name: string, location: SourceLocation | undefined) => {
    if (location) locations[name] = location;
  };
  if (data) addLocation(data.name, locationOf(['name']));
  const {names} = splitActorAliases(data?.aliases ?? []);
  for (const {value, index} of names) addLocation(value, locationOf(['aliases', index]));
  const aliases = names.map(({value}) => value);
  return {id, name: data?.name ?? '', aliases, not: data?.not ?? [], locations};
}

/** Read the signs of a framework. */
export const readFrameworkSigns = (
  id: string,
  {data, raw}: FrontMatter<FrameworkData>,
): FrameworkSigns => ({id, title: data?.title ?? id, signs: data?.signs ?? readRawSigns(raw)});

/** Read the signs in invalid front matter, so that references to them are not reported. */
function readRawSigns({signs}: FrontMatter<FrameworkData>['raw']): FrameworkSigns['signs'] {
  if (!Array.isArray(signs)) return [];
  return signs.flatMap((sign: unknown) => {
    const {number, title} = Object(sign) as Record<string, unknown>;
    return /^\d+$/.test(String(number)) ? [{number: Number(number), title: String(title)}] : [];
  });
}

/** Check that the editors of an article are editors of the site. */
export const checkDefaultEditors = (
  {data, locationOf}: FrontMatter<ArticleData>,
  registry: Registry,
): Problem[] =>
  (data?.editor ?? []).flatMap((id, index) => {
    const location = locationOf(['editor', index]) ?? locationOf(['editor']);
    return location ? checkEditors([id], registry, location) : [];
  });

/** Check that the signs of a framework have different numbers. */
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
