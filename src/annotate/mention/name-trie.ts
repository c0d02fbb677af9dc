/**
 * Names in a tree of their letters, so that one pass over a text finds them all,
 * however many they are.
 */

interface Node {
  /** By UTF-16 code unit. */
  next: Map<number, Node>;
  endsName: boolean;
}

/** Gives the ends of all names that begin at an offset, the longest first. */
export type NameTrie = (text: string, start: number) => readonly number[];

const none: readonly number[] = [];

/** Make the tree; names are compared code unit by code unit. */
export function buildNameTrie(names: Iterable<string>): NameTrie {
  const root: Node = {next: new Map(), endsName: false};
  for (const name of names) {
    let node = root;
    for (let at = 0; at < name.length; at++) {
      const unit = name.charCodeAt(at);
      let next = node.next.get(unit);
      if (!next) {
        next = {next: new Map(), endsName: false};
        node.next.set(unit, next);
      }
      node = next;
    }
    node.endsName = true;
  }

  return (text, start) => {
    let node = root.next.get(text.charCodeAt(start));
    if (!node) return none;
    const ends: number[] = [];
    for (let at = start + 1; node; at++) {
      if (node.endsName) ends.unshift(at);
      node = node.next.get(text.charCodeAt(at));
    }
    return ends;
  };
}
