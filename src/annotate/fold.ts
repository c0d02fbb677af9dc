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

const blank = 0x20;

/** Whether folding leaves a code unit up to U+02FF alone. */
function staysAsItIs(unit: number, afterSpace: boolean): boolean {
  if (unit === blank) return !afterSpace;
  const isSpace = (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0;
  return !isSpace && unit !== 0xab && unit !== 0xbb;
}

/**
 * Fold a text.
 *
 * NFC is applied grapheme by grapheme: canonical composition never reaches
 * across the boundary of an extended grapheme cluster (UAX #29, §3), so the way
 * back stays exact.
 */
export function fold(original: string): Folded {
  // Soft hyphens go first, for what they part may compose: `e`, soft hyphen, dot below.
  const bare = original.replace(softHyphens, '');
  // Joined at the end: to look at the end of a string that grows would copy it each time.
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let afterSpace = false;

  const push = (unit: string, start: number, end: number): void => {
    if (!space.test(unit)) {
      pieces.push(forms[unit] ?? unit);
    } else if (afterSpace) {
      ends[ends.length - 1] = end;
      return;
    } else {
      pieces.push(' ');
    }
    afterSpace = space.test(unit);
    starts.push(start);
    ends.push(end);
  };

  // Runs of Latin letters need no look at graphemes.
  for (const {0: run, index} of bare.matchAll(
    /[\0-\u02FF]+(?![\u0300-\uFFFF])|[\s\S]+?(?=[\0-\u02FF]{2}|$)/g,
  )) {
    if (/^[\0-\u02FF]*$/.test(run)) {
      let from = 0;
      for (let i = 0; i < run.length; i++) {
        const at = index + i;
        if (staysAsItIs(run.charCodeAt(i), afterSpace)) {
          starts.push(at);
          ends.push(at + 1);
          afterSpace = run.charCodeAt(i) === blank;
          continue;
        }
        if (from < i) pieces.push(run.slice(from, i));
        push(run.charAt(i), at, at + 1);
        from = i + 1;
      }
      pieces.push(run.slice(from));
      continue;
    }
    for (const {segment, index: within} of graphemes.segment(run)) {
      const start = index + within;
      const composed = segment.normalize('NFC');
      for (let i = 0; i < composed.length; i++) {
        if (composed === segment) push(composed.charAt(i), start + i, start + i + 1);
        else push(composed.charAt(i), start, start + segment.length);
      }
    }
  }

  const text = pieces.join('');
  if (bare === original) {
    return {text, starts: new Uint32Array(starts), ends: new Uint32Array(ends)};
  }
  const placeOf = placesWithout(original);
  return {
    text,
    starts: Uint32Array.from(starts, placeOf),
    ends: Uint32Array.from(ends, (end) => placeOf(end - 1) + 1),
  };
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
