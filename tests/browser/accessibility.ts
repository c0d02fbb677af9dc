/**
 * The accessibility tree of a page, as Chromium gives it to a screen reader.
 */
import type {Page} from '@playwright/test';

/** A node that is told to a screen reader. */
export interface Accessible {
  role: string;
  name: string;
  /** Of the element; an attribute without value is empty. */
  attributes: Readonly<Record<string, string>>;
  /** Properties with a plain value, such as `level`, `focusable` and `url`. */
  properties: Readonly<Record<string, string | number | boolean>>;
  /** The ids of what has its details. */
  details: readonly string[];
}

/** Read all nodes that are told, in the order in which they are. */
export async function readAccessible(page: Page): Promise<Accessible[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const [{nodes}, {root}] = await Promise.all([
    session.send('Accessibility.getFullAXTree'),
    session.send('DOM.getDocument', {depth: -1}),
  ]);
  await session.detach();

  const attributesOf = new Map<number, Record<string, string>>();
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const {backendNodeId, attributes = [], children = []} = node;
    const pairs = attributes.flatMap((name, index) =>
      index % 2 === 0 ? [[name, attributes[index + 1] ?? '']] : [],
    );
    attributesOf.set(backendNodeId, Object.fromEntries(pairs));
    waiting.push(...children);
  }

  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const told: Accessible[] = [];
  const read = (id: string | undefined): void => {
    const node = byId.get(id ?? '');
    if (!node) return;
    if (!node.ignored) {
      const properties = node.properties ?? [];
      told.push({
        role: node.role?.value ?? '',
        name: (node.name?.value ?? '').replace(/\s+/g, ' ').trim(),
        attributes: attributesOf.get(node.backendDOMNodeId ?? -1) ?? {},
        properties: Object.fromEntries(
          properties.map(({name, value}) => [name, value.value ?? '']),
        ),
        details: properties
          .filter(({name}) => name === 'details')
          .flatMap(({value}) => value.relatedNodes?.map(({idref}) => idref ?? '') ?? []),
      });
    }
    for (const child of node.childIds ?? []) read(child);
  };
  read(nodes[0]?.nodeId);
  return told;
}
