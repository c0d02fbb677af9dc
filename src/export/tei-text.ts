/**
 * Converts the text of an article, or a note, to the elements of TEI P5
 * (https://tei-c.org/release/doc/tei-p5-doc/en/html/).
 */
import type {Element, ElementContent, RootContent} from 'hast';
import {isApparatus, isBlock} from '../edition/plain-text.ts';
import {type XmlElement, xml} from './xml.ts';

type Content = XmlElement | string;

/** What the text of an article has besides its words. */
interface Context {
  /** The text of each footnote, by the fragment of its calls. Each is written at its first call. */
  footnotes: Map<string, readonly Content[]>;
  written: Set<string>;
  /** The ids of the segments of each annotation, by its id. In the order of conversion. */
  segments: Map<string, string[]>;
  /** How many segments there are. */
  count: number;
}

const createContext = (): Context => ({
  footnotes: new Map(),
  written: new Set(),
  segments: new Map(),
  count: 0,
});

/** The text of an article as divisions, and the segments of each annotation. */
export interface TeiText {
  divisions: XmlElement[];
  segments: ReadonlyMap<string, readonly string[]>;
}

/** Convert the text of an article. Its headings open divisions. */
export function convertArticle(nodes: readonly RootContent[]): TeiText {
  const context = createContext();
  const isFootnotes = (node: RootContent) =>
    node.type === 'element' && 'dataFootnotes' in node.properties;
  for (const section of nodes.filter(isFootnotes)) readFootnotes(section, context);
  const text = nodes.filter((node) => !isFootnotes(node));
  return {divisions: divide(text, context), segments: context.segments};
}

/** Convert the text of a note. */
export const convertNote = (nodes: readonly RootContent[]): Content[] =>
  convertAll(nodes, createContext());

/** Divide a text at its headings. A division contains those of lower headings. */
function divide(nodes: readonly RootContent[], context: Context): XmlElement[] {
  interface Division {
    level: number;
    children: Content[];
  }
  const root: Division = {level: 0, children: []};
  const open: Division[] = [root];
  const parents: Division[] = [];
  const close = (): void => {
    const closed = open.pop();
    const parent = parents.pop();
    if (closed && parent) parent.children.push(xml('div', {}, ...closed.children));
  };
  for (const node of nodes) {
    const level = getHeadingLevel(node);
    if (level !== undefined) {
      while ((open.at(-1)?.level ?? 0) >= level) close();
      parents.push(open.at(-1) ?? root);
      open.push({level, children: []});
    }
    open.at(-1)?.children.push(...convertBlock(node, context));
  }
  while (open.length > 1) close();
  const isDivision = (child: Content) => typeof child === 'object' && child.name === 'div';
  const first = root.children.findIndex(isDivision);
  const before = first < 0 ? root.children : root.children.slice(0, first);
  const divisions = root.children.slice(before.length) as XmlElement[];
  return before.length > 0 ? [xml('div', {}, ...before), ...divisions] : divisions;
}

const getHeadingLevel = (node: RootContent): number | undefined =>
  node.type === 'element' && /^h[1-6]$/.test(node.tagName)
    ? Number(node.tagName.slice(1))
    : undefined;

function readFootnotes(section: RootContent, context: Context): void {
  if (section.type !== 'element') return;
  for (const child of section.children) {
    const {id} = child.type === 'element' ? child.properties : {};
    if (child.type === 'element' && child.tagName === 'li' && typeof id === 'string') {
      context.footnotes.set(`#${id}`, convertFlow(child.children, context));
    } else {
      readFootnotes(child, context);
    }
  }
}

const convertAll = (nodes: readonly RootContent[], context: Context): Content[] =>
  nodes.flatMap((node) => convert(node, context));

/** Convert a node between blocks: white space is dropped, and words get a paragraph. */
function convertBlock(node: RootContent, context: Context): Content[] {
  if (node.type === 'text') return node.value.trim() === '' ? [] : [xml('p', {}, node.value)];
  if (node.type !== 'element') return [];
  const converted = convert(node, context);
  return isBlock(node) || converted.length === 0 ? converted : [xml('p', {}, ...converted)];
}

/** Convert nodes that may be blocks: without any, all are words. */
const convertFlow = (nodes: readonly RootContent[], context: Context): Content[] =>
  nodes.some((node) => isBlock(node))
    ? nodes.flatMap((node) => convertBlock(node, context))
    : convertAll(nodes, context);

