/**
 * An article with its notes as an e-book (EPUB 3.3, https://www.w3.org/TR/epub-33/), which contains
 * the annotations too (EPUB Annotations 1.0, https://www.w3.org/TR/epub-anno-10/).
 *
 * The files of a book are the same for the same content: the dates in the archive are constant.
 */

import {strToU8, type Zippable, zipSync} from 'fflate';
import type {Element, ElementContent} from 'hast';
import {toXast} from 'hast-util-to-xast';
import {toXml} from 'xast-util-to-xml';
import {type Heading, listHeadings} from '../edition/headings.ts';
import type {Article, EditionAnnotation} from '../edition/model.ts';
import {isDisputed} from '../edition/vocabulary.ts';
import {toIsoDate} from '../language/edtf-date.ts';
import type {Interface} from '../language/interface.ts';
import {createElement} from './create-element.ts';
import {createEpubPage, describeNote, type EpubPage, textId} from './epub-page.ts';
import {type ExportSite, mergeDates} from './export-site.ts';
import type {Json} from './json.ts';
import {stringifyXml, type XmlElement, xml} from './xml.ts';

/** Reads an image by its path from the root of the site. */
export type ReadImage = (path: string) => {name: string; bytes: Uint8Array} | undefined;

/** Create the e-book of an article. */
export function createEpub(
  article: Article,
  readImage: ReadImage,
  site: ExportSite,
  ui: Interface,
): Uint8Array<ArrayBuffer> {
  const page = createEpubPage(article, site, ui);
  const images = [...page.images].flatMap((path, nth): BookImage[] => {
    const image = readImage(path);
    if (!image) return [];
    const extension = /\.(\w+)$/.exec(image.name)?.[1]?.toLowerCase() ?? '';
    const type = imageTypes[extension];
    return type === undefined
      ? []
      : [{path, file: `images/${nth + 1}.${extension}`, type, bytes: image.bytes}];
  });
  const files: Zippable = {
    // The first file, and not compressed (EPUB 3.3, §4.2.3).
    mimetype: [strToU8('application/epub+zip'), {level: 0}],
    'META-INF/container.xml': strToU8(container),
    'META-INF/annotations.json': strToU8(
      JSON.stringify(createAnnotationSet(article, page, site, ui)),
    ),
    'EPUB/package.opf': strToU8(createPackage(article, images, site, ui)),
    'EPUB/nav.xhtml': strToU8(createNavigation(article, ui)),
    'EPUB/article.xhtml': strToU8(createDocument(article, ui, showImages(page.children, images))),
    'EPUB/style.css': strToU8(styles),
    ...Object.fromEntries(images.map(({file, bytes}) => [`EPUB/${file}`, bytes])),
  };
  // The archive has local times without a zone, from 1980 on.
  return zipSync(files, {level: 9, mtime: new Date(1980, 0, 1)});
}

interface BookImage {
  path: string;
  /** The path in the folder of the book. */
  file: string;
  type: string;
  bytes: Uint8Array;
}

