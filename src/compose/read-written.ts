/** Reads the parts of an annotation as they are written in its file. */
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {remarkFlowDirectives} from '../annotate/markdown/remark-flow-directives.ts';
import {defined} from '../annotate/model/defined.ts';
import type {Annotation, Range, SourceLocation} from '../annotate/model/model.ts';
import type {WrittenAnnotation} from './written-annotation.ts';

/** The parts of an annotation, with their ranges in the file in UTF-16 code units. */
export interface PlacedAnnotation extends WrittenAnnotation {
  /** From the opening line to the closing line, without the line break after it. */
  range: Range;
  /** The opening line. */
  opening: Range;
  /** From the first quotation to the last; undefined without quotations. */
  quoted: Range | undefined;
  /** The note without white space around it; empty, before the closing line, if there is none. */
  noted: Range;
}

const openingChain = unified().use(remarkParse).use(remarkFlowDirectives).freeze();

/**
 * Read the parts of an annotation.
 *
 * @param source the text of the file that the annotation was read from, without problems
 */
export function readWritten(
  source: string,
  {location, quotes, lastLine}: Pick<Annotation, 'location' | 'quotes' | 'lastLine'>,
): PlacedAnnotation {
  const opening = rangeOf(location);
  const closing = findLine(source, lastLine);
  const ranges = quotes.map((quote) => rangeOf(quote.location));
  const [first, last] = [ranges[0], ranges.at(-1)];
  const noteStart = last?.end ?? opening.end;
  const note = source.slice(noteStart, closing.start);
  const before = /^(?:[ \t]*(?:\r\n|\r|\n))+/.exec(note)?.[0].length ?? 0;
  const noted =
    note.trim() === ''
      ? {start: closing.start, end: closing.start}
      : {start: noteStart + before, end: noteStart + note.trimEnd().length};
  return {
    ...readOpening(source.slice(opening.start, opening.end)),
    quotations: ranges.map((range) =>
      source.slice(range.start, range.end).replaceAll(/\r\n?/g, '\n'),
    ),
    note: source.slice(noted.start, noted.end).replaceAll(/\r\n?/g, '\n'),
    range: {start: opening.start, end: closing.end},
    opening,
    quoted: first && last && {start: first.start, end: last.end},
    noted,
  };
}

/** Read the opening line of an annotation. */
function readOpening(line: string): Pick<WrittenAnnotation, 'kind' | 'gist' | 'attributes'> {
  const fence = /^:+/.exec(line)?.[0] ?? ':::';
  const [node] = openingChain.parse(`${line}\n${fence}\n`).children;
  if (node?.type !== 'containerDirective') throw new Error(`Not an opening line: ${line}`);
  const [label] = node.children;
  const hasLabel = label?.data && 'directiveLabel' in label.data;
  const gist = hasLabel && label.position ? rangeOf({position: label.position}) : undefined;
  const attributes = Object.fromEntries(
    Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? '']),
  );
  return {
    kind: node.name,
    // The position of a label includes its brackets.
    gist: gist ? line.slice(gist.start + 1, gist.end - 1) : '',
    attributes,
  };
}

/** Find a line, without the line break after it. */
function findLine(source: string, number: number): Range {
  const lines = source.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g).drop(number - 1);
  const {index, 1: line} = defined(lines.next().value, `line ${number}`);
  return {start: index, end: index + (line?.length ?? 0)};
}

const rangeOf = ({position}: Pick<SourceLocation, 'position'>): Range => ({
  start: defined(position.start.offset, 'the offset of a position'),
  end: defined(position.end.offset, 'the offset of a position'),
});
