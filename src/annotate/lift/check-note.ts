/**
 * Check a note: what it may not hold, and what Markdown took for prose in it.
 */
import type {Nodes} from 'mdast';
import {walk} from '../text/walk.ts';
import type {AnnotationsFile, Flow} from './annotations-file.ts';
import {reportMisreadOpenings} from './malformed-fence.ts';

/**
 * Report what a note may not hold, at any depth.
 *
 * @param fence the colons that its annotation is opened with
 */
export function checkNote(child: Flow, fence: string, context: AnnotationsFile): void {
  const {report} = context;
  reportMisreadOpenings(child, false, context, fence);
  walk<Nodes>(child, (node) => {
    if (node.type === 'containerDirective') {
      report(
        `An annotation inside of a list or a quotation: \`:::${node.name}\`.`,
        node.position,
        'opening',
        'Begin it at the start of a line, after the annotation around it is closed.',
        {expected: 'paragraphs, lists, quotations and links'},
      );
      return 'skip';
    }
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
