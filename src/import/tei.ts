/**
 * Reads annotations in the `standOff` of a TEI document (TEI P5, chapter 17.10), whose targets are in the text of the
 * same document.
 */
import {parseXml, XmlElement, XmlError, type XmlNode, XmlText} from '@rgrove/parse-xml';
import type {Range} from '../annotate/model/model.ts';
import type {ForeignQuote, ImportedAnnotation, ImportedFile, Refusal} from './imported.ts';
import {InputError} from './input-error.ts';

/**
 * Read the annotations of a document.
 *
 * @returns `undefined` if it has no `standOff`
 * @throws InputError if it is not well-formed XML
 */
export function readTei(value: string): ImportedFile | undefined {
  const {root} = parse(value);
  const standOff = root ? findAll(root, (name) => name === 'standOff') : [];
  if (!root || standOff.length === 0) return undefined;
  const text = readText(root);
  const names = readNames(root);
  const entries = standOff.flatMap((each) => findAll(each, isAnnotation));
  const annotations: ImportedAnnotation[] = [];
  const refusals: Refusal[] = [];
  for (const element of entries) {
    const line = value.slice(0, Math.max(0, element.start)).split('\n').length;
    const read = readEntry(element, text, names, line);
    if ('reason' in read) refusals.push(read);
    else annotations.push(read);
  }
  return {format: 'TEI', annotations, refusals, remarks: []};
}

function parse(value: string) {
  try {
    return parseXml(value, {includeOffsets: true});
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const [reason] = error.message.split('\n');
    throw new InputError(`The XML is not well-formed: ${reason}.`, {
      expected: 'a TEI document in XML, without entities of its own',
      fix: 'Correct it there, or export it again.',
      place: {line: error.line, column: error.column},
    });
  }
}

/** The name of an element without a namespace prefix. */
const nameOf = ({name}: XmlElement): string => name.replace(/^.*:/, '');

const elementsOf = ({children}: XmlElement): XmlElement[] =>
  children.filter((child) => child instanceof XmlElement);

/** Find the outermost elements whose name is accepted. */
function findAll(
  element: XmlElement,
  accept: (name: string, element: XmlElement) => boolean,
): XmlElement[] {
  return elementsOf(element).flatMap((child) =>
    accept(nameOf(child), child) ? [child] : findAll(child, accept),
  );
}

const isAnnotation = (name: string, {attributes}: XmlElement): boolean =>
  name === 'annotation' ||
  ((name === 'note' || name === 'span') && ('target' in attributes || 'from' in attributes));

/** The text of a document, with the ranges of its elements in UTF-16 code units. */
interface TeiText {
  text: string;
  /** By `xml:id`. Those of anchors are empty. */
  ranges: ReadonlyMap<string, Range>;
}

const blocks = new Set(
  'ab cell div head item l lg list p quote row sp speaker stage table'.split(' '),
);

function readText(root: XmlElement): TeiText {
  const ranges = new Map<string, Range>();
  let text = '';
  const breakLine = () => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  const walk = (element: XmlElement): void => {
    const name = nameOf(element);
    const isBlock = blocks.has(name);
    if (isBlock) breakLine();
    const start = text.length;
    for (const child of element.children) {
      if (child instanceof XmlText) text += child.text.replace(/\s+/g, ' ');
      else if (child instanceof XmlElement) {
        if (nameOf(child) === 'lb') text += '\n';
        // Notes of the document are not words of its text.
        if (nameOf(child) !== 'note') walk(child);
      }
    }
    const id = element.attributes['xml:id'];
    if (id !== undefined) ranges.set(id, {start, end: text.length});
    if (isBlock) breakLine();
  };
  for (const element of findAll(root, (name) => name === 'text')) walk(element);
  return {text, ranges};
}

/** Read the names that a document gives to ids, such as those of people in its header. */
function readNames(root: XmlElement): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const walk = (element: XmlElement): void => {
    const id = element.attributes['xml:id'];
    if (
      id !== undefined &&
      /^(?:persName|name|orgName|person|org|respStmt|editor|author)$/.test(nameOf(element))
    ) {
      const [name] = findAll(element, (each) => /^(?:persName|name|orgName)$/.test(each));
      names.set(id, (name ?? element).text.replace(/\s+/g, ' ').trim());
    }
    elementsOf(element).forEach(walk);
  };
  walk(root);
  return names;
}

