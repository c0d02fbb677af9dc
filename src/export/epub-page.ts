/**
 * The text of an article and its notes as a page of an e-book. Each note is a pop-up footnote
 * (EPUB Structural Semantics Vocabulary, `noteref` and `footnote`).
 */

import type {Element, ElementContent, Properties, RootContent, Text} from 'hast';
import type {Article, EditionAnnotation} from '../edition/model.ts';
import {plainText, project} from '../edition/plain-text.ts';
import {itemAt, noteId, type Range} from '../edition/vocabulary.ts';
import type {Interface} from '../language/interface.ts';
import {
  capitalize,
  formatName,
  formatNameInSentence,
  formatStatus,
} from '../render/describe-annotation.ts';
import {nameSources} from '../render/name-sources.ts';
import {createElement} from './create-element.ts';
import type {ExportSite} from './export-site.ts';
import {resolveAbsolute} from './render-absolute-html.ts';
import {summarizeAnnotation} from './summarize-annotation.ts';
import {replaceForbidden} from './xml.ts';

/** The id of the element with the text, in which positions are counted. */
export const textId = 'text';

/** A page of an e-book. */
export interface EpubPage {
  /** The content of the page. */
  children: ElementContent[];
  /** The paths of its images from the root of the site. Their elements have them as `src`. */
  images: ReadonlySet<string>;
  /** Converts a range of the article to code points of the text of the element `text`. */
  toPosition: (range: Range) => Range;
}

/** Create the page of an article. */
export function createEpubPage(article: Article, site: ExportSite, ui: Interface): EpubPage {
  const {title, lang, dir, author, publisher, published, description, annotations} = article;
  const page = site.addresses.article(article.slug);
  const images = new Set<string>();
  const resolve = <Node extends RootContent>(nodes: readonly Node[]): Node[] =>
    resolveForBook(nodes, site, page, images);
  const prepared = prepare(resolve(article.tree.children), article, ui);
  const text = createElement('div', {id: textId, lang, dir}, prepared);
  const facts = [author, publisher?.name, published && ui.date(published)];
  const notes = annotations.flatMap((each) => createNote(each, site, ui, resolve));
  const children = [
    createElement('header', {}, [
      createElement('h1', {lang, dir}, [title]),
      createElement('p', {}, [facts.filter((each) => each !== undefined).join(' · ')]),
      ...(description === undefined ? [] : [createElement('p', {lang, dir}, [description])]),
    ]),
    text,
    ...(notes.length === 0
      ? []
      : [
          createElement(
            'section',
            {
              'epub:type': 'footnotes',
              role: 'doc-endnotes',
              ariaLabel: ui.text('alternate.annotations'),
            },
            [createElement('h2', {}, [ui.text('alternate.annotations')]), ...notes],
          ),
        ]),
    createElement('p', {}, [
      createElement('a', {href: site.absolute(page)}, [site.absolute(page)]),
    ]),
  ];
  const ids = collectIds(children);
  return {
    children: children.map((child) => finish(child, ids, site.absolute(page)) as ElementContent),
    images,
    toPosition: createPositions(text),
  };
}

/** Resolve links to the site. Those of the page itself stay fragments, and images stay paths. */
function resolveForBook<Node extends RootContent>(
  nodes: readonly Node[],
  site: ExportSite,
  page: string,
  images: Set<string>,
): Node[] {
  const {addresses, absolute} = site;
  const own = `${absolute(page)}#`;
  const restore = (node: RootContent): RootContent => {
    if (node.type !== 'element') return node;
    const {properties, tagName} = node;
    const {href} = properties;
    const children = node.children.map((child) => restore(child) as ElementContent);
    const local =
      typeof href === 'string' && href.startsWith(own) ? href.slice(own.length - 1) : href;
    return {...node, properties: {...properties, ...(tagName === 'a' && {href: local})}, children};
  };
  const withoutImages: ExportSite = {
    ...site,
    addresses: {
      ...addresses,
      image: (path) => {
        images.add(path);
        return {src: path, width: 0, height: 0, loading: 'lazy', decoding: 'async'};
      },
    },
    absolute: (path) => (images.has(path) ? path : absolute(path)),
  };
  return resolveAbsolute(nodes, withoutImages, page).map((node) => restore(node) as Node);
}

/** Turn the placeholders of an article into what the book has in their place. */
function prepare(nodes: readonly RootContent[], article: Article, ui: Interface): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element') return [];
    const {properties, tagName} = node;
    if (properties['dataNotes'] !== undefined) return [];
    const gap = properties['dataGap'] ?? properties['dataGapInside'];
    if (gap !== undefined) {
      if (tagName === 'a') return [createElement('span', {dataApparatus: true}, [' […]'])];
      const {lines} = itemAt(article.gaps, Number(gap) - 1);
      const isInside = properties['dataGapInside'] !== undefined;
      return [
        createElement('aside', {dataApparatus: true, className: ['gap']}, [
          createElement('p', {lang: ui.lang, dir: ui.dir}, [
            ui.text(isInside ? 'gap.above' : 'gap.here', {count: lines.length}),
          ]),
          ...lines.map((line) => createElement('p', {}, [line])),
        ]),
      ];
    }
    const children = prepare(node.children, article, ui);
    if (properties['role'] === 'doc-noteref') {
      const {href, role} = properties;
      return [
        createElement('sup', {dataApparatus: true}, [
          createElement('a', {href, role, 'epub:type': 'noteref'}, children),
        ]),
      ];
    }
    if ('dataFootnoteRef' in properties) {
      return [{...node, properties: {...properties, 'epub:type': 'noteref'}, children}];
    }
    return [{...node, children}];
  });
}

