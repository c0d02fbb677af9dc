/** Reads the accessibility tree that Chromium exposes to screen readers. */
import type {Page} from '@playwright/test';

/** A node that is exposed to screen readers. */
export interface Accessible {
  role: string;
  name: string;
  /** The attributes of the element; an attribute without a value is empty. */
  attributes: Readonly<Record<string, string>>;
  /** Properties with a plain value, such as `level`, `focusable` and `url`. */
  properties: Readonly<Record<string, string | number | boolean>>;
  /** The ids of the elements that `aria-details` refers to. */
  details: readonly string[];
}

/** Read all exposed nodes, in the order of the tree. */
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
  const exposed: Accessible[] = [];
  const read = (id: string | undefined): void => {
    const node = byId.get(id ?? '');
    if (!node) return;
    if (!node.ignored) {
      const properties = node.properties ?? [];
      exposed.push({
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
  return exposed;
}
