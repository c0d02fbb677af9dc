/** Redirects from a former address to the current one, with the fragment. */
export {};

const link = document.querySelector<HTMLAnchorElement>('a[data-moved]');
const [loaded] = performance.getEntriesByType('navigation');
// Browsers remove a text directive (`#:~:text=`) from `location`, but not from this entry.
const [fragment = location.hash] = /#.*$/s.exec(loaded?.name ?? '') ?? [];
if (link) location.replace(link.href + fragment);
