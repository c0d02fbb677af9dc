/**
 * Return the id that the fragment of the address names. A fragment that cannot be decoded, such
 * as `#100%`, is returned as it is.
 */
export function fragmentId(): string {
  const fragment = location.hash.slice(1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
