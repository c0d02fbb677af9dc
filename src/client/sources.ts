/** The list of the sources of an article on the screen. On paper, a style sheet fills it. */

/** Fill the list with the links of the notes, each address once, and what is known of them. */
export function fillSources(list: Element): void {
  const items = list.querySelectorAll('li:empty');
  const addresses = new Set<string>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.note a[href^=http]')) {
    const item = items[addresses.size];
    if (addresses.has(link.href)) continue;
    addresses.add(link.href);
    item?.append(link.cloneNode(true), link.nextElementSibling?.cloneNode(true) ?? '');
  }
}
