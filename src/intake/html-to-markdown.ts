/** Converts HTML to Markdown that says the same. */
import type {Element, Nodes, Parents, Root} from 'hast';
import {sanitize} from 'hast-util-sanitize';
import {toHtml} from 'hast-util-to-html';
import {defaultHandlers, type Handle, toMdast} from 'hast-util-to-mdast';
import type {
  InlineCode,
  Nodes as MdastNodes,
  Root as MdastRoot,
  PhrasingContent,
  RootContent,
} from 'mdast';
import {htmlSchema} from '../annotate/markdown/html-elements.ts';
import {isBlock} from '../annotate/text/project.ts';
import {walk, walkElements} from '../annotate/text/walk.ts';
import {stringify} from './stringify.ts';
import {trimBreaks} from './trim-breaks.ts';

declare module 'mdast' {
  interface InlineCodeData {
    /** Whether it is a tag of HTML. */
    isTag?: boolean;
  }
}

/** How links are written. */
export interface LinkOptions {
  /** The address of the page, which relative links are resolved against. */
  base: string | undefined;
}

/** Elements within a line that Markdown has no signs for, and that an article may have. */
const keptInline = 'abbr bdi cite dfn ins kbd q rp rt ruby samp small sub sup u var'.split(' ');
/** Elements that Markdown and an article have no form for. Their text stays. */
const unwrapped = 'button font label mark math select textarea time'.split(' ');
/** Blocks that Markdown has a form for. */
const knownBlocks = new Set(
  'blockquote caption dd dl dt figure h1 h2 h3 h4 h5 h6 hr li ol p pre table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/**
 * Convert a tree.
 *
 * @param tree a page without what is not shown; it is modified
 * @returns the Markdown, and how many links were removed because they have no target
 */
export function convertToMarkdown(
  tree: Root,
  {base}: LinkOptions,
): {markdown: string; lostLinks: number} {
  const lostLinks = resolveLinks(tree, base);
  unwrapLayoutTables(tree);
  normalizeBlocks(tree);
  trimBreaks(tree);
  const {children} = toMdast(tree, {
    handlers: {
      ...Object.fromEntries(keptInline.map((name) => [name, keepTags])),
      ...Object.fromEntries(unwrapped.map((name) => [name, unwrap])),
      a: (state, node, parent) => {
        if (isNoteCall(node)) return createCall(node);
        const isLink = node.properties['href'] !== undefined;
        return (isLink ? convertLink : unwrap)(state, node, parent);
      },
      section: (state, node, parent) =>
        'dataDocumentNotes' in node.properties
          ? createNotes(state, node)
          : unwrap(state, node, parent),
      figure: convertFigure,
      img: convertImage,
      input: () => undefined,
      table: convertTable,
    } satisfies Record<string, Handle>,
  }) as MdastRoot;
  restoreTags({type: 'root', children});
  return {markdown: stringify(children), lostLinks};
}

const unwrap: Handle = (state, node) => state.all(node) as never;

/** Keep the tags of an element around what Markdown makes of its content. */
const keepTags: Handle = (state, node: Element) => {
  return [
    createTag(`<${node.tagName}>`),
    ...(state.all(node) as PhrasingContent[]),
    createTag(`</${node.tagName}>`),
  ] as never;
};

/** Create a tag in a line. The library takes HTML for a block, so it is code until the end. */
const createTag = (value: string): InlineCode => ({type: 'inlineCode', value, data: {isTag: true}});

/** Turn the tags that are code into HTML. */
function restoreTags(tree: MdastNodes): void {
  walk<MdastNodes>(tree, (node) => {
    if (node.type === 'inlineCode' && node.data?.isTag) {
      Object.assign(node, {type: 'html', data: undefined});
    }
    return undefined;
  });
}

const convertLink: Handle = (state, node: Element) => {
  const children = state.all(node) as PhrasingContent[];
  const isPhrase = children.every(({type}) => !blockTypes.has(type));
  if (!isPhrase) return children as never;
  return {type: 'link', url: String(node.properties['href']), title: null, children};
};

const blockTypes: ReadonlySet<string> = new Set(
  'blockquote code heading list paragraph table thematicBreak'.split(' '),
);

/** An image whose description is unknown is written as decoration later. */
const convertImage: Handle = (_, {properties}: Element) => ({
  type: 'image',
  url: findImageAddress(properties),
  title: null,
  alt: String(properties['alt'] ?? '')
    .replace(/\s+/g, ' ')
    .trim(),
});

/** Return the address of an image, which pages that load images later have in other attributes. */
function findImageAddress(properties: Element['properties']): string {
  const {src, srcSet} = properties;
  const later = ['dataSrc', 'dataLazySrc', 'dataOriginal', 'dataOriginalSrc'].map(
    (name) => properties[name],
  );
  const [first] = Array.isArray(srcSet) ? srcSet : [srcSet];
  const candidates = [src, ...later, String(first ?? '').split(/\s/)[0]].filter(
    (each): each is string => typeof each === 'string' && each.trim() !== '',
  );
  const isReal = (address: string) => !/^data:image\/(?:gif|svg)/i.test(address);
  return (candidates.find(isReal) ?? candidates[0] ?? '').trim();
}

/** Write a figure with one image as Gloss reads it: the image, and the caption directly below. */
const convertFigure: Handle = (state, node: Element) => {
  const images: Element[] = [];
  const captions: Element[] = [];
  walkElements({type: 'root', children: [node]}, (element) => {
    if (element.tagName === 'img') images.push(element);
    if (element.tagName === 'figcaption') captions.push(element);
  });
  const [[image], [caption]] = [images, captions];
  const hasAlt = String(image?.properties['alt'] ?? '').trim() !== '';
  const words = caption ? (state.all(caption) as RootContent[]) : [];
  const isLine = words.every(({type}) => !blockTypes.has(type));
  const isSimple =
    image && caption && images.length === 1 && captions.length === 1 && hasAlt && isLine;
  if (!isSimple || textOf(node).trim() !== textOf(caption).trim()) return state.all(node) as never;
  return {
    type: 'paragraph',
    children: [
      ...(state.all({...node, children: [image]}) as PhrasingContent[]),
      {type: 'text', value: '\n'},
      ...(words as PhrasingContent[]),
    ],
  } as never;
};

/** Write a table that Markdown cannot express as HTML. */
const convertTable: Handle = (state, node: Element) => {
  let [isSimple, hasHead] = [true, false];
  walkElements({type: 'root', children: node.children}, ({tagName, properties, children}) => {
    if (tagName === 'caption' || 'colSpan' in properties || 'rowSpan' in properties) {
      isSimple = false;
    }
    hasHead ||= tagName === 'th';
    if (tagName !== 'td' && tagName !== 'th') return;
    const blocks = children.filter(
      (child) => child.type === 'element' && cellBlocks.test(child.tagName),
    );
    const isLine = blocks.every((block) => isParagraph(block)) && blocks.length < 2;
    if (!isLine) isSimple = false;
  });
  // Without a head, Markdown would begin with an empty row.
  if (isSimple && hasHead) return defaultHandlers.table(state, node) as never;
  // An empty line would end the HTML.
  const html = toHtml(sanitize(node, htmlSchema) as Nodes).replace(/\s*\n\s*/g, ' ');
  return {type: 'html', value: html};
};

const cellBlocks = /^(?:p|ul|ol|dl|div|pre|blockquote|figure|hr|h\d|br)$/;

/** Returns whether a node is a paragraph without further blocks. */
const isParagraph = (node: Nodes): boolean =>
  node.type === 'element' && /^(?:p|div)$/.test(node.tagName) && !node.children.some(isBlock);

/** Make every element a block, or not, as it is in the text with which the article is compared. */
function normalizeBlocks(tree: Root): void {
  walkElements(tree, (element) => {
    const {tagName, properties} = element;
    // Emphasis within the same emphasis is none.
    for (const name of [/^(?:b|strong)$/, /^(?:i|em)$/]) {
      if (!name.test(tagName)) continue;
      walkElements({type: 'root', children: element.children}, (inner) => {
        if (name.test(inner.tagName)) inner.tagName = 'span';
      });
    }
    if ((tagName === 'code' || tagName === 'pre') && textOf(element).trim() === '') {
      element.tagName = tagName === 'code' ? 'span' : 'div';
    }
    const isNotes = 'dataDocumentNotes' in properties;
    if (isBlock(element) && !knownBlocks.has(tagName) && tagName !== 'figcaption' && !isNotes) {
      element.tagName = 'div';
    } else if (/^(?:center|dir|marquee)$/.test(tagName)) element.tagName = 'span';
  });
}

/** Replace tables that only place their content, as in old pages and mails, with blocks. */
function unwrapLayoutTables(tree: Root): void {
  walkElements(tree, (table) => {
    if (table.tagName !== 'table') return;
    let [rows, blocks] = [0, 0];
    walkElements({type: 'root', children: table.children}, ({tagName}) => {
      if (tagName === 'tr') rows++;
      if (/^(?:table|h[1-6]|hr|figure|img|blockquote|pre)$/.test(tagName)) blocks++;
    });
    if (rows > 1 && blocks === 0) return;
    walkElements(table, (part) => {
      if (/^(?:table|tbody|thead|tfoot|tr|td|th|caption)$/.test(part.tagName)) {
        if (part !== table && part.tagName === 'table') return;
        part.tagName = 'div';
        part.properties = {};
      }
    });
  });
}

/** The call of a note in a document: a link without words. */
export const isNoteCall = ({tagName, properties}: Element): boolean =>
  tagName === 'a' && 'dataDocumentNote' in properties;

const createCall = ({properties}: Element) => {
  const name = String(properties['dataDocumentNote']);
  return {type: 'footnoteReference', identifier: name, label: name} as const;
};

/** Write the notes at the end of a document as footnotes. */
const createNotes = (state: Parameters<Handle>[0], section: Element): never => {
  const notes: RootContent[] = [];
  walkElements({type: 'root', children: section.children}, (element) => {
    const {id} = element.properties;
    if (element.tagName !== 'li' || typeof id !== 'string') return;
    notes.push({
      type: 'footnoteDefinition',
      identifier: id,
      label: id,
      children: state.toFlow(state.all(element)) as never,
    });
  });
  return notes as never;
};

/**
 * Make the addresses of links absolute. Links without a target, and those that run code, lose their
 * address.
 *
 * @returns how many did
 */
function resolveLinks(tree: Parents, base: string | undefined): number {
  let lost = 0;
  walkElements(tree, (element) => {
    const {href} = element.properties;
    if (element.tagName !== 'a' || typeof href !== 'string' || isNoteCall(element)) return;
    const url = URL.canParse(href.trim(), base) ? new URL(href.trim(), base) : undefined;
    if (url && /^(?:https?|mailto):$/.test(url.protocol)) {
      element.properties['href'] = url.href;
      return;
    }
    delete element.properties['href'];
    element.tagName = 'span';
    if (!href.startsWith('#')) lost++;
  });
  return lost;
}

const textOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
