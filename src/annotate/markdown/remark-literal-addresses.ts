import type {Link, Nodes, PhrasingContent, Root} from 'mdast';
import {toString as getText} from 'mdast-util-to-string';
import {decodeString} from 'micromark-util-decode-string';
import type {Plugin} from 'unified';
import type {VFile} from 'vfile';
import {type Problem, problem} from '../model/problem.ts';

/**
 * A remark plugin for bare addresses. It reads escapes and character references in them, as GitHub
 * does: `https://example.org/a\_b`. It keeps text as text if it only looks like an address, such as
 * `http://localhost:PORT/`, and reports it. GitHub's autolinks accept any host and port.
 */
export const remarkLiteralAddresses: Plugin<[], Root> = () => (tree: Root, file: VFile) => {
  file.messages.push(...replaceIn(tree, file.path));
};

/** Replaces the links in a node with their text, and reports them. */
function replaceIn(node: Nodes, file: string): Problem[] {
  if (!('children' in node)) return [];
  const problems: Problem[] = [];
  let replaced = false;
  for (const [nth, child] of node.children.entries()) {
    if (child.type === 'link' && isLiteral(child)) decode(child);
    if (child.type !== 'link' || !isLiteral(child) || URL.canParse(child.url)) {
      const found = replaceIn(child, file);
      // The quote of an annotation repeats what is reported in the article.
      const isQuote = node.type === 'containerDirective' && child.type === 'blockquote';
      if (!isQuote) problems.push(...found);
      continue;
    }
    const {position} = child;
    const value = getText(child);
    node.children[nth] = {type: 'text', value, ...(position && {position})};
    replaced = true;
    problems.push(
      problem(`\`${value}\` looks like an address, but no browser can read it.`, {
        file,
        place: position ?? node.position,
        rule: 'literal-address',
        expected: 'an address such as `https://example.org/`, or text in backticks',
        fix: 'Correct the address, or write it in backticks. As it is, it is published as text.',
      }),
    );
  }
  if (replaced) node.children = joinTexts(node.children as PhrasingContent[]) as never;
  return problems;
}

/** Returns whether a link is a bare address: it begins where its text begins. */
const isLiteral = ({position, children: [text]}: Link): boolean =>
  position?.start.offset === text?.position?.start.offset;

/** Replaces escapes and character references in a bare address. */
function decode(link: Link): void {
  const [text] = link.children;
  if (text?.type !== 'text' || !/[\\&]/.test(text.value)) return;
  link.url = decodeString(link.url);
  text.value = decodeString(text.value);
}

/** Joins adjacent texts. */
function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const before = joined.at(-1);
    if (before?.type !== 'text' || node.type !== 'text') {
      joined.push(node);
      continue;
    }
    before.value += node.value;
    if (before.position && node.position) {
      before.position = {start: before.position.start, end: node.position.end};
    }
  }
  return joined;
}
