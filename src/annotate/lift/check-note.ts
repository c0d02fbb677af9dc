/**
 * Checks notes for unsupported content and malformed annotations.
 */
import type {Nodes} from 'mdast';
import {walk} from '../text/walk.ts';
import type {FlowNode, LiftContext} from './lift-context.ts';
import {reportMalformedFences} from './malformed-fence.ts';

/**
 * Reports content that a note cannot have, at any depth.
 *
 * @param child a child of the annotation
 * @param fence the opening colons of the annotation
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
    report(`A note cannot contain ${found.label}.`, node.position, 'note', found.fix, {
      expected: 'paragraphs, lists, quotations and links',
    });
    return undefined;
  });
}

const footnote = {label: 'a footnote', fix: 'Write the text of the footnote in the note itself.'};

/** The types of nodes that a note cannot contain. */
const unsupported: Readonly<Record<string, {label: string; fix: string}>> = {
  heading: {label: 'a heading', fix: 'Write it as a paragraph.'},
  footnoteDefinition: footnote,
  footnoteReference: footnote,
  leafDirective: {
    label: 'a directive',
    fix: 'Write a backslash before its colons if it is text; otherwise remove it.',
  },
};
