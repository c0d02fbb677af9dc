/**
 * Decode the letters of other scripts in an address, because readers see it: `…/wiki/Верхи`, not
 * `…/wiki/%D0%92…`. Browsers encode the letters again when the link is followed (URL Standard,
 * §1.3, Percent-encoded bytes).
 */
export function decodeLetters(href: string): string {
  return href.replace(/(?:%[89a-f][0-9a-f])+/gi, (encoded) => {
    try {
      const decoded = decodeURIComponent(encoded);
      return /^[\p{L}\p{M}\p{N}]+$/u.test(decoded) ? decoded : encoded;
    } catch {
      // The bytes are not UTF-8.
      return encoded;
    }
  });
}
