/**
 * Check a note: what it may not hold, and what Markdown took for prose in it.
 */
import type {Nodes} from 'mdast';
import type {Position} from 'unist';
import {type AnnotationsFile, type Flow, openings, placeOfLine} from './annotations-file.ts';
import {diagnoseOpening} from './misread-opening.ts';
import {walk} from './walk.ts';

/** Report what a note may not hold, at any depth. */
export function checkNote(child: Flow, context: AnnotationsFile): void {
  const {report} = context;
  reportMisreadOpenings(child, false, context);
  walk<Nodes>(child, (node) => {
    const what =
      node.type === 'heading'
        ? 'A heading'
        : node.type === 'footnoteDefinition' || node.type === 'footnoteReference'
          ? 'A footnote'
          : node.type === 'leafDirective'
            ? 'A directive'
            : undefined;
    if (what === undefined) return undefined;
    report(
      `${what} in a note.`,
      node.position,
      'note',
      'Write it as a sentence: a note is a short text of its own.',
      {expected: 'paragraphs, lists, quotations and links'},
    );
    return undefined;
  });
}

/**
 * Report every line of text that was meant to open or close an annotation.
 *
 * @param misread whether an opening was misread before: a fence is then its own
 * @returns whether there is such a line
 */
export function reportMisreadOpenings(
  node: Flow,
  misread: boolean,
  context: AnnotationsFile,
): boolean {
  const {lines, report} = context;
  let found = false;
  walk<Nodes>(node, (child) => {
    if (child.type === 'code' || child.type === 'blockquote') return 'skip';
    if (child.type !== 'paragraph' || (child.data && 'directiveLabel' in child.data)) {
      return undefined;
    }
    const {start, end} = child.position as Position;
    for (let line = start.line; line <= end.line; line++) {
      const text = lines[line - 1] ?? '';
      if (!/^\s*:{3,}/.test(text)) continue;
      if (/^\s*:+\s*$/.test(text) && (misread || found)) continue;
      const {reason, mend} = diagnoseOpening(text.trim());
      report(reason, placeOfLine(line, context), 'opening', mend, {expected: openings()});
      found = true;
    }
    return undefined;
  });
  return found;
}
