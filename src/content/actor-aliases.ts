/**
 * The `aliases` of an actor: other names by which it is found in the text, and addresses
 * that its page had before. An address begins with `/` and a name does not, so neither is
 * taken for the other.
 */
import {readSitePath} from '../addresses/addresses.ts';
import {isId} from '../annotate/model/id.ts';

/** An entry of a list in front matter, with its index there. */
export interface ListEntry {
  value: string;
  index: number;
}

export interface ActorAliases {
  names: ListEntry[];
  /** The ids in the earlier addresses: `old-id` for `/actors/old-id/`. */
  ids: ListEntry[];
}

/** Split a list that `isActorAlias` accepts. */
export function splitActorAliases(aliases: readonly string[]): ActorAliases {
  const names: ListEntry[] = [];
  const ids: ListEntry[] = [];
  for (const [index, value] of aliases.entries()) {
    const id = earlierId(value);
    if (id === undefined) names.push({value, index});
    else ids.push({value: id, index});
  }
  return {names, ids};
}

/** Whether an entry is a name, or the well-formed address of an actor. */
export const isActorAlias = (alias: string): boolean =>
  !alias.startsWith('/') || earlierId(alias) !== undefined;

function earlierId(alias: string): string | undefined {
  const page = readSitePath(alias);
  const isActor = page?.of === 'actor' && page.below === '' && isId(page.name);
  return isActor ? page.name : undefined;
}
