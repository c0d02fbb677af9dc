/**
 * Reads control characters as the quotation marks and dashes that they are in windows-1252. Old
 * programs wrote them into texts in other encodings, and browsers read references such as `&#147;`
 * so (HTML Standard, §13.2.5.80).
 */

const controls = /[\u0080-\u009F]/g;
const decoder = new TextDecoder('windows-1252');

/** Replaces each such character. All offsets stay the same. */
export const readWindowsControls = (text: string): string =>
  text.replace(controls, (control) => decoder.decode(Uint8Array.of(control.charCodeAt(0))));
