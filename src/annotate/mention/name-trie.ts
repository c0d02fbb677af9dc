/**
 * A trie of names, which finds any number of names in one pass over a text.
 */

interface Node {
  /** By UTF-16 code unit. */
  next: Map<number, Node>;
  endsName: boolean;
}

/** Returns the end offsets of all names that begin at an offset, the longest name first. */
export type NameTrie = (text: string, start: number) => readonly number[];

const none: readonly number[] = [];

/** Builds a trie. Names are compared by UTF-16 code units. */
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
