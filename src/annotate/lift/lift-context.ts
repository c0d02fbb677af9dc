/**
 * A file of annotations while it is lifted: its lines, and what was found wrong.
 */

import type {ElementContent, Root as HastRoot} from 'hast';
import type {Definition, Nodes, RootContent} from 'mdast';
import {toHast} from 'mdast-util-to-hast';
import type {Position} from 'unist';
import {itemAt} from '../model/defined.ts';
import type {SourceLocation} from '../model/model.ts';
import {type Problem, problem} from '../model/problem.ts';
import type {RuleId} from '../model/rules.ts';
import {walk} from '../text/walk.ts';

/** What stands in the file, and in a directive. */
export type FlowNode = RootContent;

export interface LiftContext {
  /** Path of the file. */
  file: string;
  lines: readonly string[];
  /** The link definitions, which serve all notes, by their names: of two, the first. */
  definitions: ReadonlyMap<string, Definition>;
  problems: Problem[];
  report: (
    reason: string,
    position: Position | undefined,
    rule: RuleId,
    fix: string,
    more?: {expected?: string; nearest?: string | undefined},
  ) => void;
}

/** Make a file ready for lifting. */
export function createLiftContext(
  file: string,
  source: string,
  definitions: readonly Definition[],
): LiftContext {
  const byName = new Map(definitions.toReversed().map((each) => [each.identifier, each]));
  const problems: Problem[] = [];
  return {
    file,
    lines: source.split(/\r\n|\r|\n/),
    definitions: byName,
    problems,
    report: (reason, position, rule, fix, more = {}) => {
      problems.push(problem(reason, {file, place: position, rule, fix, ...more}));
    },
  };
}

/** The link definitions in a part of the file. */
export function findDefinitions(part: Nodes): Definition[] {
  const definitions: Definition[] = [];
  walk<Nodes>(part, (node) => {
    if (node.type === 'definition') definitions.push(node);
    return undefined;
  });
  return definitions;
}

/**
 * Nodes of the file as hast, with the link definitions that they refer to.
 *
 * @param own definitions that come before those of the rest of the file
 */
export function toHastElements(
  nodes: readonly FlowNode[],
  {definitions}: LiftContext,
  own: readonly Definition[] = [],
): ElementContent[] {
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
  const root = toHast({type: 'root', children: [...used, ...nodes]}) as HastRoot;
  return root.children.filter((child): child is ElementContent => child.type !== 'doctype');
}

/** The colons that an annotation is opened with, and closed. */
export const getFence = ({position}: SourceLocation, {lines}: LiftContext): string =>
  /:{3,}/.exec(itemAt(lines, position.start.line - 1))?.[0] ?? ':::';

/** The range of a line without its indentation. */
export function getLinePosition(line: number, {lines}: LiftContext): Position {
  const text = itemAt(lines, line - 1);
  return {
    start: {line, column: Math.max(0, text.search(/\S/)) + 1},
    end: {line, column: text.length + 1},
  };
}

/** A line as a message quotes it. */
export function formatLine(line: string): string {
  const text = line.trim();
  return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”.`;
}

/** How an annotation begins, for messages. */
export const openingForm = '`:::kind[Gist]{#id}`';
