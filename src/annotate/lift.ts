/**
 * Lift: the directives of `annotations.md` → annotations, with their places.
 *
 * All that is in the file must be an annotation, so whatever Markdown took for
 * prose is a mistake in the writing of one, and is reported as such.
 */
import type {Blockquote, Definition, Root} from 'mdast';
import type {ContainerDirective} from 'mdast-util-directive';
import type {Position} from 'unist';
import {annotationsFile, type Flow, openings, quoteText, toElements} from './annotations-file.ts';
import {liftAttributes} from './attributes.ts';
import {checkNote, reportMisreadOpenings} from './check-note.ts';
import {isKind, type Kind, kindEntry, kinds} from './kinds.ts';
import {liftGist} from './lift-gist.ts';
import {liftQuote, reportLazyLine} from './lift-quote.ts';
import type {Annotation, Place} from './model.ts';
import {nearestName} from './nearest.ts';
import type {Problem} from './problem.ts';
import {checkSafety} from './safety.ts';

export interface Lifted {
  annotations: Annotation[];
  problems: Problem[];
}

/**
 * Lift the annotations out of a tree.
 *
 * @param tree what `remark-parse` with `remarkFlowDirectives` made of the file
 * @param source the text of the file, exactly as it was parsed
 * @param file path of the file, for places and messages
 * @returns annotations in the order of the file; those with problems of their
 *   own are lifted as far as they can be read, so that references to them hold
 */
export function lift(tree: Root, source: string, file: string): Lifted {
  const annotations: Annotation[] = [];
  const definitions = tree.children.filter(
    (node): node is Definition => node.type === 'definition',
  );
  const context = annotationsFile(file, source, definitions);
  const {lines, problems, report} = context;
  problems.push(...checkSafety(tree, file));

  liftAll(tree.children, false);
  return {annotations, problems};

  /** @param closedOutside whether the fence of the innermost annotation was taken for an outer one's */
  function liftAll(children: readonly Flow[], closedOutside: boolean): void {
    let misread = false;
    for (const node of children) {
      if (node.type === 'containerDirective') {
        misread = false;
        liftDirective(node, closedOutside);
      } else if (node.type === 'definition') {
        // A link definition serves all notes.
      } else if (node.type === 'leafDirective') {
        report(
          `\`::${node.name}\` has two colons.`,
          node.position,
          'opening',
          `Write \`:::${node.name}\`, and close it with a line \`:::\` after the note.`,
          {expected: 'three colons'},
        );
        misread = true;
      } else {
        const found = reportMisreadOpenings(node, misread, context);
        if (!found && !misread) {
          report(
            `Text outside of an annotation: ${quoteLine(node)}`,
            node.position,
            'outside',
            'Put it into an annotation, or take it out: the file holds annotations only.',
            {expected: `an annotation: ${openings()}`},
          );
        }
        misread ||= found;
      }
    }
  }

  function liftDirective(node: ContainerDirective, closedOutside: boolean): void {
    const {closing, opening, attributes} = node.data?.position ?? {};
    const place: Place = {file, position: opening ?? (node.position as Position)};
    const nested = node.children.filter((child) => child.type === 'containerDirective');
    const [firstNested] = nested;

    if (firstNested?.position) {
      report(
        `The annotation that begins here is not closed before the next one begins in line ${firstNested.position.start.line}.`,
        place.position,
        'unclosed',
        `Put a line \`:::\` before line ${firstNested.position.start.line}.`,
        {expected: 'a line `:::` after the note'},
      );
    } else if (!closing && !closedOutside) {
      report(
        'The annotation that begins here is never closed.',
        place.position,
        'unclosed',
        `Put a line \`:::\` after the note, at the latest in line ${lines.length + (lines.at(-1) === '' ? 0 : 1)}.`,
        {expected: 'a line `:::` after the note'},
      );
    }

    if (isKind(node.name)) {
      liftAnnotation(node, node.name, place, attributes ?? {});
    } else {
      const nearest = nearestName(node.name, Object.keys(kinds));
      report(
        `\`${node.name}\` is no kind of annotation.`,
        place.position,
        'kind',
        nearest ? `Write \`:::${nearest}\`.` : `Write ${openings()}.`,
        {expected: Object.keys(kinds).join(', '), nearest},
      );
    }
    liftAll(nested, closedOutside || closing !== undefined);
  }

  function liftAnnotation(
    node: ContainerDirective,
    kind: Kind,
    place: Place,
    attributePositions: Record<string, Position | undefined>,
  ): void {
    const entry = kindEntry(kind);
    const {values, problems: attributeProblems} = liftAttributes(
      node,
      kind,
      place,
      attributePositions,
    );
    problems.push(...attributeProblems);

    const {gist, gistText, body: all} = liftGist(node, kind, place, context);
    const body = all.filter((child) => child.type !== 'containerDirective');
    const quoted = body.findIndex((child) => child.type !== 'blockquote');
    const blockquotes = body.slice(0, quoted === -1 ? body.length : quoted) as Blockquote[];
    const noteNodes = body.slice(blockquotes.length);
    const lazy = blockquotes.filter((quote) => reportLazyLine(quote, context));
    if (blockquotes.length === 0) {
      report(
        `The ${kind} has no quote.`,
        place.position,
        'quote',
        'Begin with the words of the article: a line `> the words`, then a blank line, then the note.',
        {expected: 'a block quotation as the first thing in the annotation'},
      );
    }
    for (const child of noteNodes) checkNote(child, context);
    if (noteNodes.length === 0 && lazy.length === 0 && entry.note === 'required') {
      report(
        `The ${kind} has no note.`,
        place.position,
        'note',
        'After the quote and a blank line, say what the reader should know of it.',
        {expected: 'a note of at least one sentence'},
      );
    }

    annotations.push({
      kind,
      gist,
      gistText,
      // With a line too many, a quote would only be missing in the text too.
      quotes: blockquotes
        .filter((quote) => !lazy.includes(quote))
        .flatMap((quote) => liftQuote(quote, context)),
      note: toElements(noteNodes, context),
      place,
      ...values,
    });
  }

  function quoteLine(node: Flow): string {
    return quoteText(lines[(node.position?.start.line ?? 1) - 1] ?? '');
  }
}
