/**
 * Prove the links of a built page: that each, as the reader's browser will write it, leads
 * to its passage and to nothing else in the page.
 */
import type {Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import type {Range} from '../annotate/model/model.ts';
import {type BuiltPage, type Control, readBuiltPage} from './built-page.ts';
import {createDirectiveFinder} from './find-directive.ts';
import {parseDirective} from './parse-directive.ts';
import {writeTextDirective} from './text-directive.ts';

export interface ProvenLinks {
  /**
   * The page. A link that is not proven as the rule has it has `data-context`, the words of
   * context that it needs, or `none` where it is its id alone.
   */
  html: string;
  /** For each id that has a link, the value of its `text=`; `undefined` where it is its id alone. */
  links: Map<string, string | undefined>;
}

/** What is tried, in this order: the rule alone, then more and more words. Each is one more that an edit can break. */
const contexts = [undefined, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/**
 * Prove the links of a page. The time grows with the page and the number of its links, not
 * with their product.
 *
 * @param tree of the page, where it is parsed already; it is not changed
 * @throws Error where a link is not written as it should be: that is a defect of Gloss
 */
export function proveLinks(html: string, tree: Root = fromHtml(html)): ProvenLinks {
  const page = readBuiltPage(tree);
  const {article, lang, toPage} = page;
  const find = createDirectiveFinder(page.text, lang);

  const isProven = (text: string, {start, end}: Range): boolean => {
    const directive = parseDirective(text);
    if (!directive) return false;
    const [found, another] = find(directive);
    return found?.start === toPage(start) && found.end === toPage(end - 1) + 1 && !another;
  };

  /** The first that is proven. */
  const prove = (passage: Range): {text: string; context: number | undefined} | undefined => {
    for (const context of contexts) {
      const text = writeTextDirective(article, passage.start, passage.end, lang, context);
      if (isProven(text, passage)) return {text, context};
    }
    return undefined;
  };

  const links: ProvenLinks['links'] = new Map();
  const marked = new Map<string, number | 'none'>();
  for (const control of page.controls) {
    const passage = passageOf(control, page);
    const found = passage && prove(passage);
    links.set(control.id, found?.text);
    if (!found) marked.set(control.id, 'none');
    else if (found.context !== undefined) marked.set(control.id, found.context);
  }
  return {html: withContexts(html, marked), links};
}

/**
 * What a link leads to, as the script finds it, without white space at its ends;
 * `undefined` where that is not what is marked.
 */
function passageOf({id, offset, block}: Control, page: BuiltPage): Range | undefined {
  const mark = page.addressed.get(id);
  const marks = page.marks.get(id);
  const to = mark ? (page.references.get(id)?.[0] ?? offset) : block.end;
  const from = mark ? mark.start : block.start;
  const text = page.article.slice(from, to);
  const start = from + text.search(/\S|$/);
  const end = from + text.trimEnd().length;
  if (start >= end) return undefined;
  const isMarked = marks?.findLast((each) => each.start < to)?.end === end;
  return !mark || isMarked ? {start, end} : undefined;
}

/** A page in which the links to some ids have `data-context`. */
function withContexts(html: string, contexts: ReadonlyMap<string, number | 'none'>): string {
  const unwritten = new Map(contexts);
  const written = html.replace(writtenLink, (link, attributes: string, id: string) => {
    const context = unwritten.get(id);
    unwritten.delete(id);
    return context === undefined ? link : `<a data-context="${context}" ${attributes}`;
  });
  const [unread] = unwritten.keys();
  if (unread !== undefined) {
    throw new Error(`The link to #${unread} is not written as it is read.`);
  }
  return written;
}

/** A link, as `link-controls.ts` writes it. */
const writtenLink =
  /<a (?:data-context="[^"]*" )?(class="pin[^"]*"(?: data-apparatus)? aria-label="[^"]*" href="#([^"]*)")/g;
