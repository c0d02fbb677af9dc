/** Reads the Markdown that Readwise exports: a list of highlights with notes and tags below them. */
import type {List, ListItem, Nodes, Root, RootContent} from 'mdast';
import {toString as toPlainText} from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import type {ImportedAnnotation, ImportedFile, Refusal} from './imported.ts';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * Read the highlights of a file.
 *
 * @returns `undefined` if it has no list of highlights
 */
export function readReadwise(value: string): ImportedFile | undefined {
  const {children}: Root = parser.parse(value);
  const lists: List[] = [];
  let isBelow = false;
  for (const node of children) {
    if (node.type === 'heading') isBelow = /\bhighlights\b/i.test(toPlainText(node));
    else if (isBelow && node.type === 'list') lists.push(node);
  }
  if (lists.length === 0) return undefined;
  const pages = findPages(children);
  const annotations: ImportedAnnotation[] = [];
  const refusals: Refusal[] = [];
  for (const item of lists.flatMap((list) => list.children)) {
    const read = readItem(item, pages, value);
    if ('reason' in read) refusals.push(read);
    else annotations.push(read);
  }
  return {format: 'Readwise', annotations, refusals, remarks: []};
}

/** Find the address of the article in the metadata: `- URL: https://…`. */
const findPages = (children: readonly RootContent[]): string[] =>
  children
    .flatMap((node) => (node.type === 'list' ? node.children : []))
    .flatMap((item) => /^(?:source )?url:\s*(\S+)$/i.exec(toPlainText(item).trim())?.[1] ?? []);

function readItem(
  {children, position}: ListItem,
  pages: readonly string[],
  source: string,
): ImportedAnnotation | Refusal {
  const line = position?.start.line;
  const place = {label: `line ${line}`, line};
  const below = children.flatMap((child) => (child.type === 'list' ? child.children : []));
  const paragraphs = children.filter(({type}) => type !== 'list');
  let address: string | undefined;
  const exact = paragraphs
    .map((paragraph) => {
      const words = toPlainText(paragraph);
      for (const link of findLinks(paragraph)) {
        if (/^https?:\/\/(?:[a-z]+\.)?readwise\.io\//.test(link)) address = link;
      }
      return words.replace(
        /\s*\((?:View Highlight|(?:Location|Page) [^()]*|Time [^()]*)\)\s*$/i,
        '',
      );
    })
    .join('\n')
    .trim();
  if (exact === '') return {place, reason: 'The highlight has no words.'};
  const notes: string[] = [];
  const tags: string[] = [];
  const rest: string[] = [];
  for (const item of below) {
    const [, name = '', words = ''] = /^(\w+):\s*(.*)$/s.exec(toPlainText(item).trim()) ?? [];
    if (/^tags?$/i.test(name)) {
      tags.push(...words.split(/[\s,]*(?:\[\[|\]\]|#|,)[\s,]*/).filter(Boolean));
    } else if (/^notes?$/i.test(name)) notes.push(readNote(item, source));
    else rest.push(`“${toPlainText(item).trim()}”`);
  }
  return {
    place,
    address,
    pages,
    quotes: [{exact}],
    notes: notes.map((value) => ({value, format: 'markdown'})),
    tags,
    authors: [],
    date: undefined,
    relations: [],
    rest,
  };
}

/** Return the Markdown of a note, without its name and without the indent of its item. */
function readNote({position, children}: ListItem, source: string): string {
  const start = children[0]?.position?.start;
  const text = source.slice(start?.offset, position?.end.offset);
  const indent = ' '.repeat((start?.column ?? 1) - 1);
  return text.replaceAll(`\n${indent}`, '\n').replace(/^[*_]*notes?[*_]*:[*_]*\s*/i, '');
}

function findLinks(node: Nodes): string[] {
  if (node.type === 'link') return [node.url];
  return 'children' in node ? node.children.flatMap(findLinks) : [];
}
