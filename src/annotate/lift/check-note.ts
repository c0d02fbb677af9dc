/**
 * Check a note: what it may not hold, and what Markdown took for prose in it.
 */
import type {Nodes} from 'mdast';
import {walk} from '../text/walk.ts';
import type {FlowNode, LiftContext} from './lift-context.ts';
import {reportMalformedFences} from './malformed-fence.ts';

/**
 * Report what a note may not hold, at any depth.
 *
 * @param fence the colons that its annotation is opened with
 */
export function checkNote(child: FlowNode, fence: string, context: LiftContext): void {
  const {report} = context;
  reportMalformedFences(child, false, context, fence);
  walk<Nodes>(child, (node) => {
    if (node.type === 'containerDirective') {
      report(
        `Annotation inside a list or a block quotation: \`:::${node.name}\`.`,
        node.position,
        'opening',
        'Move it after the closing line of the annotation around it, and begin it at the start of a line.',
        {expected: 'paragraphs, lists, quotations and links'},
      );
      return 'skip';
    }
    const found = unsupported[node.type];
    if (found === undefined) return undefined;
    report(`A note cannot contain ${found.what}.`, node.position, 'note', found.fix, {
      expected: 'paragraphs, lists, quotations and links',
    });
    return undefined;
  });
}

const footnote = {what: 'a footnote', fix: 'Write the text of the footnote in the note itself.'};

/** What a note cannot contain, by the type of the node. */
const unsupported: Readonly<Record<string, {what: string; fix: string}>> = {
  heading: {what: 'a heading', fix: 'Write it as a paragraph.'},
  footnoteDefinition: footnote,
  footnoteReference: footnote,
  leafDirective: {
    what: 'a directive',
    fix: 'Write a backslash before its colons if it is text; otherwise remove it.',
  },
};
