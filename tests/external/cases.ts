/**
 * Cases from outside: a folder of JSON files, so that other suites can be tried.
 *
 * A file holds one case, or a list of cases. A case is a text, as Markdown or as
 * HTML, and quotes that are to be located in it:
 *
 *     {
 *       "markdown": "The *first* word, and the last word.",
 *       "quotes": [
 *         {"exact": "first word", "expect": "first word"},
 *         {"exact": "word", "outcome": "ambiguous", "expect": null},
 *         {"exact": "word", "prefix": "the last ", "expect": "word", "start": 29, "end": 33},
 *         {"exact": "second word", "expect": null}
 *       ]
 *     }
 *
 * - `markdown` or `html`: the text. Of HTML, all is text but `head`, `script`,
 *   `style` and `template`.
 * - `exact`: the quote. `[…]` in it stands for what lies between two parts.
 * - `prefix`, `suffix`: what stands directly before and after it, if need be.
 * - `expect`: the words that must be found, character by character; `null` where
 *   nothing may be found.
 * - `outcome`: `found`, `ambiguous`, `inside-word`, `hint-misfits` or `missing`, where
 *   it matters which. One of `expect` and `outcome` must be there.
 * - `start`, `end`: where it must be found, in UTF-16 code units of the readable text:
 *   blocks are parted by one line break.
 *
 * Other keys, such as a `title` or a `source`, are passed over.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Root} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import {visit} from 'unist-util-visit';
import {indexText, locate} from '../../src/annotate/locate/locate.ts';
import {project} from '../../src/annotate/text/project.ts';
import {readArticle} from '../annotate/read.ts';

const outcomes = ['found', 'ambiguous', 'inside-word', 'hint-misfits', 'missing'] as const;
type Outcome = (typeof outcomes)[number];

interface ExternalQuote {
  exact: string;
  prefix?: string;
  suffix?: string;
  expect?: string | null;
  outcome?: Outcome;
  start?: number;
  end?: number;
}

interface ExternalCase {
  text: string;
  quotes: ExternalQuote[];
}

/** A file that cannot be read as cases. The message says which, where and why. */
export class CaseError extends Error {}

/** What became of a folder. */
export interface Result {
  passed: number;
  /** A line for each quote that is wrong. */
  failures: string[];
}

/**
 * Try all cases of a folder.
 *
 * @throws CaseError where a file is no JSON, or not of the form above
 */
export function tryFolder(folder: string): Result {
  const files = list(folder);
  if (files.length === 0) throw new CaseError(`${folder}: no file that ends in .json.`);
  const result: Result = {passed: 0, failures: []};
  for (const file of files) {
    readCases(readFileSync(join(folder, file), 'utf8'), file).forEach(({text, quotes}, nth) => {
      const index = indexText(text);
      quotes.forEach((quote, at) => {
        const wrong = tryQuote(quote, index);
        if (wrong === undefined) result.passed++;
        else result.failures.push(`${file}, case ${nth + 1}, quote ${at + 1}: ${wrong}`);
      });
    });
  }
  return result;
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch {
    throw new CaseError(`${folder}: no such folder.`);
  }
}

/** What is wrong with what is found; `undefined` where nothing is. */
function tryQuote(quote: ExternalQuote, index: ReturnType<typeof indexText>): string | undefined {
  const {exact, prefix, suffix} = quote;
  const parts = exact.split(/\[(?:…|\.\.\.)\]/).map((part) => part.trim());
  const match = locate(index, {parts, prefix, suffix});
  const range = match.outcome === 'found' ? match.range : undefined;
  const words = range ? JSON.stringify(index.text.slice(range.start, range.end)) : 'nothing';
  const wrong = (what: string, expected: unknown, got: unknown) =>
    `${JSON.stringify(exact)}: expected ${what}${expected}, got ${got}`;

  if (quote.outcome !== undefined && quote.outcome !== match.outcome) {
    return wrong('', quote.outcome, match.outcome);
  }
  if (quote.expect !== undefined) {
    const expected = quote.expect === null ? 'nothing' : JSON.stringify(quote.expect);
    if (expected !== words) {
      return wrong('', expected, range ? words : `${words} (${match.outcome})`);
    }
  }
  for (const end of ['start', 'end'] as const) {
    if (quote[end] !== undefined && quote[end] !== range?.[end]) {
      return wrong(`${end} `, quote[end], range?.[end] ?? match.outcome);
    }
  }
  return undefined;
}

/** Read a file of cases. */
function readCases(json: string, file: string): ExternalCase[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new CaseError(`${file}: no JSON. ${(error as Error).message}`);
  }
  return (Array.isArray(value) ? value : [value]).map((each: unknown, nth) =>
    readCase(each, `${file}, case ${nth + 1}`),
  );
}

function readCase(value: unknown, place: string): ExternalCase {
  const {markdown, html, quotes} = readObject(value, place);
  if ((typeof markdown === 'string') === (typeof html === 'string')) {
    throw new CaseError(`${place}: one text is needed, "markdown" or "html".`);
  }
  if (!Array.isArray(quotes)) throw new CaseError(`${place}: "quotes" must be a list.`);
  const tree = typeof markdown === 'string' ? readArticle(markdown) : readHtml(String(html));
  return {
    text: project(tree).text,
    quotes: quotes.map((each: unknown, nth) => readQuote(each, `${place}, quote ${nth + 1}`)),
  };
}

function readQuote(value: unknown, place: string): ExternalQuote {
  const quote = readObject(value, place);
  const need = (is: boolean, what: string) => {
    if (!is) throw new CaseError(`${place}: ${what}.`);
  };
  const {exact, prefix, suffix, expect, outcome, start, end} = quote;
  need(typeof exact === 'string', '"exact" must be a text');
  for (const [name, hint] of Object.entries({prefix, suffix})) {
    need(hint === undefined || typeof hint === 'string', `"${name}" must be a text`);
  }
  for (const [name, offset] of Object.entries({start, end})) {
    need(offset === undefined || Number.isInteger(offset), `"${name}" must be a whole number`);
  }
  need(
    expect === undefined || expect === null || typeof expect === 'string',
    '"expect" must be a text or null',
  );
  need(
    outcome === undefined || outcomes.some((each) => each === outcome),
    `"outcome" must be one of ${outcomes.join(', ')}`,
  );
  need(expect !== undefined || outcome !== undefined, 'needs "expect" or "outcome"');
  return quote as unknown as ExternalQuote;
}

function readObject(value: unknown, place: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new CaseError(`${place}: must be an object.`);
  }
  return value as Record<string, unknown>;
}

/** HTML as a tree, less what no reader reads. */
function readHtml(html: string): Root {
  const tree = fromHtml(html, {fragment: !/<html[\s>]/i.test(html)});
  visit(tree, 'element', (node, at, parent) => {
    if (at === undefined || !['head', 'script', 'style', 'template'].includes(node.tagName)) return;
    parent?.children.splice(at, 1);
    return at;
  });
  return tree;
}
