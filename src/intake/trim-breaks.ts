/** Removes the line breaks at the start and at the end of blocks, which browsers do not show. */
import type {Nodes, Parents, Root} from 'hast';
import {isBlock} from '../annotate/text/project.ts';

/** Remove the breaks that are not between two lines. The tree is modified. */
export function trimBreaks(tree: Root): void {
  const removed = new Set<Nodes>();
  let run: Nodes[] = [];
  const close = () => {
    const isShown = (node: Nodes) => !isBreak(node);
    const [first, last] = [run.findIndex(isShown), run.findLastIndex(isShown)];
    run.forEach((node, at) => {
      if (first < 0 || at < first || at > last) removed.add(node);
    });
    run = [];
  };
  const walk = (parent: Parents) => {
    for (const child of parent.children) {
      if (child.type === 'text') {
        if (child.value.trim() !== '') run.push(child);
      } else if (child.type === 'element') {
        if (isBlock(child)) {
          close();
          walk(child);
          close();
        } else if (isBreak(child) || child.tagName === 'img') run.push(child);
        else walk(child);
      }
    }
  };
  walk(tree);
  close();
  if (removed.size > 0) filter(tree, removed);
}

const isBreak = (node: Nodes): boolean => node.type === 'element' && node.tagName === 'br';

function filter(parent: Parents, removed: ReadonlySet<Nodes>): void {
  parent.children = (parent.children as Nodes[]).filter(
    (child) => !isBreak(child) || !removed.has(child),
  ) as never;
  for (const child of parent.children as Nodes[]) if ('children' in child) filter(child, removed);
}
