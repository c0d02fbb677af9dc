/**
 * Checks for words that Markdown silently drops: surplus table cells, and definitions of footnotes
 * and links that are repeated or that nothing refers to.
 */
import type {Definition, FootnoteDefinition, Nodes, Root, Table, TableCell} from 'mdast';
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

/** The link definitions and references of an annotation, or of the rest of a file. */
interface LinkScope {
  definitions: Definition[];
  references: Set<string>;
}

/**
 * Reports link definitions that nothing refers to, and those whose name is already defined. A
 * line such as `[Source]: https://example.org/` may be meant as text.
 *
 * @param file the path of the file, for messages
 */
export function checkDefinitions(tree: Root, file: string): Problem[] {
  const scopes = listLinkScopes(tree);
  // What an annotation does not define itself is defined by the first such line of the file.
  const missing = new Set(
    scopes.flatMap(({definitions, references}) => {
      const own = new Set(definitions.map(({identifier}) => identifier));
      return [...references].filter((name) => !own.has(name));
    }),
  );
  const inFile = new Set<string>();
  return scopes.flatMap(({definitions, references}) => {
    const inScope = new Set<string>();
    return definitions.flatMap(({identifier, label, position}) => {
      const isSecond = inScope.has(identifier);
      const isUsed =
        references.has(identifier) || (missing.has(identifier) && !inFile.has(identifier));
      inScope.add(identifier);
      inFile.add(identifier);
      if (isUsed && !isSecond) return [];
      const name = `\`[${label ?? identifier}]\``;
      return problem(
        isSecond
          ? `The link ${name} is defined again here, so this line is not shown.`
          : `Nothing refers to the link ${name}, so this line is not shown.`,
        {
          file,
          place: position,
          rule: 'definition',
          expected: isSecond ? 'one definition for each link' : `a reference ${name} in the text`,
          fix: isSecond
            ? 'Rename this link, here and where the text refers to it, or delete the line.'
            : 'Write a backslash before `[` if the line is text, or delete the line.',
        },
      );
    });
  });
}

/** Lists the scopes of link definitions, in the order of the file. */
function listLinkScopes(tree: Root): LinkScope[] {
  const scopes: LinkScope[] = [];
  const read = (root: Nodes): void => {
    const scope: LinkScope = {definitions: [], references: new Set()};
    scopes.push(scope);
    walk<Nodes>(root, (node) => {
      // A definition in a quote is an error of the quote.
      if (node.type === 'blockquote' && root.type === 'containerDirective') return 'skip';
      if (node.type === 'definition') scope.definitions.push(node);
      else if (node.type === 'linkReference' || node.type === 'imageReference')
        scope.references.add(node.identifier);
      else if (node.type === 'containerDirective' && node !== root) {
        read(node);
        return 'skip';
      }
      return undefined;
    });
  };
  read(tree);
  return scopes;
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
