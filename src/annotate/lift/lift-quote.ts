/**
 * Lifts the quotes of an annotation, which select its passages.
 */
import type {Blockquote, Nodes} from 'mdast';
import type {Position} from 'unist';
import {toSafeTree} from '../markdown/to-safe-tree.ts';
import {itemAt} from '../model/defined.ts';
import type {Quote, QuoteMarker, Range} from '../model/model.ts';
import {findBlockMarkers} from '../text/block-markers.ts';
import {type Projection, project, withLineEnds} from '../text/project.ts';
import {visibleCharacters} from '../text/visible-characters.ts';
import {walk} from '../text/walk.ts';
import {formatLine, getLinePosition, type LiftContext} from './lift-context.ts';

/**
 * Lifts a quote, and reports its problems.
 *
 * @returns the quote, or `[]` if it has an empty part
 */
export function liftQuote(blockquote: Blockquote, context: LiftContext): Quote[] {
  const {file, report} = context;
  // Without the link definitions of the file: `[1]` in a quote is text.
  const {tree} = toSafeTree({type: 'root', children: blockquote.children}, context.source);
  const projection = project(tree);
  const text = withLineEnds(projection);
  reportLostText(blockquote, context);
  const ranges = splitAtGaps(text);
  const parts = ranges.map(({start, end}) => text.slice(start, end).trim());
  const location = {file, position: blockquote.position as Position};
  if (parts.every((part) => part !== '')) {
    return [{parts, markers: findMarkers(projection, ranges, context), location}];
  }
  if (parts.length === 1) {
    report(
      'The quote is empty.',
      blockquote.position,
      'quote',
      'Write the words of the article after `>`.',
      {
        expected: 'at least one word of the article',
      },
    );
  } else {
    report(
      'The quote begins or ends with a gap `[…]`, or has two gaps next to each other.',
      blockquote.position,
      'quote',
      'Write words of the article on both sides of each gap: `> first words […] last words`.',
      {expected: 'words on both sides of `[…]`'},
    );
  }
  return [];
}

/** Returns the ranges between the gaps (`[…]`) of a quote. */
function splitAtGaps(text: string): Range[] {
  const gaps = [...text.matchAll(/\[(?:…|\.\.\.)\]/g)];
  return [...gaps, undefined].map((gap, nth) => {
    const before = gaps[nth - 1];
    return {start: before ? before.index + before[0].length : 0, end: gap?.index ?? text.length};
  });
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

/** Reports lines of a quote that Markdown would silently drop. */
function reportLostText(blockquote: Blockquote, {report}: LiftContext): void {
  walk<Nodes>(blockquote, (node) => {
    const found = lostNodes[node.type];
    if (found) {
      report(
        `A line of the quote was parsed as ${found.label}, not as text.`,
        node.position,
        'quote-marker',
        `If it is text of the article, write a backslash before its \`${found.character}\`; otherwise remove the line.`,
        {expected: 'the words of the article'},
      );
    }
    return undefined;
  });
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