function convert(node: RootContent, context: Context): Content[] {
  if (node.type === 'text') return [node.value];
  if (node.type !== 'element') return [];
  const {tagName, properties, children} = node;
  if ('dataFootnoteRef' in properties) return [convertCall(node, context)];
  if (isApparatus(node)) return [];
  const inline = () => convertAll(children, context);
  const flow = () => convertFlow(children, context);
  const common = {
    'xml:id':
      typeof properties['id'] === 'string' && /^p\d+$/.test(properties['id'])
        ? properties['id']
        : undefined,
    'xml:lang': typeof properties['lang'] === 'string' ? properties['lang'] : undefined,
  };
  const element = (name: string, attributes: XmlElement['attributes'], content: Content[]) => [
    xml(name, {...common, ...attributes}, ...content),
  ];
  switch (tagName) {
    case 'p':
    case 'address':
    case 'figcaption':
    case 'summary':
    case 'caption':
      return element('p', {}, inline());
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return element('head', {}, inline());
    case 'blockquote':
      return element('quote', {}, toBlocks(children, context));
    case 'ul':
    case 'ol':
    case 'dl':
      return element(
        'list',
        {
          rend: {ul: 'bulleted', ol: 'numbered'}[tagName as string],
          type: tagName === 'dl' ? 'gloss' : undefined,
        },
        listElements(children).flatMap((child) => convert(child, context)),
      );
    case 'li':
    case 'dd':
      return element('item', {}, flow());
    case 'dt':
      return element('label', {}, inline());
    case 'pre':
      return element('ab', {type: 'code', 'xml:space': 'preserve'}, inline());
    case 'table':
      return element(
        'table',
        {},
        listRows(node).map((row) => convertRow(row, context)),
      );
    case 'br':
      return [xml('lb')];
    case 'hr':
      return [xml('milestone', {unit: 'section', rend: 'line'})];
    case 'img':
      return [
        xml(
          'figure',
          {},
          xml('graphic', {url: String(properties['src'])}),
          ...(properties['alt'] ? [xml('figDesc', {}, String(properties['alt']))] : []),
        ),
      ];
    case 'a':
      return properties['href'] === undefined
        ? inline()
        : 'dataActor' in properties
          ? element('rs', {ref: String(properties['href'])}, inline())
          : element('ref', {target: String(properties['href'])}, inline());
    case 'mark':
      return 'dataAnnotations' in properties
        ? [convertMark(node, context)]
        : element('hi', {rend: 'mark'}, inline());
    case 'q':
      return element('q', {}, inline());
    case 'span':
      return common['xml:lang'] === undefined ? inline() : element('foreign', {}, inline());
    case 'b':
    case 'cite':
    case 'code':
    case 'del':
    case 'em':
    case 'i':
    case 'ins':
    case 's':
    case 'small':
    case 'strong':
    case 'sub':
    case 'sup':
    case 'u':
      return element('hi', {rend: tagName}, inline());
    default:
      return isBlock(node) ? flow() : inline();
  }
}

/** Convert nodes to blocks only. */
const toBlocks = (nodes: readonly RootContent[], context: Context): Content[] =>
  nodes.some((node) => isBlock(node))
    ? nodes.flatMap((node) => convertBlock(node, context))
    : [xml('p', {}, ...convertAll(nodes, context))];

/** Convert a marked segment to one with an id. */
function convertMark({properties, children}: Element, context: Context): XmlElement {
  context.count += 1;
  const id = `seg.${context.count}`;
  for (const each of String(properties['dataAnnotations']).split(' ')) {
    context.segments.set(each, [...(context.segments.get(each) ?? []), id]);
  }
  return xml('seg', {'xml:id': id}, ...convertAll(children, context));
}

/** Convert the call of a footnote to the footnote, or to a reference to it. */
function convertCall({properties, children}: Element, context: Context): XmlElement {
  // The address may be absolute.
  const target = String(properties['href']).replace(/^[^#]*/, '');
  const number = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  const id = `fn.${number}`;
  const footnote = context.footnotes.get(target);
  if (!footnote || context.written.has(target)) return xml('ref', {target: `#${id}`}, number);
  context.written.add(target);
  return xml('note', {'xml:id': id, place: 'foot', n: number}, ...footnote);
}

const listElements = (nodes: readonly ElementContent[]): Element[] =>
  nodes.flatMap((node) =>
    node.type !== 'element' || isApparatus(node)
      ? []
      : node.tagName === 'div'
        ? listElements(node.children)
        : [node],
  );

const listRows = (node: Element): Element[] =>
  listElements(node.children).flatMap((child) =>
    child.tagName === 'tr' ? [child] : child.tagName === 'caption' ? [] : listRows(child),
  );

function convertRow(row: Element, context: Context): XmlElement {
  const cells = listElements(row.children);
  const isHead = cells.every(({tagName}) => tagName === 'th');
  return xml(
    'row',
    isHead ? {role: 'label'} : {},
    ...cells.map(({tagName, children, properties}) =>
      xml(
        'cell',
        {
          role: tagName === 'th' && !isHead ? 'label' : undefined,
          cols: properties['colSpan'] === undefined ? undefined : String(properties['colSpan']),
          rows: properties['rowSpan'] === undefined ? undefined : String(properties['rowSpan']),
        },
        ...convertFlow(children, context),
      ),
    ),
  );
}
