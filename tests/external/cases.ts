/**
 * Runs the cases of other test suites, which are JSON files in a folder.
 *
 * A file contains one case or a list of cases. A case has a text, as Markdown or HTML, and quotes to
 * locate in it:
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
 * - `markdown` or `html`: the text. In HTML, `head`, `script`, `style` and `template` are ignored.
 * - `exact`: the quote. `[…]` in it matches any text between two parts.
 * - `prefix`, `suffix`: optional text directly before and after the quote.
 * - `expect`: the exact words of the match, or `null` if the quote must not be found.
 * - `outcome`: `found`, `ambiguous`, `inside-word`, `hint-misfits` or `missing`. `expect` or
 *   `outcome` is required.
 * - `start`, `end`: optional offsets of the match, in UTF-16 code units of the readable text, in which
 *   one line break separates blocks.
 *
 * Other keys, such as `title` or `source`, are ignored.
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

/** A file or folder cannot be read. The message has the location and the reason. */
export class CaseError extends Error {}

/** The result of running the cases of a folder. */
export interface Result {
  passed: number;
  /** One line for each quote with another result than expected. */
  failures: string[];
}

/**
 * Runs all cases of a folder.
 *
 * @throws CaseError if there is no file, or a file does not have the form above
 */
export function checkFolder(folder: string): Result {
  const files = listFiles(folder);
  if (files.length === 0) throw new CaseError(`${folder}: no .json files found.`);
  const result: Result = {passed: 0, failures: []};
  for (const file of files) {
    readCases(readFileSync(join(folder, file), 'utf8'), file).forEach(({text, quotes}, nth) => {
      const index = indexText(text);
      quotes.forEach((quote, at) => {
        const failure = checkQuote(quote, index);
        if (failure === undefined) result.passed++;
        else result.failures.push(`${file}, case ${nth + 1}, quote ${at + 1}: ${failure}`);
      });
    });
  }
  return result;
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch {
    throw new CaseError(`${folder}: folder not found.`);
  }
}

/** Returns the failure of a quote, or `undefined` if it has the expected result. */
function checkQuote(quote: ExternalQuote, index: ReturnType<typeof indexText>): string | undefined {
  const {exact, prefix, suffix} = quote;
  const parts = exact.split(/\[(?:…|\.\.\.)\]/).map((part) => part.trim());
  const match = locate(index, {parts, prefix, suffix});
  const range = match.outcome === 'found' ? match.range : undefined;
  const words = range ? JSON.stringify(index.text.slice(range.start, range.end)) : 'nothing';
  const failure = (what: string, expected: unknown, got: unknown) =>
    `${JSON.stringify(exact)}: expected ${what}${expected}, got ${got}`;

  if (quote.outcome !== undefined && quote.outcome !== match.outcome) {
    return failure('', quote.outcome, match.outcome);
  }
  if (quote.expect !== undefined) {
    const expected = quote.expect === null ? 'nothing' : JSON.stringify(quote.expect);
    if (expected !== words) {
      return failure('', expected, range ? words : `${words} (${match.outcome})`);
    }
  }
  for (const end of ['start', 'end'] as const) {
    if (quote[end] !== undefined && quote[end] !== range?.[end]) {
      return failure(`${end} `, quote[end], range?.[end] ?? match.outcome);
    }
  }
  return undefined;
}

/** Parses a file of cases. */
function readCases(json: string, file: string): ExternalCase[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new CaseError(`${file}: invalid JSON. ${(error as Error).message}`);
  }
  return (Array.isArray(value) ? value : [value]).map((each: unknown, nth) =>
    readCase(each, `${file}, case ${nth + 1}`),
  );
}

function readCase(value: unknown, location: string): ExternalCase {
  const {markdown, html, quotes} = readObject(value, location);
  if ((typeof markdown === 'string') === (typeof html === 'string')) {
    throw new CaseError(`${location}: exactly one of "markdown" and "html" is required.`);
  }
  if (!Array.isArray(quotes)) throw new CaseError(`${location}: "quotes" must be a list.`);
  const tree = typeof markdown === 'string' ? readArticle(markdown) : readHtml(String(html));
  return {
    text: project(tree).text,
    quotes: quotes.map((each: unknown, nth) => readQuote(each, `${location}, quote ${nth + 1}`)),
  };
}

function readQuote(value: unknown, location: string): ExternalQuote {
  const quote = readObject(value, location);
  const check = (isValid: boolean, what: string) => {
    if (!isValid) throw new CaseError(`${location}: ${what}.`);
  };
  const {exact, prefix, suffix, expect, outcome, start, end} = quote;
  check(typeof exact === 'string', '"exact" must be a text');
  for (const [name, hint] of Object.entries({prefix, suffix})) {
    check(hint === undefined || typeof hint === 'string', `"${name}" must be a text`);
  }
  for (const [name, offset] of Object.entries({start, end})) {
    check(offset === undefined || Number.isInteger(offset), `"${name}" must be a whole number`);
  }
  check(
    expect === undefined || expect === null || typeof expect === 'string',
    '"expect" must be a text or null',
  );
  check(
    outcome === undefined || outcomes.some((each) => each === outcome),
    `"outcome" must be one of ${outcomes.join(', ')}`,
  );
  check(expect !== undefined || outcome !== undefined, '"expect" or "outcome" is required');
  return quote as unknown as ExternalQuote;
}

function readObject(value: unknown, location: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new CaseError(`${location}: must be an object.`);
  }
  return value as Record<string, unknown>;
}

/** Parses HTML, and removes elements that are not displayed. */
function readHtml(html: string): Root {
  const tree = fromHtml(html, {fragment: !/<html[\s>]/i.test(html)});
  visit(tree, 'element', (node, at, parent) => {
    if (at === undefined || !['head', 'script', 'style', 'template'].includes(node.tagName)) return;
    parent?.children.splice(at, 1);
    return at;
  });
  return tree;
}
