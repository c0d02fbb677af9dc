/**
 * Return the id in the fragment of the address. A fragment that cannot be decoded, such as
 * `#100%`, is returned as it is.
 */
export function readFragment(): string {
  const fragment = location.hash.slice(1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
