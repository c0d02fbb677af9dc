/**
 * The Markdown twin of a page: its main content without controls and decoration.
 *
 * Notes follow their paragraph as block quotations headed by numeral and gist. Links are
 * absolute. They lead to twins, but links with a fragment keep the page: twins have no ids.
 */
import type {Element, ElementContent, Nodes, Root, RootContent} from 'hast';
import {toMdast} from 'hast-util-to-mdast';
import type {RootContent as Markdown} from 'mdast';
import {visit} from 'unist-util-visit';
import {stringify} from 'yaml';
import {stringifyMarkdown} from './stringify-markdown.ts';

/** The page that a twin belongs to, and the other pages of the site. */
export interface TwinContext {
  /** The absolute address of the page. */
  address: string;
  /** Returns the address of the twin of a page of this site; both addresses are absolute. */
  twinOf: (address: string) => string | undefined;
}

/**
 * Render the Markdown twin of a page.
 *
 * @param tree the whole page; it is not modified
 * @returns Markdown with YAML front matter
 */
export function renderMarkdownTwin(tree: Root, {address, twinOf}: TwinContext): string {
  const main = find(tree, (element) => element.tagName === 'main');
  const title = find(main ?? tree, ({tagName}) => tagName === 'h1' || tagName === 'title');
  const description = find(tree, ({properties}) => properties['name'] === 'description');
  const text = find(tree, (each) => 'dataArticle' in each.properties || hasClass(each, 'passage'));
  const matter = {
    title: title && textOf(title),
    description: description?.properties['content'],
    canonical: address,
    lang: text?.properties['lang'],
  };
  const root: Root = {
    type: 'root',
    children: (main?.children ?? []).flatMap((child) => toReadable(child)),
  };
  visit(root, 'element', ({properties}) => {
    for (const name of ['href', 'src', 'cite']) {
      const value = properties[name];
      if (typeof value !== 'string') continue;
      const {href} = new URL(value, address);
      properties[name] = name === 'href' ? (twinOf(href) ?? href) : href;
    }
  });
  const {children} = toMdast(root, {
    // Unwrap the marks of an article. Those of a quoted passage are `strong` by now.
    handlers: {mark: (state, node) => state.all(node)},
  }) as {children: Markdown[]};
  return `---\n${stringify(matter, {lineWidth: 0})}---\n\n${stringifyMarkdown(children)}`;
}

const skippedTags = new Set(
  'button dialog form input script select style svg template textarea'.split(' '),
);

/**
 * Convert a node to elements that can be represented in Markdown; drop the rest.
 *
 * @param inText whether the node belongs to the text of an article, where no space is added
 */
function toReadable(node: RootContent, inText = false): ElementContent[] {
  // Drop positions: nothing reads them, and copying them is slow.
  if (node.type === 'text') return [{type: 'text', value: node.value}];
  if (node.type !== 'element') return [];
  const {tagName, properties} = node;
  if (
    skippedTags.has(tagName) ||
    'hidden' in properties ||
    'dataControl' in properties ||
    properties['ariaHidden'] === 'true' ||
    isBacklink(node)
  ) {
    return [];
  }
  const isText = (inText || 'dataArticle' in properties) && !hasClass(node, 'notes');
  const children = node.children.flatMap((child) => toReadable(child, isText));
  // Of the details of a page, only those in the article are apparatus: notes and gaps.
  if (tagName === 'details' && (hasClass(node, 'note') || isText))
    return [element('blockquote', children)];
  if (tagName === 'summary') return [element('p', addSpaces(children))];
  if (hasClass(node, 'numeral') && tagName !== 'a') return [element('strong', children)];
  // The markup of `Status.astro`; other spans with this attribute are only styled by it.
  if (tagName === 'span' && 'dataStatus' in properties && !('className' in properties)) {
    return [{type: 'text', value: '('}, ...children, {type: 'text', value: ')'}];
  }
  const copy: Element = {type: 'element', tagName, properties: {...properties}, children};
  if (hasClass(node, 'passage')) return [{...copy, children: children.map(replaceMarks)}];
  if (properties['role'] === 'doc-noteref') {
    // The numeral may be generated content of the style sheet.
    const numeral = textOf(node) || String(properties['dataNumeral'] ?? '');
    return [{...copy, children: [{type: 'text', value: `[${numeral}]`}]}];
  }
  // A link without text, such as the link of a paragraph to itself. The sign of a gap is generated
  // content of the style sheet.
  if (tagName === 'a' && children.length === 0) {
    return [{type: 'text', value: String(properties['dataNumeral'] ?? '')}];
  }
  return [inText ? copy : {...copy, children: addSpaces(children)}];
}

/** Whether an element is a link back from a note, or the paragraph of that link. */
const isBacklink = (node: Element): boolean =>
  node.properties['role'] === 'doc-backlink' || (node.tagName === 'p' && hasClass(node, 'back'));

const hasClass = ({properties}: Element, name: string): boolean =>
  Array.isArray(properties['className']) && properties['className'].includes(name);

const element = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

/** Add a space between children that only the layout separates. */
const addSpaces = (children: readonly ElementContent[]): ElementContent[] =>
  children.flatMap((child, index) => {
    const before = children[index - 1];
    return before && needsSpace(before, child) ? [{type: 'text', value: ' '}, child] : [child];
  });

const inlineTags = new Set(['a', 'span', 'strong']);
const isInline = (node: ElementContent): node is Element =>
  node.type === 'element' && inlineTags.has(node.tagName);

/** Whether two adjacent nodes are both inline elements, or one has a margin next to text. */
const needsSpace = (before: ElementContent, after: ElementContent): boolean =>
  (isInline(before) && isInline(after)) ||
  (isInline(before) && after.type === 'text' && hasMargin(before, 'me-')) ||
  (before.type === 'text' && isInline(after) && hasMargin(after, 'ms-'));

const hasMargin = ({properties: {className}}: Element, side: 'me-' | 'ms-'): boolean =>
  Array.isArray(className) && className.some((name) => String(name).startsWith(side));

/** Replace `mark` by `strong`, so that a quoted passage remains marked in its context. */
const replaceMarks = (node: ElementContent): ElementContent =>
  node.type !== 'element'
    ? node
    : node.tagName === 'mark'
      ? element('strong', node.children)
      : {...node, children: node.children.map(replaceMarks)};

/** Find the first matching element in document order, without visiting the rest. */
function find(node: Nodes, matches: (element: Element) => boolean): Element | undefined {
  if (node.type === 'element' && matches(node)) return node;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = find(child, matches);
    if (found) return found;
  }
  return undefined;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
