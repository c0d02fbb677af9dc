/** Changes single annotations in the text of `annotations.md`. All other bytes stay. */
import type {Annotation, LocatedAnnotation, Range} from '../annotate/model/model.ts';
import {byStart} from '../annotate/paint/segment.ts';
import {formatAnnotation, formatOpening, trimLines} from './format-annotation.ts';
import {type PlacedAnnotation, readWritten} from './read-written.ts';
import type {WrittenAnnotation} from './written-annotation.ts';

/** An annotation of the file, with the ranges of its quotes. */
type Placed = Pick<LocatedAnnotation, 'id' | 'location' | 'quotes' | 'lastLine' | 'ranges'>;

/** A part of a text, with its replacement. */
interface Edit extends Range {
  text: string;
}

/** An annotation to insert. */
export interface InsertedAnnotation {
  written: WrittenAnnotation;
  /** Its first passage, as offsets in the text of the article. */
  range: Range;
}

/**
 * Insert an annotation at its place in reading order: after the last annotation whose passage begins
 * before it.
 *
 * @param source the text of `annotations.md`
 * @param range the passage, as offsets in the text of the article
 * @param located the annotations of the file that were found
 * @returns the new text of the file
 */
export const insertAnnotation = (
  source: string,
  written: WrittenAnnotation,
  range: Range,
  located: readonly Placed[],
): string => insertAnnotations(source, [{written, range}], located);

/** Insert several annotations, each at its place in reading order. */
export function insertAnnotations(
  source: string,
  inserted: readonly InsertedAnnotation[],
  located: readonly Placed[],
): string {
  const order = located
    .flatMap((annotation) =>
      annotation.ranges
        .slice(0, 1)
        .map((first) => ({annotation, at: {...first, id: annotation.id}})),
    )
    .sort((a, b) => byStart(a.at, b.at));
  const texts = inserted
    .map(({written, range}) => ({written, at: {...range, id: written.attributes['id'] ?? ''}}))
    .sort((a, b) => byStart(a.at, b.at))
    .map(({written, at}) => ({
      text: formatAnnotation(written),
      before: order.findLast((each) => byStart(each.at, at) < 0)?.annotation,
    }));
  const [first] = order;
  const edits = [...Map.groupBy(texts, ({before}) => before)].map(([before, group]): Edit => {
    const text = group.map((each) => each.text).join('\n\n');
    if (before) {
      const {end} = readWritten(source, before).range;
      return {start: end, end, text: `\n\n${text}`};
    }
    if (first) {
      const start = findCommentStart(source, readWritten(source, first.annotation).range.start);
      return {start, end: start, text: `${text}\n\n`};
    }
    const end = source.trimEnd().length;
    return {start: end, end: source.length, text: `${end === 0 ? '' : '\n\n'}${text}\n`};
  });
  return applyEdits(source, edits);
}

/** Replace the changed parts of an annotation: its opening line, its quotations, its note. */
export function editAnnotation(
  source: string,
  annotation: Annotation,
  written: WrittenAnnotation,
): string {
  const old = readWritten(source, annotation);
  return applyEdits(source, listEdits(old, written));
}

function listEdits(old: PlacedAnnotation, written: WrittenAnnotation): Edit[] {
  const edits: Edit[] = [];
  const opening = formatOpening(written);
  if (opening !== formatOpening(old)) edits.push({...old.opening, text: opening});
  if (!isSame(old.quotations, written.quotations)) {
    const text = written.quotations.join('\n\n');
    const {quoted, opening} = old;
    edits.push(quoted ? {...quoted, text} : {...opening, start: opening.end, text: `\n${text}`});
  }
  const note = trimLines(written.note);
  if (note !== old.note) {
    const {start} = old.noted;
    if (old.note !== '') edits.push({...old.noted, text: note});
    // The line before the closing line ends the quotation.
    else edits.push({start, end: start, text: `\n${note}\n`});
  }
  return edits;
}

/** Remove an annotation, with the empty lines after it. */
export function deleteAnnotation(source: string, annotation: Annotation): string {
  const {start, end} = readWritten(source, annotation).range;
  const after = /^\s*/.exec(source.slice(end))?.[0].length ?? 0;
  const isLast = end + after === source.length;
  return isLast
    ? applyEdits(source, [{start: source.slice(0, start).trimEnd().length, end, text: ''}])
    : applyEdits(source, [{start, end: end + after, text: ''}]);
}

/**
 * Replace an annotation by a withdrawn one, whose address still exists.
 *
 * @param reason why it was withdrawn: Markdown
 */
export function withdrawAnnotation(source: string, annotation: Annotation, reason: string): string {
  const {range, gist, attributes, quotations} = readWritten(source, annotation);
  const {id, aliases} = attributes;
  const text = formatAnnotation({
    kind: 'withdrawn',
    gist,
    attributes: {id, ...(aliases === undefined ? {} : {aliases})},
    quotations,
    note: reason,
  });
  return applyEdits(source, [{...range, text}]);
}

/** Replace parts of a text, with the line breaks of the text. */
function applyEdits(source: string, edits: readonly Edit[]): string {
  const newline = /\r\n|\r|\n/.exec(source)?.[0] ?? '\n';
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (text, {start, end, text: part}) =>
        text.slice(0, start) + part.replaceAll('\n', newline) + text.slice(end),
      source,
    );
}

/** Find the start of the comment that is directly above an annotation, if there is one. */
function findCommentStart(source: string, start: number): number {
  const comment = /<!--(?:(?!-->)[\s\S])*-->[ \t]*(?:\r\n|\r|\n)$/.exec(source.slice(0, start));
  return comment ? comment.index : start;
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, nth) => each === b[nth]);
