/**
 * Lifts annotations out of the tree of `annotations.md`. The file contains only annotations, so any
 * other text is reported, usually as a malformed annotation.
 */

import type {Root} from 'mdast';
import type {ContainerDirective} from 'mdast-util-directive';
import type {Position} from 'unist';
import {defined, itemAt} from '../model/defined.ts';
import {isKind, type Kind, kindEntry, kinds, withdrawnDirective} from '../model/kinds.ts';
import type {Annotation, SourceLocation, Withdrawn} from '../model/model.ts';
import {findNearestName} from '../model/nearest-name.ts';
import type {Problem} from '../model/problem.ts';
import {checkFinding} from './check-finding.ts';
import {liftAttributes} from './lift-attributes.ts';
import {liftBody} from './lift-body.ts';
import {
  createLiftContext,
  type FlowNode,
  findDefinitions,
  formatLine,
  getFence,
  openingForm,
} from './lift-context.ts';
import {liftGist} from './lift-gist.ts';
import {liftWithdrawn} from './lift-withdrawn.ts';
import {reportMalformedFences} from './malformed-fence.ts';

/** The annotations of a file, with the problems of that file. */
export interface Lifted {
  annotations: Annotation[];
  withdrawn: Withdrawn[];
  problems: Problem[];
}

/**
 * Lifts the annotations out of a tree.
 *
 * @param tree the file, parsed with `remark-parse` and `remarkFlowDirectives`
 * @param source the text of the file, exactly as it was parsed
 * @param file the path of the file, for locations
 * @returns annotations in file order. Annotations with problems are included, as far as they can be
 *   read, so that references to them are not reported too.
 */
export function lift(tree: Root, source: string, file: string): Lifted {
  const annotations: Annotation[] = [];
  const withdrawn: Withdrawn[] = [];
  const definitions = findDefinitions(tree);
  const context = createLiftContext(file, source, definitions);
  const {lines, problems, report} = context;

  liftAll(tree.children, false, undefined);
  return {annotations, withdrawn, problems};

  /**
   * @param closedOutside whether the fence of an enclosing annotation closes these annotations
   * @param following the annotation that ends the enclosing annotation, which is not closed
   */
  function liftAll(
    children: readonly FlowNode[],
    closedOutside: boolean,
    following: ContainerDirective | undefined,
  ): void {
    let isAfterMalformed = false;
    for (const [nth, node] of children.entries()) {
      if (node.type === 'containerDirective') {
        isAfterMalformed = false;
        const next = children[nth + 1];
        liftDirective(node, closedOutside, next?.type === 'containerDirective' ? next : following);
      } else if (node.type === 'definition') {
        // A link definition applies to all notes.
      } else if (node.type === 'leafDirective') {
        report(
          `\`::${node.name}\` has two colons instead of three.`,
          node.position,
          'opening',
          `Write \`:::${node.name}\`, and close the annotation with a line \`:::\` after the note.`,
          {expected: 'three colons'},
        );
        isAfterMalformed = true;
      } else {
        const found = reportMalformedFences(node, isAfterMalformed, context);
        if (!found && !isAfterMalformed) {
          const isIndented = node.type === 'code' && /^:{3}/.test(node.value);
          report(
            `Text outside an annotation: ${formatFirstLine(node)}`,
            node.position,
            'outside-annotation',
            isIndented
              ? 'Remove the spaces before it: a line that is indented by four or more spaces is parsed as code.'
              : 'Move it into an annotation, or delete it: this file contains only annotations.',
            {expected: `an annotation, which begins with a line ${openingForm}`},
          );
        }
        isAfterMalformed ||= found;
      }
    }
  }

  function liftDirective(
    node: ContainerDirective,
    closedOutside: boolean,
    following: ContainerDirective | undefined,
  ): void {
    const {closing, opening, attributes} = node.data?.position ?? {};
    const location: SourceLocation = {file, position: opening ?? (node.position as Position)};
    const fence = getFence(location, context);
    const nested = node.children.filter((child) => child.type === 'containerDirective');
    const endedBy = closing ? undefined : following;
    const next = (nested[0] ?? endedBy)?.position;

    if (next) {
      report(
        `This annotation is not closed before the next one begins on line ${next.start.line}.`,
        location.position,
        'unclosed',
        `Add a line \`${fence}\` before line ${next.start.line}.`,
        {expected: `a line \`${fence}\` after the note`},
      );
    } else if (!closing && !closedOutside) {
      report(
        'This annotation is never closed.',
        location.position,
        'unclosed',
        `Add a line \`${fence}\` after the note, on line ${lines.length + (lines.at(-1) === '' ? 0 : 1)} at the latest.`,
        {expected: `a line \`${fence}\` after the note`},
      );
    }

    if (isKind(node.name)) {
      const lastLine = next ? next.start.line - 1 : (node.position as Position).end.line;
      liftAnnotation(node, node.name, location, lastLine, attributes ?? {});
    } else if (node.name === withdrawnDirective) {
      withdrawn.push(liftWithdrawn(node, location, attributes ?? {}, context));
    } else {
      const names = [...Object.keys(kinds), withdrawnDirective];
      const nearest = findNearestName(node.name, names);
      report(
        `Unknown kind of annotation "${node.name}".`,
        location.position,
        'kind',
        nearest ? `Write \`:::${nearest}\`.` : 'Use one of the kinds that content/README.md lists.',
        {nearest},
      );
    }
    liftAll(nested, closedOutside || closing !== undefined, endedBy);
  }

  function liftAnnotation(
    node: ContainerDirective,
    kind: Kind,
    location: SourceLocation,
    lastLine: number,
    attributePositions: Record<string, Position | undefined>,
  ): void {
    const entry = kindEntry(kind);
    const values = liftAttributes(node, kind, location, attributePositions, context);
    checkFinding(values, location, context);

    const required = entry.gist === 'required' ? kind : undefined;
    const {gist, gistText, body} = liftGist(node, required, location, context);
    const {quotes, text} = liftBody(
      body,
      {
        label: kind,
        quoteFix:
          'Begin the annotation with words of the article: a line `> the words`, then an empty line, then the note.',
        quoteExpected: 'a block quotation at the start of the annotation',
        text: 'note',
        textRequired: entry.note === 'required',
        textFix: 'After the quote and an empty line, write what readers should know about it.',
        textExpected: 'a note of at least one sentence',
      },
      location,
      context,
    );
    annotations.push({...values, gist, gistText, quotes, note: text, location, lastLine});
  }

  function formatFirstLine(node: FlowNode): string {
    return formatLine(
      itemAt(lines, defined(node.position, 'the position of a node').start.line - 1),
    );
  }
}
