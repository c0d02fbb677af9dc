/**
 * The Markdown twin of a page: its main part, without what only serves a screen.
 *
 * Notes follow the paragraph that they belong to, as block quotations headed by their
 * numeral and gist. Links are absolute: to the twin of a page, or where they lead to a
 * place in it, to the page, for Markdown has no places.
 */
import type {Element, ElementContent, Nodes, Root, RootContent} from 'hast';
import {toMdast} from 'hast-util-to-mdast';
import type {RootContent as Markdown} from 'mdast';
import {visit} from 'unist-util-visit';
import {stringify} from 'yaml';
import {stringifyMarkdown} from './stringify-markdown.ts';

export interface TwinContext {
  /** The absolute address of the page. */
  address: string;
  /** The twin of a page of this site, by its absolute address. */
  twinOf: (address: string) => string | undefined;
}

/**
 * Write the twin of a page.
 *
 * @param tree the whole page; it is not changed
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
    // Marks are everywhere in an article; those of a quoted passage have become strong.
    handlers: {mark: (state, node) => state.all(node)},
  }) as {children: Markdown[]};
  return `---\n${stringify(matter, {lineWidth: 0})}---\n\n${stringifyMarkdown(children)}`;
}

const skippedTags = new Set(
  'button dialog form input script select style svg template textarea'.split(' '),
);

/**
 * What of a node is to be read, as elements that Markdown knows.
 *
 * @param inText whether it is of the text of an article, to which no blank is added
 */
function toReadable(node: RootContent, inText = false): ElementContent[] {
  // Without positions, which nobody asks for, and which are copied again and again.
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
  if (tagName === 'details' && hasClass(node, 'note')) return [element('blockquote', children)];
  if (tagName === 'summary') return [element('p', addSpaces(children))];
  if (hasClass(node, 'numeral') && tagName !== 'a') return [element('strong', children)];
  // As `Status.astro` writes it: other spans are only set in the look of a status.
  if (tagName === 'span' && 'dataStatus' in properties && !('className' in properties)) {
    return [{type: 'text', value: '('}, ...children, {type: 'text', value: ')'}];
  }
  const copy: Element = {type: 'element', tagName, properties: {...properties}, children};
  if (hasClass(node, 'passage')) return [{...copy, children: children.map(replaceMarks)}];
  if (properties['role'] === 'doc-noteref') {
    // The numeral may be written by the style alone.
    const numeral = textOf(node) || String(properties['dataNumeral'] ?? '');
    return [{...copy, children: [{type: 'text', value: `[${numeral}]`}]}];
  }
  // A link that is only seen, such as that of a paragraph to itself.
  if (tagName === 'a' && children.length === 0) return [];
  return [inText ? copy : {...copy, children: addSpaces(children)}];
}

/** A link back from a note, or a paragraph that holds nothing else. */
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

/** Children with a blank wherever only the layout sets apart what stands in a line. */
const addSpaces = (children: readonly ElementContent[]): ElementContent[] =>
  children.flatMap((child, index) => {
    const before = children[index - 1];
    return before && needsSpace(before, child) ? [{type: 'text', value: ' '}, child] : [child];
  });

const inlineTags = new Set(['a', 'span', 'strong']);
const isInline = (node: ElementContent): node is Element =>
  node.type === 'element' && inlineTags.has(node.tagName);

/** Two elements side by side, or one with a margin beside text. */
const needsSpace = (before: ElementContent, after: ElementContent): boolean =>
  (isInline(before) && isInline(after)) ||
  (isInline(before) && after.type === 'text' && hasMargin(before, 'me-')) ||
  (before.type === 'text' && isInline(after) && hasMargin(after, 'ms-'));

const hasMargin = ({properties: {className}}: Element, side: 'me-' | 'ms-'): boolean =>
  Array.isArray(className) && className.some((name) => String(name).startsWith(side));

/** The words of a quoted passage stand out between the sentences around them. */
const replaceMarks = (node: ElementContent): ElementContent =>
  node.type !== 'element'
    ? node
    : node.tagName === 'mark'
      ? element('strong', node.children)
      : {...node, children: node.children.map(replaceMarks)};

/** The first element that is sought, in the order of the page; nothing after it is looked at. */
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