function createNote(
  annotation: EditionAnnotation,
  site: ExportSite,
  ui: Interface,
  resolve: <Node extends RootContent>(nodes: readonly Node[]) => Node[],
): ElementContent[] {
  const {id, gist, note, status, finding, article, numeral} = annotation;
  // Without a note, nothing refers to it.
  if (numeral === '') return [];
  const {lang, dir} = article;
  const name = formatName(annotation, ui);
  const verdict = status === undefined ? [] : [` (${formatStatus(status, ui)})`];
  // The first paragraph may be only the name, which is said before.
  const summary = summarizeAnnotation(annotation, site, ui).filter(
    (each) => plainText([each]) !== name,
  );
  return [
    createElement('aside', {id: noteId(id), 'epub:type': 'footnote', role: 'doc-footnote'}, [
      createElement('p', {}, [
        createElement('b', {}, [name]),
        ...verdict,
        ' ',
        createElement('span', {lang, dir}, resolve(gist)),
      ]),
      ...(finding === undefined
        ? []
        : [createElement('p', {lang, dir}, [createElement('i', {}, [finding])])]),
      createElement('div', {lang, dir}, resolve(nameSources(note, lang, ui)) as ElementContent[]),
      ...summary,
      createElement('p', {}, [
        createElement('a', {href: `#${id}`, role: 'doc-backlink'}, [
          ui.text('note.back', {name: formatNameInSentence(annotation, ui)}),
        ]),
      ]),
    ]),
  ];
}

/** Describe a note as plain text, as the notes of e-books are. */
export function describeNote(annotation: EditionAnnotation, ui: Interface): string {
  const {gistText, status, finding, note} = annotation;
  const verdict = status === undefined ? undefined : capitalize(formatStatus(status, ui));
  return [gistText, verdict, finding, project({type: 'root', children: [...note]}).text]
    .filter((part) => part !== undefined && part !== '')
    .join('\n');
}

/** Count where the text of the article is among all text of the element. */
function createPositions(text: Element): (range: Range) => Range {
  const {leaves} = project({type: 'root', children: [text]});
  const starts = new Map<Text, number>();
  let all = '';
  const walk = (node: ElementContent): void => {
    if (node.type === 'text') {
      starts.set(node, all.length);
      all += node.value;
    } else if (node.type === 'element') {
      for (const child of node.children) walk(child);
    }
  };
  walk(text);
  const points = (units: number): number => [...all.slice(0, units)].length;
  return ({start, end}) => {
    const first = leaves.find((leaf) => leaf.end > start);
    const last = leaves.findLast((leaf) => leaf.start < end);
    const at = (leaf: typeof first, offset: number): number =>
      leaf ? points((starts.get(leaf.node) ?? 0) + offset - leaf.start) : 0;
    return {
      start: at(first, Math.max(start, first?.start ?? 0)),
      end: at(last, Math.min(end, last?.end ?? 0)),
    };
  };
}

const collectIds = (nodes: readonly ElementContent[]): Set<string> =>
  new Set(
    nodes.flatMap((node): string[] =>
      node.type === 'element'
        ? [
            ...(typeof node.properties['id'] === 'string' ? [node.properties['id']] : []),
            ...collectIds(node.children),
          ]
        : [],
    ),
  );

/** Attributes that only the site needs, or that XHTML in EPUB does not have. */
const dropped = /^(?:data[A-Z]|on|loading$|decoding$|srcSet$|sizes$|ariaDetails$|style$)/;

/** Finish an element: drop attributes of the site, and link to the site what the book lacks. */
function finish(node: ElementContent, ids: ReadonlySet<string>, page: string): ElementContent {
  // XML forbids some characters (XML 1.0, §2.2).
  if (node.type === 'text') return {type: 'text', value: replaceForbidden(node.value)};
  if (node.type !== 'element') return node;
  const {properties, tagName} = node;
  const kept: Properties = Object.fromEntries(
    Object.entries(properties).filter(([name]) => !dropped.test(name)),
  );
  const {href, lang} = kept;
  if (
    typeof href === 'string' &&
    href.startsWith('#') &&
    !ids.has(decodeURIComponent(href.slice(1)))
  ) {
    kept['href'] = `${page}${href}`;
  }
  if (tagName === 'img') {
    for (const name of ['width', 'height']) if (kept[name] === 0) delete kept[name];
  }
  if (lang !== undefined) kept['xmlLang'] = lang;
  if (tagName === 'mark') {
    kept['className'] = [
      ...String(properties['dataKind'] ?? '').split(' '),
      ...(properties['dataStatus'] === undefined ? [] : [String(properties['dataStatus'])]),
    ];
  }
  return {
    ...node,
    properties: kept,
    children: node.children.map((child) => finish(child, ids, page)),
  };
}
