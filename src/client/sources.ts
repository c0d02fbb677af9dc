/** The list of the sources of an article on the screen. On paper, a style sheet fills it. */

/** Fill the list with the links of the notes, each address once, and what is known of them. */
export function fillSources(list: Element): void {
  const items = list.querySelectorAll('li:empty').values();
  const addresses = new Set<string>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.note a[href^=http]')) {
    if (addresses.has(link.href)) continue;
    addresses.add(link.href);
    const name = link.nextElementSibling?.cloneNode(true) ?? '';
    items.next().value?.append(link.cloneNode(true), name);
  }
}
