/**
 * Folding: what two texts may differ in and still match. White space, NFC, soft
 * hyphens, and the typographic forms of quotation marks and dashes; never case,
 * never words.
 */

/** A folded text, and the way back to the text that it was made from. */
export interface Folded {
  text: string;
  /**
   * For each code unit of `text`, where its source starts in the original, and
   * where it ends (UTF-16 code units, end-exclusive).
   */
  starts: Uint32Array;
  ends: Uint32Array;
}

const softHyphens = /\u00AD+/g;

const forms: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201A': "'",
  '\u201B': "'",
  '\u2039': "'",
  '\u203A': "'",
  '\u05F3': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u201E': '"',
  '\u201F': '"',
  '«': '"',
  '»': '"',
  '\u05F4': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
};

const space = /\s/;
const graphemes = new Intl.Segmenter('und', {granularity: 'grapheme'});

/**
 * Fold a text.
 *
 * NFC is applied grapheme by grapheme: canonical composition never reaches
 * across the boundary of an extended grapheme cluster (UAX #29, §3), so the way
 * back stays exact.
 */
export function fold(original: string): Folded {
  // Joined at the end: to look at the end of a string that grows would copy it each time.
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];

  // Soft hyphens go first, for what they part may compose: `e`, soft hyphen, dot below.
  const bare = original.replace(softHyphens, '');
  const placeOf = bare === original ? (at: number) => at : placesWithout(original);

  const push = (unit: string, start: number, end: number): void => {
    units.push(unit);
    starts.push(placeOf(start));
    ends.push(placeOf(end - 1) + 1);
  };

  const pushCharacter = (unit: string, start: number, end: number): void => {
    if (!space.test(unit)) {
      push(forms[unit] ?? unit, start, end);
    } else if (units.at(-1) === ' ') {
      ends[ends.length - 1] = placeOf(end - 1) + 1;
    } else {
      push(' ', start, end);
    }
  };

  // Runs without anything above Latin-1 need no look at graphemes.
  for (const {0: run, index} of bare.matchAll(
    /[\0-\u02FF]+(?![\u0300-\uFFFF])|[\s\S]+?(?=[\0-\u02FF]{2}|$)/g,
  )) {
    if (/^[\0-\u02FF]*$/.test(run)) {
      for (let i = 0; i < run.length; i++) {
        pushCharacter(run.charAt(i), index + i, index + i + 1);
      }
      continue;
    }
    for (const {segment, index: within} of graphemes.segment(run)) {
      const start = index + within;
      const composed = segment.normalize('NFC');
      for (let i = 0; i < composed.length; i++) {
        if (composed === segment) {
          pushCharacter(composed.charAt(i), start + i, start + i + 1);
        } else {
          pushCharacter(composed.charAt(i), start, start + segment.length);
        }
      }
    }
  }

  return {text: units.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends)};
}

/** Where each code unit that is no soft hyphen stands in the original. */
function placesWithout(original: string): (at: number) => number {
  const places: number[] = [];
  for (let at = 0; at < original.length; at++) {
    if (original.charCodeAt(at) !== 0xad) places.push(at);
  }
  return (at) => places[at] ?? original.length;
}

/** Fold a text for comparing, without white space at its ends. */
export const foldText = (original: string): string => fold(original).text.trim();
