/** Leads from an address that something had before to the one that it has now, fragment and all. */
export {};

const link = document.querySelector<HTMLAnchorElement>('a[data-moved]');
const [loaded] = performance.getEntriesByType('navigation');
// Browsers hide the words of a text fragment (`#:~:text=`) from `location`, but not from here.
const [fragment = location.hash] = /#.*$/s.exec(loaded?.name ?? '') ?? [];
if (link) location.replace(link.href + fragment);
