/** Parses every file of a site with the parser that its reader would use. */
import {readdirSync, readFileSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {Cite} from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import {XMLParser, XMLValidator} from 'fast-xml-parser';
import {fromHtml} from 'hast-util-from-html';
import jsonld from 'jsonld';
import type {Root} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {parse} from 'yaml';
import {annotationContext} from '../export/annotation-context.ts';
import type {Finding} from './finding.ts';
import {findForbidden} from './forbidden.ts';

/** How many files were parsed, by type, and what is wrong with them. */
export interface OutputReport {
  counts: ReadonlyMap<string, number>;
  findings: Finding[];
}

/** Parses the text of a file, and returns what is wrong with it. Errors of parsers are caught. */
type Check = (
  text: string,
  path: string,
  /** The paths of all files of the site. */
  files: readonly string[],
) => string[] | Promise<string[]>;

const checks: readonly (readonly [name: string, pattern: RegExp, check: Check])[] = [
  ['HTML', /\.html$/, checkHtml],
  ['SVG', /\.svg$/, checkXml],
  ['XML', /\.xml$/, checkXml],
  ['JSON-LD', /\.jsonld$/, checkJsonLd],
  ['CSL-JSON', /\.csl\.json$/, (...file) => checkCitation(file)],
  ['JSON', /\.json$/, checkJson],
  ['BibTeX', /\.bib$/, (...file) => checkCitation(file, '@bibtex/text')],
  ['RIS', /\.ris$/, (...file) => checkCitation(file, '@ris/file')],
  ['Markdown', /\.md$/, checkMarkdown],
  ['text', /\.txt$/, () => []],
];

/** Parse all files of a site. Pictures, scripts and styles are left out. */
export async function checkOutputs(folder: string): Promise<OutputReport> {
  const counts = new Map<string, number>();
  const findings: Finding[] = [];
  const files = listFiles(folder);
  for (const path of files) {
    const [name, , check] = checks.find(([, pattern]) => pattern.test(path)) ?? [];
    if (name === undefined || check === undefined) continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const text = readFileSync(join(folder, path), 'utf8');
    const report = (fault: string) =>
      findings.push({kind: `output: ${name}`, where: path, text: fault});
    const forbidden = findForbidden(text);
    if (forbidden !== undefined) report(`it contains ${forbidden}`);
    try {
      for (const fault of await check(text, path, files)) report(fault);
    } catch (error) {
      report(error instanceof Error ? error.message : String(error));
    }
  }
  return {counts, findings};
}

/** List the files of a site. Pagefind's have a format of their own. */
const listFiles = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map(({parentPath, name}) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .filter((path) => !path.startsWith('pagefind/'))
    .sort();

function checkHtml(text: string): string[] {
  const faults: string[] = [];
  const tree = fromHtml(text, {
    onerror: ({reason, ruleId, line, column}) => {
      faults.push(`${ruleId} at ${line}:${column}: ${reason}`);
    },
  });
  return [...faults, ...listUnsafe(tree)];
}

/** List attributes of a tree that would run code. */
function listUnsafe(tree: ReturnType<typeof fromHtml>): string[] {
  const faults: string[] = [];
  visit(tree, 'element', ({tagName, properties}) => {
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name)) faults.push(`<${tagName}> has ${name}`);
      if (/^(href|src|action|formAction|data|xLinkHref)$/.test(name) && !isSafe(String(value))) {
        faults.push(`<${tagName}> has ${name}=${String(value).slice(0, 80)}`);
      }
    }
    if (properties['srcDoc'] !== undefined) faults.push(`<${tagName}> has srcdoc`);
  });
  return faults;
}

/** Whether an address is one that pages may have. */
function isSafe(address: string): boolean {
  const base = 'https://site.example/';
  return URL.canParse(address, base) && /^(https?|mailto):$/.test(new URL(address, base).protocol);
}

/** The elements of feeds that contain HTML as text. */
interface Feed {
  feed?: {entry?: {content?: {'#text'?: string}; summary?: {'#text'?: string}}[]};
}

const xmlParser = new XMLParser({ignoreAttributes: false, isArray: (name) => name === 'entry'});

function checkXml(text: string): string[] {
  const result = XMLValidator.validate(text);
  if (result !== true) return [`${result.err.msg} at ${result.err.line}:${result.err.col}`];
  const {feed} = xmlParser.parse(text) as Feed;
  return (feed?.entry ?? []).flatMap(({content, summary}) =>
    [content, summary].flatMap((each) =>
      listUnsafe(fromHtml(String(each?.['#text'] ?? ''), {fragment: true})),
    ),
  );
}

function checkJson(text: string): string[] {
  JSON.parse(text);
  return [];
}

async function checkJsonLd(text: string): Promise<string[]> {
  const expanded = await jsonld.expand(JSON.parse(text) as object, {
    documentLoader: async () => ({document: {'@context': annotationContext}}),
    safe: true,
  });
  return expanded.length === 1 ? [] : [`it expands to ${expanded.length} nodes, not one`];
}

/**
 * Count the passages of the article that a file belongs to. Each has a description for embeds, and
 * one that is withdrawn also has a file that says so.
 */
function countPassages(path: string, files: readonly string[]): number {
  const article = path.slice(0, path.lastIndexOf('/') + 1);
  const count = (name: string) =>
    files.filter((file) => file.startsWith(article) && file.endsWith(`/${name}`)).length;
  return count('oembed.json') - count('annotation.jsonld');
}

function checkCitation(
  [text, path, files]: Readonly<Parameters<Check>>,
  forceType?: string,
): string[] {
  const {data} = new Cite(text, {...(forceType && {forceType}), generateGraph: false});
  const expected = path.includes('/cite-passages.') ? countPassages(path, files) : 1;
  return data.length === expected ? [] : [`it has ${data.length} entries, not ${expected}`];
}

const markdown = unified().use(remarkParse).use(remarkGfm);

function checkMarkdown(text: string): string[] {
  const faults: string[] = [];
  const [head = '', matter] = /^---\n([\s\S]*?\n)---\n/.exec(text) ?? [];
  if (matter !== undefined) {
    const values = Object.values(parse(matter) as object);
    if (values.some((each) => typeof each !== 'string')) faults.push('front matter of other types');
  }
  visit(markdown.parse(text.slice(head.length)) as Root, (node) => {
    if (node.type === 'html') faults.push(`raw HTML: ${node.value.slice(0, 80)}`);
    if (node.type === 'image') faults.push(`an image: ${node.url.slice(0, 80)}`);
    if ((node.type === 'link' || node.type === 'definition') && !isSafe(node.url)) {
      faults.push(`an unsafe link: ${node.url.slice(0, 80)}`);
    }
  });
  return faults;
}
