/**
 * Checks for words that Markdown silently drops: surplus table cells, footnotes without a
 * reference, and repeated footnote definitions.
 */
import type {FootnoteDefinition, Nodes, Root, Table, TableCell} from 'mdast';
import {type Problem, problem} from '../model/problem.ts';
import {walk} from '../text/walk.ts';

/**
 * Reports table cells that have no column in the header row.
 *
 * @param file the path of the file, for messages
 */
export function checkTables(tree: Root, file: string): Problem[] {
  const problems: Problem[] = [];
  walk<Nodes>(tree, (node) => {
    if (node.type !== 'table') return undefined;
    for (const {position} of findSurplusCells(node)) {
      problems.push(
        problem(
          'This cell has no column in the header row of its table, so it would not be shown.',
          {
            file,
            place: position,
            rule: 'lost-content',
            expected: `at most ${formatCells(countColumns(node))} in each row`,
            fix: 'Add a column to the header row and to the line of dashes below it, or write `\\|` where `|` is text.',
          },
        ),
      );
    }
    return undefined;
  });
  return problems;
}

/**
 * Reports footnotes without a reference, and footnotes whose name is already defined.
 *
 * @param file the path of the file, for messages
 */
export function checkFootnotes(tree: Root, file: string): Problem[] {
  const footnotes: FootnoteDefinition[] = [];
  walk<Nodes>(tree, (node) => {
    if (node.type === 'footnoteDefinition') footnotes.push(node);
    return undefined;
  });
  const referenced = findReferenced(tree, footnotes);
  const defined = new Set<string>();
  return footnotes.flatMap(({identifier, label, position}) => {
    const isSecond = defined.has(identifier);
    defined.add(identifier);
    if (referenced.has(identifier) && !isSecond) return [];
    const name = `\`[^${label ?? identifier}]\``;
    return problem(
      isSecond
        ? `Footnote ${name} is defined again here, so this definition would not be shown.`
        : `The text never refers to footnote ${name}, so it would not be shown.`,
      {
        file,
        place: position,
        rule: 'lost-content',
        expected: isSecond ? 'one definition for each footnote' : `a reference ${name} in the text`,
        fix: isSecond
          ? 'Rename this footnote, here and where the text refers to it.'
          : `Write ${name} in the text where it belongs, or delete the footnote.`,
      },
    );
  });
}

/** Finds the cells beyond the header row that are not empty. */
const findSurplusCells = (table: Table): TableCell[] =>
  table.children.flatMap(({children}) =>
    children.slice(countColumns(table)).filter((cell) => cell.children.length > 0),
  );

const formatCells = (count: number): string => `${count} ${count === 1 ? 'cell' : 'cells'}`;

const countColumns = ({children: [head]}: Table): number => head?.children.length ?? 0;

/** Finds the names of footnotes that are referenced by the text or by another such footnote. */
function findReferenced(tree: Root, footnotes: readonly FootnoteDefinition[]): Set<string> {
  const byName = new Map(footnotes.toReversed().map((each) => [each.identifier, each]));
  const referenced = new Set<string>();
  const open: Nodes[] = [tree];
  for (let from = open.pop(); from; from = open.pop()) {
    const start = from;
    walk<Nodes>(start, (node) => {
      if (node.type === 'footnoteDefinition' && node !== start) return 'skip';
      if (node.type !== 'footnoteReference' || referenced.has(node.identifier)) return undefined;
      referenced.add(node.identifier);
      const footnote = byName.get(node.identifier);
      if (footnote) open.push(footnote);
      return undefined;
    });
  }
  return referenced;
}
