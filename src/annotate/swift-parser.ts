/**
 * A swift parser behind the unified chain: satteri, which is written in Rust and
 * makes the same mdast as remark-parse with remark-gfm, with the same positions (a
 * test compares them over the CommonMark examples, the cases and the articles).
 *
 * It keeps less of directives than remark does: no places of attributes, and no
 * sign of a repeated one. And it takes a few things for something else than remark
 * does: addresses that are no written links, above all in tables, emphasis beside
 * unusual signs, and boxes to be ticked. So it is trusted with content that has none
 * of these and no problem; else remark parses again, and what it finds is what counts
 * (see `compile.ts`).
 */
import type {Parent, Root} from 'mdast';
import {markdownToMdast} from 'satteri';
import type {Plugin} from 'unified';

declare module 'vfile' {
  interface DataMap {
    /** Set where the swift parser cannot be trusted with the file. */
    untrusted: boolean;
  }
}

/** Parse with satteri: CommonMark with GFM, and container directives if asked for. */
export const swiftParser: Plugin<[{directives?: boolean}?], string, Root> = function ({
  directives = false,
} = {}) {
  this.parser = (markdown, file) => {
    const tree = markdownToMdast(replaceNull(markdown), {
      features: {gfm: true, frontmatter: false, directive: directives},
    }) as Root;
    if (isReadOtherwise(markdown) || (directives && !placeFences(tree, markdown))) {
      file.data.untrusted = true;
    }
    return tree;
  };
};

/** Beside these both take an asterisk, an underscore or a tilde for the same. */
const usual = String.raw`\p{L}\p{M}\p{N}\s.,;:!?()[\]"'“”„‘’‚«»‹›…—–%/#\-`;
/** What the two parsers may read in different ways. */
const readOtherwise = [
  // An address that is not in a link, nor in angle brackets, nor in a definition.
  /(?<!\[[^[\]\n]*\]\(|<|\]: ?)https?:\/\/|(?<!\/\/)www\.|[\w.+-]@/u,
  new RegExp(`[^${usual}*_~][*_~]|[*_~][^${usual}*_~]`, 'u'),
  /\*[_~]|_[*~]|~[*_]/,
  /\[[ \t\r\nxX]\]/,
];

const isReadOtherwise = (markdown: string): boolean =>
  readOtherwise.some((pattern) => pattern.test(markdown));

/** As CommonMark §2.3 has it; satteri leaves it to its caller. */
const replaceNull = (markdown: string): string => markdown.replaceAll('\0', '\uFFFD');

/**
 * Give the directives the places of their fences, as mdast-util-directive does.
 *
 * @returns whether all directives are of the sort that both parsers read alike
 */
function placeFences({children}: Parent, markdown: string): boolean {
  return children.every((node) => {
    if (node.type === 'leafDirective' || node.type === 'textDirective') return false;
    if (node.type !== 'containerDirective' || !node.position) {
      return !('children' in node) || placeFences(node, markdown);
    }
    const {start, end} = node.position;
    const lines = markdown.slice(start.offset, end.offset).split(/\r\n|\r|\n/);
    const [opening = ''] = lines;
    const closing = lines.length > 1 && /^\s*:{3,}\s*$/.test(lines.at(-1) ?? '');
    node.data = {
      ...node.data,
      position: {
        opening: {start, end: {line: start.line, column: start.column + opening.length}},
        ...(closing && {closing: {start: end, end}}),
      },
    };
    const written = opening.slice(opening.lastIndexOf('{')).match(attribute)?.length ?? 0;
    return written === Object.keys(node.attributes ?? {}).length && placeFences(node, markdown);
  });
}

/** An attribute as it is usually written; what is written otherwise is left to remark. */
const attribute = /[#.][^\s#.{}]+|[\w-]+=(?:"[^"]*"|'[^']*'|[^\s"'{}]+)/g;
