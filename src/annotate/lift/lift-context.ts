/**
 * The state while a file of annotations is lifted, with its helpers.
 */

import type {ElementContent} from 'hast';
import type {Definition, Nodes, RootContent} from 'mdast';
import type {Position} from 'unist';
import {VFile} from 'vfile';
import {normalizeAddresses} from '../markdown/rehype-normalize-addresses.ts';
import {toSafeTree} from '../markdown/to-safe-tree.ts';
import {itemAt} from '../model/defined.ts';
import type {SourceLocation} from '../model/model.ts';
import {type Problem, problem} from '../model/problem.ts';
import type {RuleId} from '../model/rules.ts';
import {cutLine} from '../text/cut-line.ts';
import {walk} from '../text/walk.ts';

/** A child of the file or of a directive. */
export type FlowNode = RootContent;

/** A file of annotations, with its problems. */
export interface LiftContext {
  /** The path of the file, for messages. */
  file: string;
  /** The file as it was parsed. */
  source: VFile;
  lines: readonly string[];
  /** The link definitions of the file, by name. The first definition of a name is valid. */
  definitions: ReadonlyMap<string, Definition>;
  /** The problems reported so far. */
  problems: Problem[];
  /** Adds a problem. */
  report: (
    reason: string,
    position: Position | undefined,
    rule: RuleId,
    fix: string,
    more?: {expected?: string; nearest?: string | undefined},
  ) => void;
}

/** Creates the context for lifting a file. */
export function createLiftContext(
  file: string,
  source: string,
  definitions: readonly Definition[],
): LiftContext {
  const byName = new Map(definitions.toReversed().map((each) => [each.identifier, each]));
  const problems: Problem[] = [];
  return {
    file,
    source: new VFile({path: file, value: source}),
    lines: source.split(/\r\n|\r|\n/),
    definitions: byName,
    problems,
    report: (reason, position, rule, fix, more = {}) => {
      problems.push(problem(reason, {file, place: position, rule, fix, ...more}));
    },
  };
}

/** Finds the link definitions in a part of the file. */
export function findDefinitions(part: Nodes): Definition[] {
  const definitions: Definition[] = [];
  walk<Nodes>(part, (node) => {
    if (node.type === 'definition') definitions.push(node);
    return undefined;
  });
  return definitions;
}

/**
 * Converts nodes to hast, with the link definitions that they refer to.
 *
 * @param own definitions that take precedence over those of the rest of the file
 */
export function toHastElements(
  nodes: readonly FlowNode[],
  context: LiftContext,
  own: readonly Definition[] = [],
): ElementContent[] {
  const {definitions, source} = context;
  const names = new Set<string>();
  for (const node of nodes) {
    walk<Nodes>(node, (each) => {
      if (each.type === 'linkReference') names.add(each.identifier);
      return undefined;
    });
  }
  const used = [...names].flatMap(
    (name) => own.find(({identifier}) => identifier === name) ?? definitions.get(name) ?? [],
  );
  const {tree, problems} = toSafeTree({type: 'root', children: [...used, ...nodes]}, source);
  normalizeAddresses(tree);
  context.problems.push(...problems);
  return tree.children.filter((child): child is ElementContent => child.type !== 'doctype');
}

/** Returns the colons of the opening fence at a location. */
export const getFence = ({position}: SourceLocation, {lines}: LiftContext): string =>
  /:{3,}/.exec(itemAt(lines, position.start.line - 1))?.[0] ?? ':::';

/** Returns the position of a 1-based line, without its indentation. */
export function getLinePosition(line: number, {lines}: LiftContext): Position {
  const text = itemAt(lines, line - 1);
  return {
    start: {line, column: Math.max(0, text.search(/\S/)) + 1},
    end: {line, column: text.length + 1},
  };
}

/** Formats a line for a message, trimmed and shortened to 60 code points. */
export function formatLine(line: string): string {
  return `“${cutLine(line.trim(), 60)}”.`;
}

/** The form of the opening line of an annotation, for messages. */
export const openingForm = '`:::kind[Gist]{#id}`';