function readEntry(
  element: XmlElement,
  text: TeiText,
  names: ReadonlyMap<string, string>,
  line: number,
): ImportedAnnotation | Refusal {
  const {attributes} = element;
  const place = {label: `line ${line}`, line};
  const pointers = [element, ...findAll(element, (name) => name === 'ptr')];
  const targets = pointers.flatMap((each) => listTargets(each.attributes));
  const quoted = findAll(element, (name) => name === 'quote').map((each) => ({
    exact: clean(each.text),
  }));
  const ranges = targets.flatMap((target) => findRange(target, text.text, text.ranges) ?? []);
  const found = joinAdjacent(ranges, text.text).flatMap((range) => readRange(range, text.text));
  const isComplete = ranges.length === targets.length && found.length > 0;
  const quotes = isComplete ? found : quoted;
  if (quotes.length === 0) {
    const reason =
      targets.length === 0
        ? 'It has no target.'
        : `Its target \`${targets.join(' ')}\` has no words in the text of the document.`;
    return {place, reason};
  }
  const skipped = new Set(['ptr', 'respStmt', 'date', 'quote', 'revisionDesc', 'licence']);
  const inner = nameOf(element) === 'annotation' ? findAll(element, (name) => name === 'note') : [];
  // An export of Gloss has other notes beside the comment: the gist, the finding.
  const isTyped = inner.some((each) => each.attributes['type'] === 'gist');
  const isComment = (each: XmlElement) => !isTyped || each.attributes['type'] === 'comment';
  const others = inner.filter((each) => !isComment(each));
  const toComment = (of: readonly XmlElement[]): string =>
    of
      .map(({children}) => children.map((child) => toHtml(child, skipped)).join(''))
      .map((html) => (/<(?:p|ul|ol|blockquote)>/.test(html) ? html : `<p>${html}</p>`))
      .join('');
  const note = toComment(inner.length > 0 ? inner.filter(isComment) : [element]);
  const gist = others.filter((each) => each.attributes['type'] === 'gist');
  const responsible = [attributes['resp'], attributes['who']].flatMap(
    (each) => each?.split(/\s+/) ?? [],
  );
  const stated = findAll(element, (name) => /^(?:persName|name|orgName)$/.test(name));
  const [date] = findAll(element, (name) => name === 'date');
  return {
    place,
    address: attributes['xml:id'],
    pages: [],
    quotes,
    notes: /[^\s<>/p]/.test(note.replace(/<[^>]*>/g, '')) ? [{value: note, format: 'html'}] : [],
    tags: (attributes['ana'] ?? '').split(/\s+/).filter(Boolean),
    authors: [
      ...responsible.map((each) => names.get(each.replace(/^#/, '')) ?? each),
      ...stated.map((each) => clean(each.text)),
    ],
    date: attributes['when'] ?? date?.attributes['when'] ?? (date && clean(date.text)),
    relations: [],
    rest: [
      ...['type', 'subtype', 'motivation', 'cert'].flatMap((name) =>
        attributes[name] === undefined ? [] : `${name} “${attributes[name]}”`,
      ),
      ...others
        .filter((each) => !gist.includes(each))
        .map((each) => `${each.attributes['type'] ?? 'note'} “${clean(each.text)}”`),
    ],
    own:
      gist.length === 0
        ? undefined
        : {
            isFinished: false,
            kind: undefined,
            id: attributes['xml:id'],
            gist: {value: toComment(gist), format: 'html'},
            attributes: {},
            site: undefined,
          },
  };
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** List the targets of a pointer: one for each passage. */
function listTargets({target, from, to}: XmlElement['attributes']): string[] {
  if (from !== undefined && to !== undefined) return [`range(${from},${to})`];
  // A scheme may have spaces after its commas.
  return (target ?? from ?? '').replace(/,\s+/g, ',').split(/\s+/).filter(Boolean);
}

/** Join ranges with only white space between them: segments that belong to one passage. */
const joinAdjacent = (ranges: readonly Range[], text: string): Range[] =>
  ranges.reduce<Range[]>((joined, range) => {
    const last = joined.at(-1);
    const isAdjacent =
      last && last.end <= range.start && text.slice(last.end, range.start).trim() === '';
    if (isAdjacent) last.end = range.end;
    else joined.push({...range});
    return joined;
  }, []);

/** How much of the text is read on each side of a passage, in UTF-16 code units. */
const contextLength = 32;

/** Read the words of a range, with some of the text on both sides. Returns `[]` for no words. */
function readRange({start, end}: Range, text: string): ForeignQuote[] {
  const exact = text.slice(start, end);
  if (exact.trim() === '') return [];
  return [
    {
      exact: exact.trim(),
      prefix: text.slice(Math.max(0, start - contextLength), start),
      suffix: text.slice(end, end + contextLength),
    },
  ];
}

/** Find the range of a target: `#id`, or one of the schemes of TEI (chapter 17.2.4). */
function findRange(target: string, text: string, ranges: TeiText['ranges']): Range | undefined {
  const of = (id = '') => ranges.get(id.replace(/^#/, ''));
  const [, scheme, list = ''] = /^#?(range|string-range)\((.*)\)$/.exec(target) ?? [];
  const [first, second = '', third = ''] = list.split(',').map((each) => each.trim());
  if (scheme === undefined) return target.startsWith('#') ? of(target) : undefined;
  const start = of(first);
  if (!start) return undefined;
  if (scheme === 'range') {
    const end = of(second);
    return end && {start: start.start, end: end.end};
  }
  const characters = [...text.slice(start.start)];
  const lengthOf = (count: number) => characters.slice(0, count).join('').length;
  const [offset, length] = [Number(second), Number(third)];
  return {start: start.start + lengthOf(offset), end: start.start + lengthOf(offset + length)};
}

/** The elements of HTML for those of TEI. Others are left out, and their words stay. */
const htmlNames: Readonly<Record<string, string>> = {
  p: 'p',
  ab: 'p',
  list: 'ul',
  item: 'li',
  lb: 'br',
  emph: 'em',
  mentioned: 'em',
  foreign: 'em',
  title: 'cite',
  q: 'q',
  quote: 'blockquote',
  code: 'code',
  del: 'del',
  add: 'ins',
};

/** Convert a part of a note to HTML. */
function toHtml(node: XmlNode, skipped: ReadonlySet<string>): string {
  if (node instanceof XmlText) return escapeHtml(node.text);
  if (!(node instanceof XmlElement)) return '';
  const name = nameOf(node);
  if (skipped.has(name)) return '';
  const inner = node.children.map((child) => toHtml(child, skipped)).join('');
  const {target, rend = ''} = node.attributes;
  if ((name === 'ref' || name === 'ptr') && target !== undefined) {
    return `<a href="${escapeHtml(target)}">${inner || escapeHtml(target)}</a>`;
  }
  if (name === 'hi') return /bold/.test(rend) ? `<strong>${inner}</strong>` : `<em>${inner}</em>`;
  const html = htmlNames[name];
  if (html === undefined) return inner;
  return html === 'br' ? '<br>' : `<${html}>${inner}</${html}>`;
}

const escapeHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
