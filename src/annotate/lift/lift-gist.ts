/**
 * Lifts the gist of an annotation, which is the label of its directive.
 */
import type {ElementContent} from 'hast';
import type {Nodes} from 'mdast';
import type {ContainerDirective} from 'mdast-util-directive';
import {toString as toPlainText} from 'mdast-util-to-string';
import type {SourceLocation} from '../model/model.ts';
import {countWords} from '../text/count-words.ts';
import {isVisible} from '../text/visible-characters.ts';
import {walk} from '../text/walk.ts';
import {type FlowNode, type LiftContext, toHastElements} from './lift-context.ts';

/** Maximum number of words in a gist, which is always visible in the margin. */
const maxWords = 12;

/** A gist and the rest of its directive. */
export interface Gist {
  /** The gist with its inline markup; empty if there is no gist. */
  gist: ElementContent[];
  /** The gist as plain text; empty if there is no gist. */
  gistText: string;
  /** The children of the directive without the label. */
  body: ContainerDirective['children'];
}

/**
 * Lifts a gist, and reports its problems.
 *
 * @param node the directive
 * @param required the name of the directive in messages, or `undefined` if the gist is optional
 * @param location the location of the opening line
 */
export function liftGist(
  node: ContainerDirective,
  required: string | undefined,
  location: SourceLocation,
  context: LiftContext,
): Gist {
  const {report} = context;
  const [first] = node.children;
  const label =
    first?.type === 'paragraph' && first.data && 'directiveLabel' in first.data ? first : undefined;
  const labelText = label ? toPlainText(label).trim() : '';
  const gistText = [...labelText].some(isVisible) ? labelText : '';
  const words = countWords(gistText);
  if (gistText === '' && required !== undefined) {
    report(
      `The ${required} has no gist.`,
      location.position,
      'gist',
      `Write it in brackets after the kind: \`:::${required}[The gist]{#id}\`.`,
      {expected: `at most ${maxWords} words, which are always shown next to the passage`},
    );
  } else if (words > maxWords) {
    report(
      `The gist has ${words} words: “${gistText}”.`,
      label?.position,
      'gist',
      `Shorten it to ${maxWords} words or fewer, and move the rest to the note.`,
      {expected: `at most ${maxWords} words`},
    );
  }
  if (label) {
    walk<Nodes>(label, (child) => {
      if (child.type === 'image' || child.type === 'imageReference') {
        report(
          'The gist contains an image.',
          child.position ?? label.position,
          'gist',
          'Move the image to the note.',
        );
      }
      if (!['link', 'linkReference', 'footnoteReference'].includes(child.type)) return undefined;
      const isFootnote = child.type === 'footnoteReference';
      report(
        `The gist contains a ${isFootnote ? 'footnote' : 'link'}.`,
        child.position ?? label.position,
        'gist',
        isFootnote
          ? 'Remove it from the gist, and write its text in the note.'
          : 'Move the link to the note: the gist itself is the link that opens the note.',
      );
      return undefined;
    });
  }

  const [paragraph] =
    label && gistText !== ''
      ? toHastElements([{type: 'paragraph', children: label.children} as FlowNode], context)
      : [];
  return {
    gist: paragraph?.type === 'element' ? paragraph.children : [],
    gistText,
    body: node.children.slice(label ? 1 : 0),
  };
}