/** The types of images that every reading system shows (EPUB 3.3, §3.2). */
const imageTypes: Readonly<Record<string, string>> = {
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** Set the files of images. One that the book cannot have is its description. */
const showImages = (
  nodes: readonly ElementContent[],
  images: readonly BookImage[],
): ElementContent[] =>
  nodes.map((node): ElementContent => {
    if (node.type !== 'element') return node;
    const children = showImages(node.children, images);
    if (node.tagName !== 'img') return {...node, children};
    const image = images.find(({path}) => path === node.properties['src']);
    const alt = String(node.properties['alt'] ?? '');
    return image
      ? {...node, properties: {...node.properties, alt, src: image.file}}
      : {type: 'text', value: alt};
  });

const container = stringifyXml(
  xml(
    'container',
    {version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container'},
    xml(
      'rootfiles',
      {},
      xml('rootfile', {
        'full-path': 'EPUB/package.opf',
        'media-type': 'application/oebps-package+xml',
      }),
    ),
  ),
);

function createPackage(
  article: Article,
  images: readonly BookImage[],
  site: ExportSite,
  ui: Interface,
): string {
  const {slug, title, lang, dir, authors, publication, published, source, rights} = article;
  const {description, annotations} = article;
  const modified = dateOf(article, site).modified;
  const day = published && toIsoDate(published);
  const editors = new Map(
    annotations.flatMap((each) => each.editors).map((each) => [each.id, each.name]),
  );
  const role = (id: string, code: string): XmlElement =>
    xml('meta', {refines: `#${id}`, property: 'role', scheme: 'marc:relators'}, code);
  const item = (id: string, href: string, type: string, properties?: string): XmlElement =>
    xml('item', {id, href, 'media-type': type, properties});
  return stringifyXml(
    xml(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'id',
        'xml:lang': ui.lang,
        dir: ui.dir,
      },
      xml(
        'metadata',
        {'xmlns:dc': 'http://purl.org/dc/elements/1.1/'},
        xml('dc:identifier', {id: 'id'}, site.absolute(site.addresses.article(slug))),
        xml('dc:title', {'xml:lang': lang, dir}, title),
        xml('dc:language', {}, lang),
        ...authors.flatMap(({name}, nth) => [
          xml('dc:creator', {id: `author-${nth}`}, name),
          role(`author-${nth}`, 'aut'),
        ]),
        ...[...editors.values()].flatMap((name, nth) => [
          xml('dc:contributor', {id: `annotator-${nth}`}, name),
          role(`annotator-${nth}`, 'ann'),
        ]),
        xml('dc:publisher', {}, publication.organisation?.name ?? publication.name),
        ...(day === undefined ? [] : [xml('dc:date', {}, day)]),
        ...(source === undefined ? [] : [xml('dc:source', {}, source)]),
        ...(description === undefined ? [] : [xml('dc:description', {}, description)]),
        ...(rights === undefined ? [] : [xml('dc:rights', {}, rights)]),
        xml('meta', {property: 'dcterms:modified'}, modified),
        ...describeAccess(images.length > 0),
      ),
      xml(
        'manifest',
        {},
        item('nav', 'nav.xhtml', 'application/xhtml+xml', 'nav'),
        item('article', 'article.xhtml', 'application/xhtml+xml'),
        item('style', 'style.css', 'text/css'),
        ...images.map(({file, type}, nth) => item(`image-${nth + 1}`, file, type)),
      ),
      xml('spine', {'page-progression-direction': dir}, xml('itemref', {idref: 'article'})),
    ),
  );
}

/** Describe who can read the book (EPUB Accessibility 1.1, §2.3). */
const describeAccess = (hasImages: boolean): XmlElement[] =>
  [
    ['accessMode', 'textual'],
    ...(hasImages ? [['accessMode', 'visual']] : []),
    ['accessModeSufficient', 'textual'],
    ['accessibilityFeature', 'structuralNavigation'],
    ['accessibilityFeature', 'tableOfContents'],
    ...(hasImages ? [['accessibilityFeature', 'alternativeText']] : []),
    ['accessibilityHazard', 'none'],
  ].map(([name, value]) => xml('meta', {property: `schema:${name}`}, value ?? ''));

function createNavigation(article: Article, ui: Interface): string {
  const link = (id: string, text: string): Element =>
    createElement('a', {href: `article.xhtml#${id}`}, [text]);
  const list = (headings: readonly Heading[]): Element =>
    createElement(
      'ol',
      {},
      headings.map(({id, text, parts}) =>
        createElement('li', {}, [link(id, text), ...(parts.length > 0 ? [list(parts)] : [])]),
      ),
    );
  const start: Heading = {id: textId, text: article.title, parts: listHeadings(article.tree)};
  const name = ui.text('article.contents');
  return createDocument(article, ui, [
    createElement('nav', {'epub:type': 'toc', role: 'doc-toc', ariaLabel: name}, [
      createElement('h1', {}, [name]),
      list([start]),
    ]),
  ]);
}

/** Create an XHTML document. Its language is that of the interface. */
function createDocument(
  {title}: Article,
  {lang, dir}: Interface,
  children: readonly ElementContent[],
): string {
  const document = createElement(
    'html',
    {'xmlns:epub': 'http://www.idpf.org/2007/ops', lang, xmlLang: lang, dir},
    [
      createElement('head', {}, [
        createElement('title', {}, [title]),
        createElement('link', {rel: ['stylesheet'], href: 'style.css', type: 'text/css'}, []),
      ]),
      createElement('body', {}, children),
    ],
  );
  const tree = toXast({type: 'root', children: [{type: 'doctype'}, document]});
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(tree, {closeEmptyElements: true})}\n`;
}

/** Create the annotations. A passage may have several parts; each is an annotation. */
function createAnnotationSet(
  article: Article,
  page: EpubPage,
  site: ExportSite,
  ui: Interface,
): Json {
  const address = site.absolute(site.addresses.article(article.slug));
  const {title, authors, publication, published, annotations} = article;
  return {
    '@context': 'https://www.w3.org/ns/epub-anno.jsonld',
    id: site.absolute(site.exports.epub(article.slug)),
    type: 'AnnotationSet',
    generator: {
      id: `${site.absolute(site.addresses.about)}#gloss`,
      type: 'Software',
      name: 'Gloss',
    },
    generated: dateOf(article, site).modified,
    about: {
      'dc:identifier': [address],
      'dc:format': 'application/epub+zip',
      'dc:title': title,
      'dc:publisher': publication.organisation?.name ?? publication.name,
      ...(authors.length > 0 && {'dc:creator': authors.map(({name}) => name)}),
      ...(published?.start?.year !== undefined && {
        'dc:date': String(published.start.year).padStart(4, '0'),
      }),
    },
    items: annotations.flatMap((annotation) => createItems(annotation, page, site, ui)),
  };
}

