/** Reads a DOCX with mammoth. */
import {zipSync} from 'fflate';
import type {Element, ElementContent, Nodes} from 'hast';
import {fromHtml} from 'hast-util-from-html';
import mammoth from 'mammoth';
import {createNoteCall, createNotes, readDocument} from './document-page.ts';
import {type Intake, IntakeError} from './model.ts';
import {readZip} from './read-zip.ts';

/** Styles of Word that mammoth does not know. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "r[style-name='Emphasis'] => em",
];

/**
 * Read a DOCX.
 *
 * @param name the name of the file
 * @throws IntakeError if it cannot be read
 */
export async function readDocx(bytes: Uint8Array, name: string): Promise<Intake> {
  const files = readZip(bytes, () => true);
  for (const [path, content] of files) {
    if (path.endsWith('.xml') && /<!(?:DOCTYPE|ENTITY)/i.test(readStart(content))) {
      throw new IntakeError(
        `\`${name}\` has definitions of its own in \`${path}\`, which no word processor writes.`,
        'Open it in a word processor, save it again, and start from that.',
      );
    }
  }
  const images = new Map<string, Uint8Array>();
  let html: string;
  let messages: readonly {message: string}[];
  try {
    // Packed again, the lengths in the archive are those that were checked.
    const buffer = Buffer.from(zipSync(Object.fromEntries(files), {level: 0}));
    const result = await mammoth.convertToHtml(
      {buffer},
      {
        styleMap,
        includeEmbeddedStyleMap: false,
        convertImage: mammoth.images.imgElement(async (image) => {
          const src = `image-${images.size + 1}`;
          images.set(src, new Uint8Array(await image.readAsArrayBuffer()));
          return {src};
        }),
      },
    );
    ({value: html, messages} = result);
  } catch (error) {
    throw new IntakeError(
      `\`${name}\` cannot be read as DOCX: ${(error as Error).message.split('\n')[0]}.`,
      'Save it again in a word processor, and start from that.',
    );
  }
  const {children, notes} = readNotes(
    fromHtml(html, {fragment: true}).children as ElementContent[],
  );
  const facts = readProperties(files.get('docProps/core.xml'));
  const unread = messages.filter(({message}) => !/^Unrecognised \w+ style/.test(message));
  return readDocument(bytes, name, {
    children: [...children, ...createNotes(notes)],
    facts,
    images,
    remarks: [
      ...(facts.author === undefined
        ? []
        : ['The author is that of the properties of the document, which may be its typist.']),
      ...new Set(unread.map(({message}) => `Not read from the document: ${message}.`)),
    ],
  });
}

const readStart = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, 2000)).toString('latin1');

/** Return the title and the author of the properties of a document. */
function readProperties(bytes: Uint8Array | undefined) {
  const xml = bytes ? new TextDecoder().decode(bytes) : '';
  const read = (tag: string): string | undefined => {
    const [, value] = new RegExp(`<dc:${tag}[^>]*>([^<]*)</dc:${tag}>`).exec(xml) ?? [];
    const [text] = value ? (fromHtml(value, {fragment: true}).children as Nodes[]) : [];
    return text?.type === 'text' ? text.value.trim() || undefined : undefined;
  };
  return {title: read('title'), author: read('creator')};
}

const noteId = /^(?:foot|end)note-\d+$/;
const callId = /^(?:foot|end)note-ref-\d+$/;

/** Replace the notes of mammoth, which have numbers and arrows that the document does not have. */
function readNotes(nodes: ElementContent[]): {
  children: ElementContent[];
  notes: {id: string; children: ElementContent[]}[];
} {
  const notes: {id: string; children: ElementContent[]}[] = [];
  const read = (node: ElementContent): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const [only] = node.children;
    if (node.tagName === 'sup' && only?.type === 'element' && callId.test(idOf(only))) {
      return [createNoteCall(idOf(only).replace('-ref', ''))];
    }
    if (node.tagName === 'a' && callId.test(String(node.properties['href']).slice(1))) return [];
    const children = node.children.flatMap(read);
    if (node.tagName === 'li' && noteId.test(idOf(node))) {
      notes.push({id: idOf(node), children});
      return [];
    }
    return node.tagName === 'ol' && children.length === 0 ? [] : [{...node, children}];
  };
  return {children: nodes.flatMap(read), notes};
}

const idOf = ({properties}: Element): string => String(properties['id'] ?? '');
