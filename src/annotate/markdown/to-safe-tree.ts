/**
 * Converts Markdown to a tree that is safe to publish.
 */
import type {Root as HastRoot} from 'hast';
import type {Nodes, Root} from 'mdast';
import {toHast} from 'mdast-util-to-hast';
import type {Plugin} from 'unified';
import type {VFile} from 'vfile';
import {type Problem, problem} from '../model/problem.ts';
import {walk} from '../text/walk.ts';
import {formFigures} from './figures.ts';
import {hasRawHtml, readHtml} from './read-html.ts';

/**
 * Converts a Markdown tree to hast. HTML in it is parsed and sanitized (see `read-html.ts`), and
 * images become figures (see `figures.ts`).
 *
 * @param tree a tree of Markdown, without directives
 * @param file the Markdown file, for locations
 */
export function toSafeTree(tree: Root, file: VFile): {tree: HastRoot; problems: Problem[]} {
  const converted = toHast(tree, {allowDangerousHtml: true}) as HastRoot;
  if (!hasRawHtml(converted)) {
    formFigures(converted);
    return {tree: converted, problems: []};
  }
  const read = readHtml(converted, file);
  const safe = read.tree ?? (toHast(tree) as HastRoot);
  formFigures(safe);
  return {tree: safe, problems: [...checkUnclosed(tree, file.path), ...read.problems]};
}

/** A remark plugin that converts a tree with `toSafeTree`. Problems are added to the file. */
export const remarkToSafeTree: Plugin<[], Root, HastRoot> = () => (tree: Root, file: VFile) => {
  const safe = toSafeTree(tree, file);
  file.messages.push(...safe.problems);
  return safe.tree;
};

/** Comments and tags. */
const completeMarkup = /<!--(?:-?>|[\s\S]*?--!?>)|<\/?[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi;

/** Reports HTML that ends inside a tag or a comment: the words after its start would be lost. */
function checkUnclosed(tree: Root, file: string): Problem[] {
  const problems: Problem[] = [];
  walk<Nodes>(tree, (node) => {
    if (node.type !== 'html') return undefined;
    const rest = node.value.replace(completeMarkup, '');
    const [found] = /<!--|<\?|<!\[CDATA\[|<!(?!doctype)[a-z]|<\/?[a-z]\S*/i.exec(rest) ?? [];
    if (found === undefined) return undefined;
    problems.push(
      problem(`The HTML that begins with \`${found}\` would not be shown.`, {
        file,
        place: node.position,
        rule: 'html',
        expected: 'complete tags and comments',
        fix: found.startsWith('<!--')
          ? 'End the comment with `-->`.'
          : 'Write a backslash before `<` if it is text; otherwise complete the tag, or delete it.',
      }),
    );
    return undefined;
  });
  return problems;
}
