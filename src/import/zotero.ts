/**
 * Reads the Markdown that Zotero exports of a note: a paragraph for each annotation, with the words
 * in quotation marks, a citation, and the comment.
 */
import type {Nodes, Paragraph, Root} from 'mdast';
import {toString as toPlainText} from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import type {ImportedAnnotation, ImportedFile, Refusal} from './imported.ts';

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

/**
 * Read the annotations of a file.
 *
 * @returns `undefined` if no paragraph is an annotation
 */
export function readZotero(value: string): ImportedFile | undefined {
  const annotations: ImportedAnnotation[] = [];
  const refusals: Refusal[] = [];
  for (const paragraph of findParagraphs(parser.parse(value))) {
    const read = readParagraph(paragraph, value);
    if (read) annotations.push(read);
    else if (!/^\([\d/.,:\sAPM]+\)$/.test(toPlainText(paragraph).trim())) {
      const line = paragraph.position?.start.line;
      const reason = 'The paragraph does not begin with words in quotation marks and a citation.';
      refusals.push({place: {label: `line ${line}`, line}, reason});
    }
  }
  return annotations.length > 0
    ? {format: 'Zotero', annotations, refusals, remarks: []}
    : undefined;
}

function findParagraphs(node: Root | Nodes): Paragraph[] {
  if (node.type === 'paragraph') return [node];
  return 'children' in node && node.type !== 'heading' ? node.children.flatMap(findParagraphs) : [];
}

/** Quotation marks that begin and end the words. */
const quoted = /^\s*[“"«„]([\s\S]+)[”"»“]\s*\(?\s*$/;

/**
 * Read a paragraph: `“words” ([citation](zotero://…)) ([pdf](zotero://…)) comment`. Newer versions
 * link the words themselves.
 */
function readParagraph(paragraph: Paragraph, source: string): ImportedAnnotation | undefined {
  const {children, position} = paragraph;
  const isZotero = (node: Nodes) => node.type === 'link' && /^zotero:/.test(node.url);
  const links = children.filter(isZotero);
  const [first] = links;
  const last = links.at(-1);
  const line = position?.start.line;
  const common = {
    place: {label: `line ${line}`, line},
    pages: [],
    tags: [],
    authors: [],
    date: undefined,
    relations: [],
    rest: [],
  };
  if (!first || !last) return readWithoutLinks(paragraph, source, common);
  const before = children.slice(0, children.indexOf(first));
  const textBefore = toPlainText(before);
  const [, exact] = quoted.exec(textBefore) ?? quoted.exec(textBefore + toPlainText(first)) ?? [];
  if (exact === undefined) return undefined;
  const address = links.flatMap((node) =>
    node.type === 'link' && /annotation=/.test(node.url) ? node.url : [],
  )[0];
  const end = last.position?.end.offset ?? 0;
  const comment = source.slice(end, position?.end.offset).replace(/^\s*\)\s*/, '');
  return {...common, address, quotes: [{exact}], notes: toNotes(comment)};
}

/** Read `“words” (Author, 2020, p. 5) comment`. */
function readWithoutLinks(
  paragraph: Paragraph,
  source: string,
  common: Omit<ImportedAnnotation, 'quotes' | 'notes' | 'address'>,
): ImportedAnnotation | undefined {
  const {position} = paragraph;
  const text = source.slice(position?.start.offset, position?.end.offset);
  const [, words, comment = ''] =
    /^[“"«„]([\s\S]+?)[”"»“]\s*\([^()]*\d[^()]*\)([\s\S]*)$/.exec(text) ?? [];
  if (words === undefined) return undefined;
  const exact = toPlainText(parser.parse(words));
  return {...common, address: undefined, quotes: [{exact}], notes: toNotes(comment)};
}

const toNotes = (comment: string): ImportedAnnotation['notes'] =>
  comment.trim() === '' ? [] : [{value: comment.trim(), format: 'markdown'}];
