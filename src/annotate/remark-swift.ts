/**
 * A swift parser behind the unified chain: satteri, which is written in Rust and makes the
 * same mdast as remark-parse with remark-gfm, with the same positions, a hundred times as
 * fast. Not of all texts: it takes some footnotes, tables, addresses and lists for something
 * else. So it is given plain Markdown alone (see `plain-markdown.ts`), and remark parses all
 * that is not; a test compares the two over random texts.
 */
import type {Nodes, Parents, Root} from 'mdast';
import type {ContainerDirective} from 'mdast-util-directive';
import {markdownToMdast} from 'satteri';
import type {Plugin} from 'unified';
import type {Position} from 'unist';
import {attribute, isPlainMarkdown} from './plain-markdown.ts';

/** Parse what is plain swiftly; all else with the parser that was used before it. */
export const remarkSwift: Plugin<[{directives?: boolean}?], string, Root> = function ({
  directives = false,
} = {}) {
  const parse = this.parser;
  this.parser = (markdown, file) =>
    (isPlainMarkdown(markdown, directives) && parseSwiftly(markdown, directives)) ||
    (parse?.(markdown, file) as Root);
};

/** @returns nothing where it has directives that are none to remark: `10:some` */
function parseSwiftly(markdown: string, directives: boolean): Root | undefined {
  const tree = markdownToMdast(markdown, {
    features: {gfm: true, frontmatter: false, directive: directives},
  }) as Root;
  if (!directives) return tree;
  return placeAll(tree, markdown) ? tree : undefined;
}

/** @returns whether all directives are containers */
function placeAll({children}: Parents, markdown: string): boolean {
  return (children as Nodes[]).every((node) => {
    if (node.type === 'leafDirective' || node.type === 'textDirective') return false;
    if (node.type === 'containerDirective') place(node, markdown);
    return !('children' in node) || placeAll(node, markdown);
  });
}

/** Give a directive the places of its fences and attributes, as mdast-util-directive does. */
function place(node: ContainerDirective, markdown: string): void {
  const {start, end} = node.position as Position;
  const offset = start.offset ?? 0;
  const [opening = ''] = markdown.slice(offset, end.offset).split('\n', 1);
  const at = (column: number) => ({line: start.line, column: column + 1, offset: offset + column});
  const closing = ':::'.length;

  const found = opening.includes('{') ? [...opening.matchAll(attribute)] : [];
  const written = found.map(({0: whole, index, 1: id, 2: name = 'id', 3: quoted, 4: bare}) => ({
    name,
    value: id ?? quoted ?? bare ?? '',
    position: {start: at(index), end: at(index + whole.length)},
  }));
  node.attributes = Object.fromEntries(written.map(({name, value}) => [name, value]));
  node.data = {
    ...node.data,
    position: {
      opening: {start, end: at(opening.length)},
      ...(written.length > 0 && {
        attributes: Object.fromEntries(written.map(({name, position}) => [name, position])),
      }),
      closing: {
        start: {...end, column: end.column - closing, offset: (end.offset ?? 0) - closing},
        end,
      },
    },
  };
}
