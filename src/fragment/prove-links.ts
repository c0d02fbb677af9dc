/**
 * Proves the links of a built page: the text directive that the client script will write for
 * each link matches its passage and nothing else in the page.
 */
import type {Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import type {Range} from '../annotate/model/model.ts';
import {type BuiltPage, type Control, readBuiltPage} from './built-page.ts';
import {createDirectiveFinder} from './find-directive.ts';
import {parseDirective} from './parse-directive.ts';
import {writeTextDirective} from './text-directive.ts';

/** A page with proven links. */
export interface ProvenLinks {
  /**
   * The page. A link has `data-context` if its default directive is not unique: the number of
   * context words that it needs, or `none` if no directive is unique.
   */
  html: string;
  /** For each id with a link, the value of its `text=`; `undefined` if no directive is unique. */
  links: Map<string, string | undefined>;
}

/**
 * Numbers of context words to try, in order; `undefined` is the default. Few words are better,
 * because an edit of any of them breaks the link.
 */
const contexts = [undefined, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/**
 * Prove the links of a page. The time grows with the length of the page plus the number of
 * links, not with their product.
 *
 * @param tree of the page, if it is already parsed; it is not changed
 * @throws Error if the HTML of a link has an unexpected form, which is a bug in Gloss
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

  /** Find the first directive that is proven. */
  const prove = (passage: Range): {text: string; context: number | undefined} | undefined => {
    for (const context of contexts) {
      const text = writeTextDirective(article, passage.start, passage.end, lang, context);
      if (isProven(text, passage)) return {text, context};
    }
    return undefined;
  };

  const links: ProvenLinks['links'] = new Map();
  const neededContexts = new Map<string, number | 'none'>();
  for (const control of page.controls) {
    const passage = findPassage(control, page);
    const found = passage && prove(passage);
    links.set(control.id, found?.text);
    if (!found) neededContexts.set(control.id, 'none');
    else if (found.context !== undefined) neededContexts.set(control.id, found.context);
  }
  return {html: addContexts(html, neededContexts), links};
}

/**
 * Find the passage of a link as the client script does, without white space at its ends.
 *
 * @returns `undefined` if the passage differs from the marked words
 */
function findPassage({id, offset, block}: Control, page: BuiltPage): Range | undefined {
  const mark = page.addressed.get(id);
  const marks = page.marks.get(id);
  const to = mark ? offset : block.end;
  const from = mark ? mark.start : block.start;
  const text = page.article.slice(from, to);
  const start = from + text.search(/\S|$/);
  const end = from + text.trimEnd().length;
  if (start >= end) return undefined;
  const isMarked = marks?.findLast((each) => each.start < to)?.end === end;
  return !mark || isMarked ? {start, end} : undefined;
}

/** Add `data-context` to the links to some ids. */
function addContexts(html: string, contexts: ReadonlyMap<string, number | 'none'>): string {
  const remaining = new Map(contexts);
  const result = html.replace(linkPattern, (link, attributes: string, id: string) => {
    const context = remaining.get(id);
    remaining.delete(id);
    return context === undefined ? link : `<a data-context="${context}" ${attributes}`;
  });
  const [missing] = remaining.keys();
  if (missing !== undefined) {
    throw new Error(`The HTML of the link to #${missing} does not match the expected pattern.`);
  }
  return result;
}

/** A link in the form that `link-controls.ts` writes. */
const linkPattern =
  /<a (?:data-context="[^"]*" )?(class="pin[^"]*"(?: data-apparatus)? aria-label="[^"]*" href="#([^"]*)")/g;
