/**
 * Prove the links of a built page: that each, as the reader's browser will write it, leads
 * to its passage and to nothing else in the page.
 */
import type {Range} from '../annotate/model.ts';
import {type BuiltPage, type Control, readBuiltPage} from './built-page.ts';
import {directiveFinder} from './find-directive.ts';
import {parseDirective} from './parse-directive.ts';
import {textDirective} from './text-directive.ts';

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
 * Prove the links of a page.
 *
 * @throws Error where a link is not written as it should be: that is a defect of Gloss
 */
export function proveLinks(html: string): ProvenLinks {
  const page = readBuiltPage(html);
  const {article, lang, toPage} = page;
  const find = directiveFinder(page.text, lang);

  const isProven = (text: string, {start, end}: Range): boolean => {
    const directive = parseDirective(text);
    if (!directive) return false;
    const [found, another] = find(directive);
    return found?.start === toPage(start) && found.end === toPage(end - 1) + 1 && !another;
  };

  const links: ProvenLinks['links'] = new Map();
  let proven = html;
  for (const control of page.controls) {
    const passage = passageOf(control, page);
    const found = contexts
      .map((context) => ({
        context,
        text: passage && textDirective(article, passage.start, passage.end, lang, context),
      }))
      .find(({text}) => passage && text && isProven(text, passage));
    links.set(control.id, found?.text);
    if (!found || found.context !== undefined) {
      proven = withContext(proven, control.id, found?.context ?? 'none');
    }
  }
  return {html: proven, links};
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

/** A page in which the link to an id has `data-context`. */
function withContext(html: string, id: string, context: number | 'none'): string {
  const link = new RegExp(
    `<a (?:data-context="[^"]*" )?(class="pin[^"]*"(?: data-apparatus)? aria-label="[^"]*" href="#${id}")`,
  );
  if (!link.test(html)) throw new Error(`The link to #${id} is not written as it is read.`);
  return html.replace(link, `<a data-context="${context}" $1`);
}
