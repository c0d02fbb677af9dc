/**
 * Parses Markdown of any depth. Lists, quotations and emphasis that are nested too deep are
 * reported and left out, because the functions that read a tree call themselves for each level.
 * Comments are left out too.
 */
import type {Nodes, Root} from 'mdast';
import type {Point, Position} from 'unist';
import type {VFile} from 'vfile';
import {type Problem, problem} from '../model/problem.ts';

/**
 * The maximum depth of a tree. A list and its item are two levels. Texts have a few; the call
 * stack has room for thousands.
 */
export const maxDepth = 100;

/** A processor with a parser for Markdown. */
interface Parser {
  parse(file: VFile): Root;
}

/**
 * Parses a file. What is nested too deep is reported in `file.messages`.
 *
 * @param processor a frozen processor of unified
 */
export function parseMarkdown(processor: Parser, file: VFile): Root {
  const tree = parse(processor, file);
  prune(tree, file);
  return tree;
}

/** A line with so many markers of lists and quotations that parsing it would be slow. */
const deepLine = new RegExp(
  String.raw`^(?![-*_ \t]*$)(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){${2 * maxDepth},}.*`,
  'gm',
);

const lineEnd = /\r\n|\r|\n/;
/** Two line ends or more, with white space between them. */
const blankLines = /((?:\r\n|\r(?!\n)|(?<!\r)\n)(?:[ \t]*(?:\r\n|\r(?!\n)|(?<!\r)\n))+)/;

/** Parses a file without the lines and blocks that are far too deep. */
function parse(processor: Parser, file: VFile): Root {
  const blank = (text: string) => text.replace(/[^\r\n]/g, ' ');
  const text = String(file).replace(deepLine, (line, offset: number, whole: string) => {
    report({line: whole.slice(0, offset).split(lineEnd).length, column: 1}, file);
    return blank(line);
  });
  const tree = parseText(processor, file, text);
  if (tree) return tree;
  // The call stack is too small for some blocks.
  let line = 1;
  const readable = text.split(blankLines).map((block) => {
    const first = line;
    line += block.split(lineEnd).length - 1;
    if (parseText(processor, file, block)) return block;
    report({line: first, column: 1}, file);
    return blank(block);
  });
  const rest = parseText(processor, file, readable.join(''));
  if (!rest) report({line: 1, column: 1}, file);
  return rest ?? {type: 'root', children: []};
}

/** Parses a text instead of the file's own. Returns `undefined` if the call stack is too small. */
function parseText(processor: Parser, file: VFile, text: string): Root | undefined {
  const original = file.value;
  try {
    file.value = text;
    return processor.parse(file);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  } finally {
    file.value = original;
  }
}

/** Whether a node is an HTML comment, which is for the editors only. */
const isComment = (node: Nodes): boolean =>
  node.type === 'html' && /^\s*(?:<!--(?:(?!-->)[\s\S])*-->\s*)+$/.test(node.value);

/**
 * Removes comments, and the nodes that are too deep, from a tree. Reports the outermost of the
 * latter.
 */
function prune(tree: Root, file: VFile): void {
  const waiting: [node: Nodes, depth: number][] = [[tree, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, depth] = next;
    if (!('children' in node)) continue;
    if (depth >= maxDepth && node.children.length > 0) {
      report(node.position, file);
      node.children = [];
    }
    const children: Nodes[] = node.children.filter((child) => !isComment(child));
    node.children = children as never;
    for (const child of children) waiting.push([child, depth + 1]);
  }
}

function report(place: Point | Position | undefined, file: VFile): void {
  file.messages.push(createNestingProblem(place, file.path));
}

/** Creates the problem for what is nested too deep. */
export const createNestingProblem = (place: Point | Position | undefined, file: string): Problem =>
  problem('Lists, quotations, emphasis or HTML elements are nested too deep.', {
    file,
    place,
    rule: 'nesting',
    expected: `at most ${maxDepth} levels; a list and its item are two`,
    fix: 'Take the inner levels out, or write a backslash before markers that are text.',
  });
