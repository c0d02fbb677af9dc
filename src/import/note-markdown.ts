/**
 * Converts the comment of a foreign annotation to the Markdown of a note. The comment may contain
 * anything: only elements that Gloss keeps survive, and the result is read back before it is used.
 */
import type {Element, ElementContent, Nodes, Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {raw} from 'hast-util-raw';
import {type Schema, sanitize} from 'hast-util-sanitize';
import {type Handle, type State, toMdast} from 'hast-util-to-mdast';
import type {Root as MarkdownRoot, RootContent} from 'mdast';
import {toHast} from 'mdast-util-to-hast';
import {type Options, toMarkdown} from 'mdast-util-to-markdown';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {readAnnotations} from '../annotate/lift/read-annotations.ts';
import {checkAddress} from '../annotate/markdown/check-address.ts';
import {forbidden, htmlSchema, media} from '../annotate/markdown/html-elements.ts';
import {isError} from '../annotate/model/problem.ts';
import {foldText} from '../annotate/text/fold.ts';
import {project} from '../annotate/text/project.ts';
import type {ForeignText} from './imported.ts';

/** The Markdown of a comment, or the reason why there is none. */
export type NoteMarkdown =
  | {
      markdown: string;
      /** What the Markdown does not have, in a few words each. */
      lost: string[];
      /** Its words, which can be compared with those of another note. */
      words: string;
    }
  | {refused: string};

/** Returns the address that a link or an image has in the note, or `undefined` for none. */
export type MapAddress = (address: string) => string | undefined;

/** What happens to the addresses of a comment. */
export interface MapAddresses {
  href: MapAddress;
  /** Other images become links. */
  image: MapAddress;
}

const keepLinks: MapAddresses = {href: (href) => href, image: () => undefined};

/** The maximum length of a comment, in UTF-16 code units. */
const maxLength = 100_000;

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, {singleTilde: false, tablePipeAlign: false})
  .freeze();

/** `remark-gfm` does not export its extensions; it registers them on the processor. */
const {toMarkdownExtensions = []} = parser.data() as {toMarkdownExtensions?: Options[]};

/**
 * Convert a comment.
 *
 * @param map changes the addresses; those of links stay by default
 */
export function toNoteMarkdown(text: ForeignText, map = keepLinks): NoteMarkdown {
  if (text.value.length > maxLength) {
    return {refused: `Its comment is longer than ${maxLength} characters.`};
  }
  try {
    const lost = new Set<string>();
    const value = removeInvisible(text.value, lost);
    const tree = clean(toTree({...text, value}), map, lost);
    if (!hasText(tree)) return {markdown: '', lost: [...lost], words: ''};
    const words = wordsOf(tree.children);
    const markdown = stringify(tree);
    if (isReadAs(markdown, tree)) return {markdown, lost: [...lost], words};
    const plain = toPlainTree(project(tree).text);
    const withoutMarkup = stringify(plain);
    if (isReadAs(withoutMarkup, plain)) {
      const all = [...lost, 'the markup of the comment'];
      return {markdown: withoutMarkup, lost: all, words};
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {refused: 'Its comment is nested too deep.'};
  }
  return {refused: 'Its comment cannot be written as a note.'};
}

/** Control characters, and those that reorder other text (see `unsafe-characters.ts`). */
const invisible = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]|[\u202A-\u202E]/gu;

/** Remove characters that no content file may have. */
export function removeInvisible(text: string, lost: Set<string> = new Set()): string {
  const visible = text.replace(invisible, '');
  if (visible !== text) lost.add('control characters');
  return visible;
}

/** Parse a comment. HTML is not sanitized yet. */
function toTree({value, format}: ForeignText): Root {
  if (format === 'html') return fromHtml(value, {fragment: true});
  if (format === 'text') return toPlainTree(value);
  const tree = toHast(parser.parse(value), {allowDangerousHtml: true}) as Root;
  return raw(tree) as Root;
}

const element = (
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element => ({type: 'element', tagName, properties, children});

/** Create paragraphs of a text. Addresses become links. */
const toPlainTree = (text: string): Root => ({
  type: 'root',
  children: text
    .trim()
    .split(/(?:\r\n?|\n)(?:[^\S\r\n]*(?:\r\n?|\n))+/)
    .map((paragraph) => {
      const lines = paragraph.split(/\r\n?|\n/).map((line) => linkAddresses(line.trim()));
      return element(
        'p',
        lines.flatMap((line, nth) => (nth === 0 ? line : [element('br', []), ...line])),
      );
    }),
});

const linkAddresses = (line: string): ElementContent[] =>
  line.split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]])/).map((part, nth) => {
    const text = {type: 'text' as const, value: part};
    return nth % 2 === 1 && URL.canParse(part) ? element('a', [text], {href: part}) : text;
  });

/** The elements that a note keeps, with their attributes. Their ids could be those of the page. */
const schema: Schema = {
  ...htmlSchema,
  tagNames: [...(htmlSchema.tagNames ?? []), 'input'],
  attributes: {
    ...htmlSchema.attributes,
    code: [['className', /^language-./]],
    input: [['type', 'checkbox'], 'checked', 'disabled'],
    '*': ['lang', ['dir', 'ltr', 'rtl', 'auto']],
  },
  strip: [...forbidden.keys()],
};

