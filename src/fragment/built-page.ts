/**
 * Read a built page: its text as a browser searches it, the text of its article as the
 * script reads it, and what its links speak of.
 */

import type {Element, Nodes, Root} from 'hast';
import {itemAt} from '../annotate/model/defined.ts';
import type {Range} from '../annotate/model/model.ts';
import {noteId} from '../annotate/model/page-ids.ts';
import {isBlock} from '../annotate/text/project.ts';
import {upperBound} from '../annotate/text/upper-bound.ts';

/** A link of the article to a place in it. Offsets are those of the article. */
export interface Control {
  id: string;
  /** Where it stands. */
  offset: number;
  /** The block that it stands in. */
  block: Range;
}

export interface BuiltPage {
  /** A line a block. */
  text: string;
  /** The text of the article, as the DOM has it. */
  article: string;
  lang: string;
  /** Where an offset of the article is in the text of the page. */
  toPage: (offset: number) => number;
  controls: Control[];
  /** The marks of each annotation, and the references to its note, in the order of the article. */
  marks: ReadonlyMap<string, Range[]>;
  references: ReadonlyMap<string, number[]>;
  /** The mark that holds the address of each annotation. */
  addressed: ReadonlyMap<string, Range>;
}

/** Read the tree of a page. */
export function readBuiltPage(tree: Root): BuiltPage {
  let text = '';
  let article = '';
  let lang = 'und';
  /** Where each piece of text stands, in both. */
  const inArticle: number[] = [];
  const inPage: number[] = [];
  const controls: Control[] = [];
  const marks = new Map<string, Range[]>();
  const references = new Map<string, number[]>();
  const addressed = new Map<string, Range>();

  const read = (node: Nodes, around: Surroundings): void => {
    if (node.type === 'text') {
      if (around.isArticle) {
        inArticle.push(article.length);
        inPage.push(text.length);
        article += node.value;
      }
      text += around.isPre ? node.value : node.value.replace(/[\t\n\f\r]/g, ' ');
      return;
    }
    if (node.type === 'root') {
      for (const child of node.children) read(child, around);
    }
    if (node.type !== 'element') return;

    const {tagName, properties} = node;
    if (['head', 'script', 'style', 'template'].includes(tagName)) return;
    const {id, href, className, dataAnnotations, role} = properties;
    const line = partsLines(node) ? '\n' : '';
    text += line;
    if (properties['dataArticle'] !== undefined) lang = String(properties['lang']);
    const isArticle = around.isArticle || properties['dataArticle'] !== undefined;
    const range: Range = {start: article.length, end: article.length};
    const within = {
      isArticle,
      isPre: around.isPre || tagName === 'pre',
      mark: tagName === 'mark' ? range : around.mark,
      parent: range,
    };
    for (const child of node.children) read(child, within);
    range.end = article.length;
    text += line;

    if (!isArticle) return;
    if (typeof id === 'string' && within.mark) addressed.set(id, within.mark);
    for (const each of String(dataAnnotations ?? '').split(' ')) append(marks, each, range);
    if (role === 'doc-noteref')
      append(references, String(href).slice(`#${noteId('')}`.length), range.start);
    if (Array.isArray(className) && className.includes('pin') && typeof href === 'string') {
      controls.push({id: href.slice(1), offset: range.start, block: around.parent});
    }
  };
  const nothing: Range = {start: 0, end: 0};
  read(tree, {isArticle: false, isPre: false, mark: undefined, parent: nothing});

  const toPage = (offset: number): number => {
    const nth = upperBound(inArticle, offset) - 1;
    return nth < 0 ? 0 : itemAt(inPage, nth) + offset - itemAt(inArticle, nth);
  };
  return {text, article, lang, toPage, controls, marks, references, addressed};
}

interface Surroundings {
  isArticle: boolean;
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
 * Whether an element parts the line that it stands in. A `<span>` with text is in no
 * article; in the notes it stands in a grid or out of the flow, so it is a block to a
 * browser (§3.6.1, “has block-level display”).
 */
const partsLines = (node: Element): boolean =>
  isBlock(node) ||
  ['br', 'body', 'button', 'output'].includes(node.tagName) ||
  (node.tagName === 'span' && node.children.length > 0);
