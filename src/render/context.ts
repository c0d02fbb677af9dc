import type {Range} from '../edition/vocabulary.ts';
import {oneLine} from '../language/one-line.ts';
import {sentenceAround} from '../language/sentences.ts';

/** A paragraph of the article, or what of it is shown: words of the passage between others. */
export interface ContextLine {
  before: string;
  words: string;
  after: string;
}

/**
 * A passage with the rest of its own sentence, the sentence before and the sentence
 * after, also where these stand in another paragraph.
 *
 * @param text the projected text
 * @param lang BCP 47 tag of the text
 * @returns a line for each paragraph that it reaches into
 */
export function findContext(text: string, range: Range, lang: string): ContextLine[] {
  const own = sentenceAround(text, range, lang);
  const before = text.slice(0, own.start).trimEnd().length;
  const after = own.end + text.slice(own.end).search(/\S|$/);
  const start =
    before > 0 ? sentenceAround(text, {start: before - 1, end: before}, lang).start : own.start;
  const end =
    after < text.length ? sentenceAround(text, {start: after, end: after + 1}, lang).end : own.end;

  const lines: ContextLine[] = [];
  for (let from = start; from < end; ) {
    const newline = text.indexOf('\n', from);
    const to = newline === -1 ? end : Math.min(newline, end);
    const first = Math.min(Math.max(range.start, from), to);
    const last = Math.min(Math.max(range.end, from), to);
    const line = {
      before: oneLine(text.slice(from, first)),
      words: oneLine(text.slice(first, last)),
      after: oneLine(text.slice(last, to)),
    };
    if (line.before || line.words || line.after) lines.push(line);
    from = to + 1;
  }
  return lines;
}
