/**
 * Read a built page: its text as a browser searches it, the text of its article as the
 * script reads it, and what its links speak of.
 */
import type {Element, Nodes} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import type {Range} from '../annotate/model.ts';
import {isBlock} from '../annotate/project.ts';

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

/** Read the HTML of a page. */
export function readBuiltPage(html: string): BuiltPage {
  let text = '';
  let article = '';
  let lang = 'und';
  const places: {article: number; page: number}[] = [];
  const controls: Control[] = [];
  const marks = new Map<string, Range[]>();
  const references = new Map<string, number[]>();
  const addressed = new Map<string, Range>();

  const read = (node: Nodes, around: Surroundings): void => {
    if (node.type === 'text') {
      const {inArticle, inPre} = around;
      if (inArticle) {
        places.push({article: article.length, page: text.length});
        article += node.value;
      }
      text += inPre ? node.value : node.value.replace(/[\t\n\f\r]/g, ' ');
      return;
    }
    if (node.type === 'root') {
      for (const child of node.children) read(child, around);
    }
    if (node.type !== 'element') return;

    const {tagName, properties} = node;
    if (['head', 'script', 'style', 'template'].includes(tagName)) return;
    const {id, href, className, dataAnnotations, dataReference} = properties;
    const line = partsLines(node) ? '\n' : '';
    text += line;
    if (properties['dataArticle'] !== undefined) lang = String(properties['lang']);
    const inArticle = around.inArticle || properties['dataArticle'] !== undefined;
    const range: Range = {start: article.length, end: article.length};
    const within = {
      inArticle,
      inPre: around.inPre || tagName === 'pre',
      mark: tagName === 'mark' ? range : around.mark,
      parent: range,
    };
    for (const child of node.children) read(child, within);
    range.end = article.length;
    text += line;

    if (!inArticle) return;
    if (typeof id === 'string' && within.mark) addressed.set(id, within.mark);
    for (const each of String(dataAnnotations ?? '').split(' ')) append(marks, each, range);
    if (typeof dataReference === 'string') append(references, dataReference, range.start);
    if (Array.isArray(className) && className.includes('pin') && typeof href === 'string') {
      controls.push({id: href.slice(1), offset: range.start, block: around.parent});
    }
  };
  const nothing: Range = {start: 0, end: 0};
  read(fromHtml(html), {inArticle: false, inPre: false, mark: undefined, parent: nothing});

  const toPage = (offset: number): number => {
    const place = places.findLast((each) => each.article <= offset);
    return place ? place.page + offset - place.article : 0;
  };
  return {text, article, lang, toPage, controls, marks, references, addressed};
}

interface Surroundings {
  inArticle: boolean;
  inPre: boolean;
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
