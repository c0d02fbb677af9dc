/**
 * Check a note: what it may not hold, and what Markdown took for prose in it.
 */
import type {Nodes} from 'mdast';
import type {AnnotationsFile, Flow} from './annotations-file.ts';
import {reportMisreadOpenings} from './misread-opening.ts';
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
