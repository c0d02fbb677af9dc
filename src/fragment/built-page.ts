/**
 * Reads a built page: its text as a browser searches it, the text of its article as the client
 * script reads it, and its link controls.
 */

import type {Element, Nodes, Root} from 'hast';
import {itemAt} from '../annotate/model/defined.ts';
import type {Range} from '../annotate/model/model.ts';
import {upperBound} from '../annotate/model/upper-bound.ts';
import {isBlock} from '../annotate/text/project.ts';

/** A link of the article to a block or passage in it. Offsets are in the article's text. */
export interface Control {
  /** The id that it links to. */
  id: string;
  /** Where the link is. */
  offset: number;
  /** The block that contains the link. */
  block: Range;
}

/** The content of a page. Offsets are in UTF-16 code units, and ranges are end-exclusive. */
export interface BuiltPage {
  /** The text of the page, one line for each block. */
  text: string;
  /** The text of the article, equal to its `textContent`. */
  article: string;
  /** BCP 47 tag of the article. */
  lang: string;
  /** Converts an offset in `article` to an offset in `text`. */
  toPage: (offset: number) => number;
  controls: Control[];
  /** The marks of each annotation, by its id, in the order of the article. */
  marks: ReadonlyMap<string, Range[]>;
  /** The mark that is, or contains, the element with each id. */
  addressed: ReadonlyMap<string, Range>;
}

/** Read the tree of a page. */
export function readBuiltPage(tree: Root): BuiltPage {
  let text = '';
  let article = '';
  let lang = 'und';
  /** The start of each text node, in both texts. */
  const inArticle: number[] = [];
  const inPage: number[] = [];
  const controls: Control[] = [];
  const marks = new Map<string, Range[]>();
  const addressed = new Map<string, Range>();

  const read = (node: Nodes, context: Context): void => {
    if (node.type === 'text') {
      if (context.isArticle) {
        inArticle.push(article.length);
        inPage.push(text.length);
        article += node.value;
      }
      text += context.isPre ? node.value : node.value.replace(/[\t\n\f\r]/g, ' ');
      return;
    }
    if (node.type === 'root') {
      for (const child of node.children) read(child, context);
    }
    if (node.type !== 'element') return;

    const {tagName, properties} = node;
    if (['head', 'script', 'style', 'template'].includes(tagName)) return;
    const {id, href, className, dataAnnotations} = properties;
    const isApparatus = context.isApparatus || properties['dataApparatus'] !== undefined;
    const isText = context.isArticle && !isApparatus;
    const lineBreak = isLineBreaking(node, isText) ? '\n' : '';
    text += lineBreak;
    if (properties['dataArticle'] !== undefined) lang = String(properties['lang']);
    const isArticle = context.isArticle || properties['dataArticle'] !== undefined;
    const range: Range = {start: article.length, end: article.length};
    const inner = {
      isArticle,
      isApparatus,
      isPre: context.isPre || tagName === 'pre',
      mark: tagName === 'mark' ? range : context.mark,
      parent: range,
    };
    for (const child of node.children) read(child, inner);
    range.end = article.length;
    text += lineBreak;

    if (!isArticle) return;
    if (typeof id === 'string' && inner.mark) addressed.set(id, inner.mark);
    for (const each of String(dataAnnotations ?? '').split(' ')) append(marks, each, range);
    if (Array.isArray(className) && className.includes('pin') && typeof href === 'string') {
      controls.push({id: href.slice(1), offset: range.start, block: context.parent});
    }
  };
  read(tree, {
    isArticle: false,
    isApparatus: false,
    isPre: false,
    mark: undefined,
    parent: {start: 0, end: 0},
  });

  const toPage = (offset: number): number => {
    const nth = upperBound(inArticle, offset) - 1;
    return nth < 0 ? 0 : itemAt(inPage, nth) + offset - itemAt(inArticle, nth);
  };
  return {text, article, lang, toPage, controls, marks, addressed};
}

/** What surrounds a node. */
interface Context {
  isArticle: boolean;
  isApparatus: boolean;
  isPre: boolean;
  mark: Range | undefined;
  parent: Range;
}

function append<Value>(to: Map<string, Value[]>, key: string, value: Value): void {
  const values = to.get(key);
  if (values) values.push(value);
  else to.set(key, [value]);
}

/**
 * Whether an element starts and ends a line. In the text of an article, a `<span>` marks words of
 * another language. In a note, it is in a grid or out of the flow, so browsers treat it as a block
 * (URL Fragment Text Directives, §3.6.1, “has block-level display”).
 */
const isLineBreaking = (node: Element, isText: boolean): boolean =>
  isBlock(node) ||
  ['br', 'body', 'button', 'output'].includes(node.tagName) ||
  (node.tagName === 'span' && node.children.length > 0 && !isText);
