/**
 * Words that Markdown drops in silence: the cells of a table that its head has none for,
 * a footnote that is called nowhere, and a second one of the same name.
 */
import type {FootnoteDefinition, Nodes, Root, Table, TableCell} from 'mdast';
import {type Problem, problem} from './problem.ts';
import {walk} from './walk.ts';

/**
 * Check one Markdown tree.
 *
 * @param tree an article, or the annotations of one, or a biography
 * @param file path of the file, for the messages
 */
export function checkDropped(tree: Root, file: string): Problem[] {
  const problems: Problem[] = [];
  const defined = new Set<string>();
  const footnotes: FootnoteDefinition[] = [];
  walk<Nodes>(tree, (node) => {
    if (node.type === 'footnoteDefinition') footnotes.push(node);
    if (node.type === 'table') {
      for (const cell of surplusCells(node)) {
        problems.push(
          problem('A cell that the head of the table has no column for: it would not be shown.', {
            file,
            place: cell.position,
            rule: 'dropped',
            expected: `${columnsOf(node)} cells in each row`,
            mend: 'Give the head another cell, or write `\\|` where the sign is text.',
          }),
        );
      }
    }
    return undefined;
  });
  const called = calledFrom(tree, footnotes);
  for (const {identifier, label, position} of footnotes) {
    const isSecond = defined.has(identifier);
    defined.add(identifier);
    if (called.has(identifier) && !isSecond) continue;
    problems.push(
      problem(
        isSecond
          ? `A second footnote \`[^${label ?? identifier}]\`: it would not be shown.`
          : `The footnote \`[^${label ?? identifier}]\` is called nowhere: it would not be shown.`,
        {
          file,
          place: position,
          rule: 'dropped',
          expected: 'one footnote for each name that is called in the text',
          mend: isSecond
            ? 'Give it another name, and call it by that.'
            : `Write \`[^${label ?? identifier}]\` where it belongs, or take it out.`,
        },
      ),
    );
  }
  return problems;
}

/** The cells beyond the head of a table that hold anything. */
const surplusCells = (table: Table): TableCell[] =>
  table.children.flatMap(({children}) =>
    children.slice(columnsOf(table)).filter((cell) => cell.children.length > 0),
  );

const columnsOf = ({children: [head]}: Table): number => head?.children.length ?? 0;

/** The footnotes that are called from the text, or from one that is. */
function calledFrom(tree: Root, footnotes: readonly FootnoteDefinition[]): Set<string> {
  const called = new Set<string>();
  const follow = (from: Nodes): void =>
    walk<Nodes>(from, (node) => {
      if (node.type === 'footnoteDefinition' && node !== from) return 'skip';
      if (node.type !== 'footnoteReference' || called.has(node.identifier)) return undefined;
      called.add(node.identifier);
      const footnote = footnotes.find(({identifier}) => identifier === node.identifier);
      if (footnote) follow(footnote);
      return undefined;
    });
  follow(tree);
  return called;
}
