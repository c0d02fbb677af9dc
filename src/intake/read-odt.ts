/** Reads an ODT (OASIS OpenDocument 1.3, part 3). */
import type {ElementContent} from 'hast';
import {fromXml} from 'xast-util-from-xml';
import {count} from './count.ts';
import {createNoteCall, createNotes, element, readDocument} from './document-page.ts';
import {type Intake, IntakeError} from './model.ts';
import {readZip} from './read-zip.ts';

type XmlRoot = ReturnType<typeof fromXml>;
type XmlElement = Extract<XmlRoot['children'][number], {type: 'element'}>;
type XmlChild = XmlRoot['children'][number] | XmlElement['children'][number];

/** What a style of words or lists means. */
interface Style {
  tags: string[];
  /** The name of the style that it is made from. */
  parent: string;
  isNumbered: boolean;
}

/** Names of styles that have a meaning, as LibreOffice writes them. */
const namedTags: Readonly<Record<string, string>> = {
  Emphasis: 'em',
  Strong_20_Emphasis: 'strong',
  Source_20_Text: 'code',
};

/**
 * Read an ODT.
 *
 * @param name the name of the file
 * @throws IntakeError if it cannot be read
 */
export function readOdt(bytes: Uint8Array, name: string): Intake {
  const files = readZip(bytes, (path) => /^(?:content|styles|meta)\.xml$|^Pictures\//.test(path));
  const parse = (path: string): XmlRoot | undefined => {
    const file = files.get(path);
    if (!file) return undefined;
    const xml = new TextDecoder().decode(file);
    try {
      if (/<!(?:DOCTYPE|ENTITY)/i.test(xml.slice(0, 2000))) throw new Error('it has definitions');
      return fromXml(xml);
    } catch (error) {
      throw new IntakeError(
        `\`${name}\` cannot be read as ODT: ${path}, ${(error as Error).message.split('\n')[0]}.`,
        'Save it again in a word processor, and start from that.',
      );
    }
  };
  const content = parse('content.xml');
  const body = content && find(content, 'office:text');
  if (!body) {
    throw new IntakeError(
      `\`${name}\` is no text document.`,
      'Start from an ODT that has a text, and not from a table or a drawing.',
    );
  }
  const styles = readStyles([content, parse('styles.xml')]);
  const reader = new OdtReader(styles, files);
  const meta = parse('meta.xml');
  const read = (tag: string) => meta && textOf(find(meta, tag)).trim();
  const children = reader.readBlocks(body);
  return readDocument(bytes, name, {
    children: [...children, ...createNotes(reader.notes)],
    facts: {title: read('dc:title') || undefined, author: undefined},
    images: reader.images,
    remarks: [
      ...(reader.comments > 0
        ? [`${count(reader.comments, 'comment')} of the document: left out.`]
        : []),
      ...(reader.hasChanges
        ? ['The document has recorded changes: deleted words are left out, inserted ones are not.']
        : []),
    ],
  });
}

/** Converts the elements of a document to HTML. */
class OdtReader {
  readonly notes: {id: string; children: ElementContent[]}[] = [];
  readonly images = new Map<string, Uint8Array>();
  comments = 0;
  hasChanges = false;
  readonly #styles: ReadonlyMap<string, Style>;
  readonly #files: ReadonlyMap<string, Uint8Array>;

  constructor(styles: ReadonlyMap<string, Style>, files: ReadonlyMap<string, Uint8Array>) {
    this.#styles = styles;
    this.#files = files;
  }

  readBlocks(parent: XmlElement): ElementContent[] {
    return elementsOf(parent).flatMap((node) => this.#readBlock(node));
  }

  #readBlock(node: XmlElement): ElementContent[] {
    switch (node.name) {
      case 'text:h': {
        const level = Math.min(6, Math.max(1, Number(node.attributes['text:outline-level'] ?? 1)));
        return [element(`h${level}`, {}, this.#readWords(node))];
      }
      case 'text:p': {
        const isTitle = this.#isStyle(node, 'Title');
        const words = this.#readWords(node);
        const boxes = findAll(node, 'draw:text-box').flatMap((box) => this.readBlocks(box));
        if (words.length === 0) return boxes;
        return [element(isTitle ? 'h1' : 'p', {}, words), ...boxes];
      }
      case 'text:list': {
        const style = this.#styles.get(node.attributes['text:style-name'] ?? '');
        const items = elementsOf(node).map((item) => element('li', {}, this.readBlocks(item)));
        return [element(style?.isNumbered ? 'ol' : 'ul', {}, items)];
      }
      case 'table:table':
        return [this.#readTable(node)];
      case 'text:tracked-changes':
        this.hasChanges = true;
        return [];
      case 'text:sequence-decls':
      case 'text:variable-decls':
      case 'text:user-field-decls':
      case 'office:forms':
        return [];
      default:
        return node.name.startsWith('draw:') ? this.#readWord(node) : this.readBlocks(node);
    }
  }

  #readTable(table: XmlElement): ElementContent {
    const heads = new Set(findAll(table, 'table:table-header-rows').flatMap(elementsOf));
    const rows = findAll(table, 'table:table-row').map((row) => {
      const cells = elementsOf(row).flatMap((cell) => {
        if (cell.name !== 'table:table-cell') return [];
        const span = Number(cell.attributes['table:number-columns-spanned'] ?? 1);
        const down = Number(cell.attributes['table:number-rows-spanned'] ?? 1);
        const properties = {
          ...(span > 1 && span < 1000 && {colSpan: span}),
          ...(down > 1 && down < 1000 && {rowSpan: down}),
        };
        const blocks = this.readBlocks(cell);
        const [only] = blocks;
        const isLine = blocks.length === 1 && only?.type === 'element' && only.tagName === 'p';
        return element(heads.has(row) ? 'th' : 'td', properties, isLine ? only.children : blocks);
      });
      return element('tr', {}, cells);
    });
    return element('table', {}, rows);
  }

  #readWords(parent: XmlElement): ElementContent[] {
    return parent.children.flatMap((node): ElementContent[] => {
      if (node.type === 'text' || node.type === 'cdata') return [{type: 'text', value: node.value}];
      return node.type === 'element' ? this.#readWord(node) : [];
    });
  }

  #readWord(node: XmlElement): ElementContent[] {
    const {name, attributes} = node;
    switch (name) {
      case 'text:s':
      case 'text:tab':
        return [{type: 'text', value: ' '}];
      case 'text:line-break':
        return [element('br', {}, [])];
      case 'text:span': {
        const words = this.#readWords(node);
        const tags = this.#styles.get(attributes['text:style-name'] ?? '')?.tags ?? [];
        const named = namedTags[attributes['text:style-name'] ?? ''];
        const isEmpty = textOf(node).trim() === '';
        return (isEmpty ? [] : named ? [named] : tags).reduce(
          (inner, tag): ElementContent[] => [element(tag, {}, inner)],
          words,
        );
      }
      case 'text:a':
        return [element('a', {href: attributes['xlink:href'] ?? ''}, this.#readWords(node))];
      case 'text:note': {
        const id = `note-${this.notes.length + 1}`;
        const note = {id, children: [] as ElementContent[]};
        this.notes.push(note);
        const inside = find(node, 'text:note-body');
        note.children = inside ? this.readBlocks(inside) : [];
        return [createNoteCall(id)];
      }
      case 'office:annotation':
        this.comments++;
        return [];
      case 'office:annotation-end':
      case 'draw:text-box':
      case 'svg:title':
      case 'svg:desc':
        return [];
      case 'draw:frame': {
        const image = find(node, 'draw:image');
        const src = image?.attributes['xlink:href'] ?? '';
        const file = this.#files.get(src);
        if (!file) return this.#readWords(node);
        this.images.set(src, file);
        const [title, description] = [find(node, 'svg:title'), find(node, 'svg:desc')];
        const alt = textOf(description).trim() || textOf(title).trim();
        return [element('img', {src, alt}, [])];
      }
      default:
        return this.#readWords(node);
    }
  }

  /** Return whether a paragraph has a style, or one that is made from it. */
  #isStyle(node: XmlElement, wanted: string): boolean {
    const name = node.attributes['text:style-name'] ?? '';
    return name === wanted || this.#styles.get(name)?.parent === wanted;
  }
}

/** Read what the styles of words and lists mean. */
function readStyles(files: readonly (XmlRoot | undefined)[]): Map<string, Style> {
  const styles = new Map<string, Style>();
  for (const file of files) {
    if (!file) continue;
    for (const style of [...findAll(file, 'style:style'), ...findAll(file, 'text:list-style')]) {
      const properties = find(style, 'style:text-properties')?.attributes ?? {};
      const isOfWords = style.attributes['style:family'] === 'text';
      const position = properties['style:text-position'] ?? '';
      const tags = isOfWords
        ? [
            ...(properties['fo:font-style'] === 'italic' ? ['em'] : []),
            ...(properties['fo:font-weight'] === 'bold' ? ['strong'] : []),
            ...(/^super|^[1-9]/.test(position) ? ['sup'] : []),
            ...(/^sub|^-/.test(position) ? ['sub'] : []),
          ]
        : [];
      const [level] = elementsOf(style);
      styles.set(style.attributes['style:name'] ?? '', {
        tags,
        parent: style.attributes['style:parent-style-name'] ?? '',
        isNumbered: level?.name === 'text:list-level-style-number',
      });
    }
  }
  return styles;
}

const elementsOf = ({children}: XmlElement | XmlRoot): XmlElement[] =>
  (children as XmlChild[]).filter((node): node is XmlElement => node.type === 'element');

/** Find the elements of a name, without those inside of them. */
const findAll = (parent: XmlElement | XmlRoot, name: string): XmlElement[] =>
  elementsOf(parent).flatMap((node) => (node.name === name ? [node] : findAll(node, name)));

const find = (parent: XmlElement | XmlRoot, name: string): XmlElement | undefined =>
  findAll(parent, name)[0];

const textOf = (node: XmlElement | undefined): string =>
  (node?.children ?? [])
    .map((child) =>
      child.type === 'text' || child.type === 'cdata'
        ? child.value
        : child.type === 'element'
          ? textOf(child)
          : '',
    )
    .join('');
