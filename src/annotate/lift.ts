/**
 * Lift: the directives of `annotations.md` → annotations, with their places.
 *
 * All that is in the file must be an annotation, so whatever Markdown took for
 * prose is a mistake in the writing of one, and is reported as such.
 */
import type {ElementContent, Root as HastRoot} from 'hast';
import type {
  BlockContent,
  Blockquote,
  Definition,
  DefinitionContent,
  Nodes,
  Root,
  RootContent,
} from 'mdast';
import type {ContainerDirective} from 'mdast-util-directive';
import {toHast} from 'mdast-util-to-hast';
import {toString as toPlainText} from 'mdast-util-to-string';
import type {Position} from 'unist';
import {liftAttributes} from './attributes.ts';
import {isKind, type Kind, kindEntry, kinds} from './kinds.ts';
import {diagnoseOpening} from './misread-opening.ts';
import type {Annotation, Place, Quote} from './model.ts';
import {nearestName} from './nearest.ts';
import {type Problem, problem} from './problem.ts';
import {project} from './project.ts';
import {checkSafety} from './safety.ts';
import {walk} from './walk.ts';

/** The most words that a gist may have: it stands in the margin, always visible. */
const longestGist = 12;

export interface Lifted {
  annotations: Annotation[];
  problems: Problem[];
}

type Flow = BlockContent | DefinitionContent | RootContent;

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
  const lines = source.split(/\r\n|\r|\n/);
  const annotations: Annotation[] = [];
  const problems: Problem[] = checkSafety(tree, file);
  const definitions = tree.children.filter(
    (node): node is Definition => node.type === 'definition',
  );
  const report = (
    reason: string,
    position: Position | undefined,
    rule: string,
    mend: string,
    more: {expected?: string; nearest?: string | undefined} = {},
  ) => {
    problems.push(problem(reason, {file, place: position, rule, mend, ...more}));
  };

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
        const found = reportMisreadOpenings(node, misread);
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

    const [first] = node.children;
    const label =
      first?.type === 'paragraph' && first.data && 'directiveLabel' in first.data
        ? first
        : undefined;
    const gistText = label ? toPlainText(label).trim() : '';
    const words = gistText.split(/\s+/).filter(Boolean).length;
    if (gistText === '' && entry.gist === 'required') {
      report(
        `The ${kind} has no gist.`,
        place.position,
        'gist',
        `Write it in brackets after the kind: \`:::${kind}[The gist]{#id}\`.`,
        {expected: `at most ${longestGist} words that are always seen beside the passage`},
      );
    } else if (words > longestGist) {
      report(
        `The gist has ${words} words: “${gistText}”.`,
        label?.position,
        'gist',
        'Shorten it, and leave the rest to the note.',
        {expected: `at most ${longestGist} words`},
      );
    }
    if (label) {
      walk<Nodes>(label, (child) => {
        if (!['link', 'linkReference', 'footnoteReference'].includes(child.type)) return undefined;
        report(
          'A gist holds a link.',
          child.position ?? label.position,
          'gist',
          'Move the link into the note: the gist is itself what opens the note.',
        );
        return undefined;
      });
    }

    const body = node.children
      .slice(label ? 1 : 0)
      .filter((child) => child.type !== 'containerDirective');
    const quoted = body.findIndex((child) => child.type !== 'blockquote');
    const blockquotes = body.slice(0, quoted === -1 ? body.length : quoted) as Blockquote[];
    const noteNodes = body.slice(blockquotes.length);
    const lazy = blockquotes.filter(reportLazyLine);
    if (blockquotes.length === 0) {
      report(
        `The ${kind} has no quote.`,
        place.position,
        'quote',
        'Begin with the words of the article: a line `> the words`, then a blank line, then the note.',
        {expected: 'a block quotation as the first thing in the annotation'},
      );
    }
    for (const child of noteNodes) reportMisplaced(child);
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
      gist: label ? inlineHast(label.children) : [],
      gistText,
      // With a line too many, a quote would only be missing in the text too.
      quotes: blockquotes.filter((quote) => !lazy.includes(quote)).flatMap(liftQuote),
      note: toElements(noteNodes),
      place,
      ...values,
    });
  }

  /** @returns the quote, or nothing where it is empty */
  function liftQuote(blockquote: Blockquote): Quote[] {
    const {text} = project(
      toHast({type: 'root', children: [...blockquote.children, ...definitions]}) as HastRoot,
    );
    const parts = text.split(/\[(?:…|\.\.\.)\]/).map((part) => part.trim());
    const place = {file, position: blockquote.position as Position};
    if (parts.every((part) => part !== '')) return [{parts, place}];
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
        'A gap `[…]` stands at the end of the quote, or next to another.',
        blockquote.position,
        'quote',
        'Begin and end the quote with words of the article: `> first words […] last words`.',
        {expected: 'words on both sides of `[…]`'},
      );
    }
    return [];
  }

  /** A line that Markdown takes into the quotation although it has no `>`. */
  function reportLazyLine(blockquote: Blockquote): boolean {
    const {start, end} = blockquote.position as Position;
    for (let line = start.line + 1; line <= end.line; line++) {
      const text = lines[line - 1] ?? '';
      if (/^\s*>/.test(text)) continue;
      const column = text.search(/\S/) + 1;
      report(
        `A line directly under the quote, without \`>\`: ${quoteText(text)} Markdown takes it as part of the quote.`,
        {start: {line, column}, end: {line, column: text.length + 1}},
        'lazy-line',
        'Leave a blank line between the quote and the note; or, if it belongs to the quote, begin it with `>`.',
        {expected: 'a blank line, or `>`'},
      );
      return true;
    }
    return false;
  }

  /** What a note may not hold, at any depth. */
  function reportMisplaced(child: Flow): void {
    reportMisreadOpenings(child, false);
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
  function reportMisreadOpenings(node: Flow, misread: boolean): boolean {
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
        const column = text.search(/\S/) + 1;
        report(
          reason,
          {start: {line, column}, end: {line, column: text.length + 1}},
          'opening',
          mend,
          {expected: openings()},
        );
        found = true;
      }
      return undefined;
    });
    return found;
  }

  function toElements(nodes: readonly Flow[]): ElementContent[] {
    const root = toHast({
      type: 'root',
      children: [...(nodes as RootContent[]), ...definitions],
    }) as HastRoot;
    return root.children.filter((child): child is ElementContent => child.type !== 'doctype');
  }

  function inlineHast(
    children: ContainerDirective['children'] | RootContent[] | Parameters<typeof toPlainText>[0],
  ): ElementContent[] {
    const [paragraph] = toElements([{type: 'paragraph', children} as Flow]);
    return paragraph?.type === 'element' ? paragraph.children : [];
  }

  function quoteLine(node: Flow): string {
    return quoteText(lines[(node.position?.start.line ?? 1) - 1] ?? '');
  }
}

/** A line as a message quotes it. */
function quoteText(line: string): string {
  const text = line.trim();
  return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”.`;
}

const openings = (): string =>
  Object.keys(kinds)
    .map((kind) => `\`:::${kind}[Gist]{#id}\``)
    .join(', ');