/** Remove everything that a note cannot have. What a reader would miss is added to `lost`. */
function clean(tree: Root, map: MapAddresses, lost: Set<string>): Root {
  replace(tree, (node) => {
    const {tagName, properties} = node;
    if (forbidden.has(tagName)) lost.add(`the element <${tagName}>`);
    if ('dataFootnoteBackref' in properties) return [];
    if (properties['id'] === 'footnote-label') return [];
    if ('dataFootnoteRef' in properties) return [{type: 'text', value: `[${textOf(node)}]`}];
    if (tagName === 'a') return mapLink(node, map, lost);
    if (tagName !== 'img' && !media.has(tagName)) return undefined;
    const image = tagName === 'img' ? map.image(String(properties['src'])) : undefined;
    if (image !== undefined) {
      properties['src'] = image;
      return undefined;
    }
    lost.add(`what <${tagName}> shows`);
    const href = properties[tagName === 'object' ? 'data' : 'src'];
    const label = String(properties['alt'] || properties['title'] || href || tagName);
    const text: ElementContent = {type: 'text', value: label};
    return [/^https?:/i.test(String(href)) ? element('a', [text], {href: String(href)}) : text];
  });
  const safe = sanitize(tree, schema);
  return safe.type === 'root' ? safe : {type: 'root', children: [safe as Element]};
}

/** Return a link with its new address, or only its words. */
function mapLink(node: Element, map: MapAddresses, lost: Set<string>): ElementContent[] {
  const {href, title} = node.properties;
  const mapped = typeof href === 'string' ? map.href(href) : undefined;
  const isUsable =
    mapped !== undefined &&
    /^(?:https?:|mailto:|#.|\/(?!\/))/i.test(mapped) &&
    checkAddress(mapped, undefined, '').length === 0;
  if (isUsable) return [{...node, properties: {...node.properties, href: mapped, title}}];
  if (href !== undefined) lost.add(`the address \`${String(href)}\``);
  return node.children;
}

/** Replace the elements of a tree, from the innermost outward. */
function replace(
  node: Root | Element,
  change: (element: Element) => ElementContent[] | undefined,
): void {
  node.children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return child.type === 'doctype' ? [] : [child];
    replace(child, change);
    return change(child) ?? [child];
  });
}

const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';

const hasText = (tree: Root): boolean => /[\p{L}\p{N}\p{S}\p{P}]/u.test(project(tree).text);

/** Elements within a line that Markdown has no signs for. They stay HTML. */
const inlineHtml =
  'abbr bdi cite dfn ins kbd q rp rt ruby samp small span sub sup time u var'.split(' ');

/**
 * Keep the tags of an element. `hast-util-to-mdast` takes nodes of the type `html` for blocks, so
 * they get another type of a part of a line, and `stringify` writes their values.
 */
const keepInline: Handle = (state: State, node: Element) => {
  const children = state.all(node);
  if (node.tagName === 'span' && Object.keys(node.properties).length === 0) return children;
  const tag = (value: string) => ({type: 'inlineMath', value});
  return [tag(formatOpening(node)), ...children, tag(`</${node.tagName}>`)] as never;
};

function formatOpening({tagName, properties}: Element): string {
  const names: Readonly<Record<string, string>> = {dateTime: 'datetime'};
  const attributes = Object.entries(properties).map(
    ([name, value]) =>
      ` ${names[name] ?? name}="${String(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`,
  );
  return `<${tagName}${attributes.join('')}>`;
}

/** A heading becomes a paragraph, because a note has none. */
const toStrong: Handle = (state, node) => ({
  type: 'paragraph',
  children: [{type: 'strong', children: state.all(node) as never}],
});

const handlers: Record<string, Handle> = {
  ...Object.fromEntries(inlineHtml.map((name) => [name, keepInline])),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, toStrong])),
};

/** Convert a clean tree to Markdown. */
function stringify(tree: Root): string {
  const {children} = toMdast(tree, {handlers, newlines: true}) as MarkdownRoot;
  return toMarkdown(
    {type: 'root', children: encloseQuotations(children)},
    {
      extensions: [
        ...toMarkdownExtensions,
        // A line of colons would open or close an annotation.
        {unsafe: [{atBreak: true, character: ':', after: ':'}]},
      ],
      handlers: {inlineMath: ({value}: {value: string}) => value} as Options['handlers'],
      bullet: '-',
      emphasis: '*',
      rule: '-',
    },
  ).trimEnd();
}

/** Write the quotations at the start of a note as HTML: in Markdown, they would be passages. */
function encloseQuotations(children: readonly RootContent[]): RootContent[] {
  const [first, ...rest] = children;
  if (first?.type !== 'blockquote') return [...children];
  return [
    {type: 'html', value: '<blockquote>'},
    ...first.children,
    {type: 'html', value: '</blockquote>'},
    ...encloseQuotations(rest),
  ];
}

/** Return the words of a note, without white space, in a form in which they can be compared. */
export const wordsOf = (children: Root['children']): string =>
  foldText(project({type: 'root', children}).text).replace(/\s/g, '');

/** Return whether Markdown is read as the note of an annotation, with the words of the tree. */
function isReadAs(markdown: string, tree: Root): boolean {
  const value = `:::gloss[G]{#g}\n> q\n\n${markdown}\n:::\n`;
  const {annotations, withdrawn, problems} = readAnnotations({path: 'annotations.md', value});
  const [annotation, ...more] = annotations;
  if (!annotation || more.length + withdrawn.length > 0 || annotation.quotes.length !== 1) {
    return false;
  }
  return !problems.some(isError) && wordsOf(annotation.note) === wordsOf(tree.children);
}
