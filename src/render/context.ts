import type {Article} from '../edition/model.ts';
import {sliceWithGaps} from '../edition/slice-with-gaps.ts';
import type {Range} from '../edition/vocabulary.ts';
import {collapseWhitespace} from '../language/collapse-whitespace.ts';

/** The part of one paragraph that is shown: words of the passage, and text around them. */
export interface ContextLine {
  /** Text before the words of the passage; may be empty. */
  before: string;
  /** Words of the passage; empty in a paragraph that only has context. */
  words: string;
  /** Text after the words of the passage; may be empty. */
  after: string;
}

/**
 * Find a passage with the rest of its sentence, the previous sentence and the next one. The
 * sentences may be in other paragraphs.
 *
 * @param article the article with the passage
 * @param range of the passage: offsets in the text, in UTF-16 code units, end-exclusive
 * @returns a line for each paragraph with a part of the result
 */
export function findContext(
  article: Pick<Article, 'text' | 'gaps' | 'findSentence'>,
  range: Range,
): ContextLine[] {
  const {text, findSentence} = article;
  const slice = (start: number, end: number): string =>
    collapseWhitespace(sliceWithGaps(article, {start, end}));
  const own = findSentence(range);
  const before = text.slice(0, own.start).trimEnd().length;
  const after = own.end + text.slice(own.end).search(/\S|$/);
  const start = before > 0 ? findSentence({start: before - 1, end: before}).start : own.start;
  const end = after < text.length ? findSentence({start: after, end: after + 1}).end : own.end;

  const lines: ContextLine[] = [];
  for (let from = start; from < end; ) {
    const newline = text.indexOf('\n', from);
    const to = newline === -1 ? end : Math.min(newline, end);
    const first = Math.min(Math.max(range.start, from), to);
    const last = Math.min(Math.max(range.end, from), to);
    const line = {
      before: slice(from, first),
      words: slice(first, last),
      // A gap at the end of a line is before its line break.
      after: slice(last, Math.min(to + 1, end)).trimEnd(),
    };
    if (line.before || line.words || line.after) lines.push(line);
    from = to + 1;
  }
  return lines;
}
