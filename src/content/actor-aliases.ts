/**
 * The `aliases` of an actor: other names that are found in the text, and earlier addresses of
 * its page. An alias that begins with `/` is an address, every other alias is a name.
 */
import {parseSitePath} from '../addresses/addresses.ts';
import {isId} from '../annotate/model/id.ts';

/** An entry of a list in front matter, with its index there. */
export interface ListEntry {
  value: string;
  index: number;
}

/** The two types of aliases, each entry with its index in the front matter. */
export interface ActorAliases {
  names: ListEntry[];
  /** The ids in the earlier addresses: `old-id` for `/actors/old-id/`. */
  ids: ListEntry[];
}

/** Split aliases that `isActorAlias` accepts into names and earlier ids. */
export function splitActorAliases(aliases: readonly string[]): ActorAliases {
  const names: ListEntry[] = [];
  const ids: ListEntry[] = [];
  for (const [index, value] of aliases.entries()) {
    const id = parseEarlierId(value);
    if (id === undefined) names.push({value, index});
    else ids.push({value: id, index});
  }
  return {names, ids};
}

/** Return whether an alias is a name or a well-formed address of an actor. */
export const isActorAlias = (alias: string): boolean =>
  !alias.startsWith('/') || parseEarlierId(alias) !== undefined;

function parseEarlierId(alias: string): string | undefined {
  const page = parseSitePath(alias);
  const isActor = page?.of === 'actor' && page.below === '' && isId(page.name);
  return isActor ? page.name : undefined;
}
