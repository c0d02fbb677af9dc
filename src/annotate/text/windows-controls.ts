/**
 * Reads control characters as the quotation marks and dashes that they are in windows-1252. Old
 * programs wrote them into texts in other encodings, and browsers read references such as `&#147;`
 * so (HTML Standard, §13.2.5.80).
 */

/** The characters U+0080 to U+009F in windows-1252 (WHATWG Encoding Standard, §9). */
const characters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Replaces each such character. All offsets stay the same. */
export const readWindowsControls = (text: string): string =>
  text.replace(/[\u0080-\u009F]/g, (control) => characters.charAt(control.charCodeAt(0) - 0x80));
