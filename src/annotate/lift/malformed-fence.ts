/**
 * Malformed fences: lines that should open or close an annotation but are parsed as text.
 */

import type {Nodes} from 'mdast';
import type {Position} from 'unist';
import {itemAt} from '../model/defined.ts';
import {isKind, withdrawnDirective} from '../model/kinds.ts';
import {walk} from '../text/walk.ts';
import {type FlowNode, getLinePosition, type LiftContext, openingForm} from './lift-context.ts';

/**
 * Reports every text line that should open or close an annotation.
 *
 * @param isAfterMalformed whether a malformed opening precedes the node. Then a line `:::` closes
 *   that annotation, and is not reported.
 * @param fence the opening colons of the enclosing annotation
 * @returns whether there is such a line
 */
export function reportMalformedFences(
  node: FlowNode,
  isAfterMalformed: boolean,
  context: LiftContext,
  fence = ':::',
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
      const text = itemAt(lines, line - 1);
      if (!/^\s*:{3,}/.test(text)) continue;
      if (/^\s*:+\s*$/.test(text) && (isAfterMalformed || found)) continue;
      const {reason, fix} = diagnoseFence(text.trim(), fence);
      report(reason, getLinePosition(line, context), 'opening', fix, {expected: openingForm});
      found = true;
    }
    return undefined;
  });
  return found;
}

/**
 * Explains why a line that begins with `:::` is not parsed as a fence.
 *
 * @param line the trimmed line
 * @param fence the opening colons of the enclosing annotation
 */
export function diagnoseFence(line: string, fence = ':::'): {reason: string; fix: string} {
  if (/^:+$/.test(line) && line.length < fence.length) {
    return {
      reason: `The closing \`${line}\` has fewer colons than the opening \`${fence}\`.`,
      fix: `Write \`${fence}\`, or open the annotation with \`${line}\`.`,
    };
  }
  if (/^:+$/.test(line)) {
    return {
      reason: 'A closing `:::` has no annotation to close.',
      fix: 'Remove it, or correct the line that should open the annotation.',
    };
  }
  const [, name = '', label = ''] = /^:+\s+([\w-]*)(.*)$/s.exec(line) ?? [];
  const opensNothing = !isKind(name) && name !== withdrawnDirective && !/^[[{]/.test(label);
  if (opensNothing && name + label !== '') {
    return {
      reason: `Text after a closing \`:::\`: \`${line}\`.`,
      fix: `Write \`${fence}\` alone on the line. If the line should open an annotation, write ${openingForm}.`,
    };
  }
  if (/^:+\s/.test(line)) {
    return {
      reason: `Space after the colons: \`${line}\`.`,
      fix: `Write \`${line.replace(/^(:+)\s+/, '$1')}\`.`,
    };
  }
  const [, attributes = ''] = /^:+[\w-]*\s*(?:\[.*?\]\s*)?(\{.*)$/s.exec(line) ?? [];
  const unquoted = attributes.replace(/"[^"]*"|'[^']*'/g, '""');
  const [typographic] = /(?<==\s*)[“”„«»‘’‹›]/u.exec(unquoted) ?? [];
  if (typographic) {
    return {
      reason: `Typographic quotation mark around the value of an attribute: \`${typographic}\`.`,
      fix: 'Write `"` or `\'` around the values of attributes.',
    };
  }
  if (isUnbalanced(unquoted, '"') || isUnbalanced(unquoted, "'")) {
    return {
      reason: `Unbalanced quotation marks in the attributes: \`${line}\`.`,
      fix: 'Close every quotation mark. If a value contains one kind of quotation mark, write the other kind around the value.',
    };
  }
  if (/^:+[\w-]+(\[.*\])?\s+[[{]/.test(line)) {
    return {
      reason: `Space before \`{\` or \`[\`: \`${line}\`.`,
      fix: `Write \`${line.replace(/^(:+[\w-]+)\s+(?=[[{])/, '$1').replace(/\]\s+(?=\{)/, ']')}\`.`,
    };
  }
  if (isUnbalanced(line.slice(0, line.length - attributes.length), '[', ']')) {
    return {
      reason: `Unbalanced brackets in the gist: \`${line}\`.`,
      fix: 'Close every `[` with `]`. Write a backslash before a bracket that is text.',
    };
  }
  if (line.includes('{') && !line.endsWith('}')) {
    return {
      reason: `The line does not end with the \`}\` of the attributes: \`${line}\`.`,
      fix: 'Close the attributes with `}`, and remove any text after it.',
    };
  }
  if (/,\s*(?=[\w-]+=)|[\w-]:\s*"|\u00A0/.test(unquoted)) {
    return {
      reason: `The attributes are not separated by spaces, or a name is not followed by \`=\`: \`${attributes}\`.`,
      fix: 'Write `name="value"`, with an ordinary space between two attributes.',
    };
  }
  return {
    reason: `This line begins with \`:::\` but does not open an annotation: \`${line}\`.`,
    fix: 'Write `:::kind[Gist]{#id name=value other="two words"}`.',
  };
}

/** Returns whether the numbers of `open` and `close` differ, or are odd if both are the same. */
function isUnbalanced(text: string, open: string, close = open): boolean {
  const count = (character: string) => text.split(character).length - 1;
  return open === close ? count(open) % 2 === 1 : count(open) !== count(close);
}