function createItems(
  annotation: EditionAnnotation,
  {toPosition}: EpubPage,
  site: ExportSite,
  ui: Interface,
): Json[] {
  const {id, kind, status, type, article, ranges, editors} = annotation;
  const [editor] = editors;
  const dates = site.annotationDates(annotation) ?? {created: undated};
  const address = site.absolute(site.addresses.passage(article.slug, id));
  return ranges.map((range, nth) => ({
    id: nth === 0 ? address : `${address}#${nth + 1}`,
    type: 'Annotation',
    motivation: 'commenting',
    ...dates,
    ...(editor && {
      creator: {
        id: `${site.absolute(site.addresses.about)}#${editor.id}`,
        type: editor.type,
        name: editor.name,
      },
    }),
    target: {
      source: 'EPUB/article.xhtml',
      selector: [
        {
          type: 'CssSelector',
          value: `#${textId}`,
          refinedBy: {type: 'TextPositionSelector', ...toPosition(range)},
        },
      ],
    },
    body: {
      type: 'TextualBody',
      format: 'text/plain',
      value: describeNote(annotation, ui),
      tags: [kind, type, status].filter((tag) => tag !== undefined),
      ...(isDisputed(status) && {color: 'orange'}),
    },
  }));
}

const dateOf = (article: Article, site: ExportSite): {modified: string} =>
  mergeDates([
    site.articleDates(article),
    ...article.annotations.map((each) => site.annotationDates(each)),
  ]) ?? {modified: undated};

/** The date of what is not committed: builds of the same content are identical. */
const undated = '1970-01-01T00:00:00Z';

/** Colours are those of the reading system. Contested and unsupported claims have a line. */
const styles = `mark { background: none; color: inherit; }
mark.claim, mark.sign { background: rgba(240, 163, 92, 0.18); }
mark.gloss, mark.mention { border-bottom: 1px dashed; }
mark.contested, mark.unsupported { border-bottom: 2px solid #b8692a; }
aside { margin: 1em 0; }
aside.gap { border: 1px solid; padding: 0 1em; }
table { border-collapse: collapse; }
td, th { border: 1px solid; padding: 0.2em 0.5em; text-align: start; }
img { max-width: 100%; height: auto; }
pre { white-space: pre-wrap; }
sup { line-height: 0; }
`;
