/**
 * Lifts the quotes of an annotation, which select its passages.
 */
import type {Blockquote, Nodes} from 'mdast';
import type {Position} from 'unist';
import {toSafeTree} from '../markdown/to-safe-tree.ts';
import {itemAt} from '../model/defined.ts';
import type {Quote, QuoteMarker, Range, SourceLocation} from '../model/model.ts';
import {type Problem, problem} from '../model/problem.ts';
import {findBlockMarkers} from '../text/block-markers.ts';
import {foldText} from '../text/fold.ts';
import {splitAtGaps} from '../text/gaps.ts';
import {type Projection, project, withLineEnds} from '../text/project.ts';
import {visibleCharacters} from '../text/visible-characters.ts';
import {walk} from '../text/walk.ts';
import {formatLine, getLinePosition, type LiftContext} from './lift-context.ts';

/**
 * Lifts a quote, and reports its problems.
 *
 * @returns the quote, or `[]` if it has an empty part, and no words as it is written
 */
export function liftQuote(blockquote: Blockquote, context: LiftContext): Quote[] {
  const {file} = context;
  // Without the link definitions of the file: `[1]` in a quote is text.
  const {tree} = toSafeTree({type: 'root', children: blockquote.children}, context.source);
  const projection = project(tree);
  const text = withLineEnds(projection);
  const ranges = splitAtGaps(text);
  const parts = ranges.map(({start, end}) => text.slice(start, end).trim());
  const location = {file, position: blockquote.position as Position};
  if (parts.every((part) => part !== '')) {
    return [
      {
        parts,
        markers: findMarkers(projection, ranges, context),
        written: readWritten(text, location, context),
        problems: findLostText(blockquote, context),
        location,
      },
    ];
  }
  const hasGap = parts.length > 1;
  const found = hasGap ? createGapProblem(location) : createEmptyProblem(location);
  const written = readWritten('', location, context);
  // The article itself may begin or end with `[…]`, or show what Markdown hides: a tag, a fence.
  const mayBeText = hasGap
    ? /[^[\]….\s]/.test(written ?? '')
    : blockquote.children.some(({type}) => type === 'code' || type === 'html');
  if (written !== undefined && mayBeText) {
    return [{parts: [], markers: [], written, problems: [found], location}];
  }
  context.problems.push(found);
  return [];
}

const createEmptyProblem = ({file, position}: SourceLocation): Problem =>
  problem('The quote is empty.', {
    file,
    place: position,
    rule: 'quote',
    expected: 'at least one word of the article',
    fix: 'Write the words of the article after `>`.',
  });

const createGapProblem = ({file, position}: SourceLocation): Problem =>
  problem('The quote begins or ends with a gap `[…]`, or has two gaps next to each other.', {
    file,
    place: position,
    rule: 'quote',
    expected: 'words on both sides of `[…]`',
    fix: 'Write words of the article on both sides of each gap: `> first words […] last words`.',
  });

/**
 * Returns the characters after the `>` of each line.
 *
 * @param text the text that Markdown reads
 * @returns `undefined` if it is the same text
 */
function readWritten(
  text: string,
  {position: {start, end}}: SourceLocation,
  {lines}: LiftContext,
): string | undefined {
  const written = lines
    .slice(start.line - 1, end.line)
    .map((line) => line.replace(/^ {0,3}> ?/, ''))
    .join('\n')
    .trim();
  return foldText(written) === foldText(text) ? undefined : written;
}

/** Finds the block markers of a quote. */
function findMarkers(
  projection: Projection,
  ranges: readonly Range[],
  {lines}: LiftContext,
): QuoteMarker[] {
  const {text} = projection;
  const visible = ranges.map(({start, end}) => visibleCharacters(text.slice(start, end)));
  return findBlockMarkers(projection, lines).map(({written, start}) => {
    const part = ranges.findLastIndex((piece) => piece.start <= start);
    const piece = itemAt(ranges, part);
    // If the block begins with a gap, the text after its marker is unknown.
    const isBeforeGap = piece.end === start && part < ranges.length - 1;
    return {
      marker: written,
      part: isBeforeGap ? undefined : part,
      before: itemAt(visible, part).countBefore(start - piece.start),
    };
  });
}

/** Nodes that Markdown removes from the text, by type, with the character to escape. */
const lostNodes: Record<string, {label: string; character: string}> = {
  definition: {label: 'the definition of a link', character: '['},
  footnoteDefinition: {label: 'the definition of a footnote', character: '['},
  containerDirective: {label: 'the start of an annotation', character: ':'},
  leafDirective: {label: 'the start of an annotation', character: ':'},
};

/** Finds lines of a quote that Markdown would silently drop. */
function findLostText(blockquote: Blockquote, {file}: LiftContext): Problem[] {
  const problems: Problem[] = [];
  walk<Nodes>(blockquote, (node) => {
    const found = lostNodes[node.type];
    if (found) {
      problems.push(
        problem(`A line of the quote was parsed as ${found.label}, not as text.`, {
          file,
          place: node.position,
          rule: 'quote-marker',
          expected: 'the words of the article',
          fix: `If it is text of the article, write a backslash before its \`${found.character}\`; otherwise remove the line.`,
        }),
      );
    }
    return undefined;
  });
  return problems;
}

/**
 * Reports the first lazy continuation line (CommonMark §5.1): a line without `>` that is parsed as
 * part of the quote.
 *
 * @returns whether there is such a line
 */
export function reportLazyLine(blockquote: Blockquote, context: LiftContext): boolean {
  const {lines, report} = context;
  const {start, end} = blockquote.position as Position;
  for (let line = start.line + 1; line <= end.line; line++) {
    const text = itemAt(lines, line - 1);
    if (/^\s*>/.test(text)) continue;
    const looksEmpty = text.trim() === '';
    report(
      looksEmpty
        ? 'The line directly below the quote looks empty, but contains invisible characters.'
        : `This line has no \`>\`, but Markdown makes it part of the quote above: ${formatLine(text)}`,
      getLinePosition(line, context),
      'lazy-line',
      looksEmpty
        ? 'Delete everything on this line.'
        : 'Insert an empty line before it. If it belongs to the quote, begin it with `>` instead.',
      {expected: 'an empty line, or a line that begins with `>`'},
    );
    return true;
  }
  return false;
}
