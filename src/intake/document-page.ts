/** Writes a document of a word processor as a page of HTML, which becomes its source. */
import {createHash} from 'node:crypto';
import type {Element, ElementContent, Root} from 'hast';
import {toHtml} from 'hast-util-to-html';
import type {Facts, Intake} from './model.ts';
import {readHtml} from './read-html.ts';

/** A document as HTML. Notes are as `html-to-markdown.ts` reads them. */
export interface DocumentContent {
  children: ElementContent[];
  facts: Facts;
  images: ReadonlyMap<string, Uint8Array>;
  remarks: readonly string[];
}

/**
 * Read a document. Its source is the HTML that is extracted here, because a document cannot be
 * compared with a text. The HTML names the digest of the document.
 *
 * @param name the name of the file
 */
export function readDocument(bytes: Uint8Array, name: string, content: DocumentContent): Intake {
  const digest = createHash('sha256').update(bytes).digest('hex');
  const root: Root = {
    type: 'root',
    children: content.children.flatMap((child) => [child, {type: 'text', value: '\n'}]),
  };
  const comment = `<!-- Extracted by Gloss from a document with the SHA-256 ${digest}. -->`;
  const html = `<!doctype html>\n<meta charset="utf-8">\n${comment}\n${toHtml(root)}`;
  const intake = readHtml(html, {isWhole: true});
  const isTitleInferred = intake.isTitleInferred && content.facts.title === undefined;
  return {
    ...intake,
    facts: {
      ...intake.facts,
      ...content.facts,
      title: intake.isTitleInferred
        ? (content.facts.title ?? intake.facts.title)
        : intake.facts.title,
    },
    isTitleInferred,
    images: content.images,
    remarks: [
      `\`source.html\` has the text of \`${name}\` as HTML, because a document cannot be compared. Keep the document too.`,
      ...content.remarks,
      ...intake.remarks,
    ],
  };
}

/** Create the call of a note. */
export const createNoteCall = (id: string): Element => ({
  type: 'element',
  tagName: 'a',
  properties: {dataDocumentNote: id},
  children: [],
});

/** Create the notes at the end of a document. */
export const createNotes = (items: readonly {id: string; children: ElementContent[]}[]) =>
  items.length === 0
    ? []
    : [
        element('section', {dataDocumentNotes: true}, [
          element(
            'ol',
            {},
            items.map(({id, children}) => element('li', {id}, children)),
          ),
        ]),
      ];

/** Create an element. */
export const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({type: 'element', tagName, properties, children});
