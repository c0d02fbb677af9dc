/**
 * Annotations in the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/).
 *
 * Each passage is a target twice: in the published plain text of the article, and in its page.
 * Relations between annotations are annotations too, with the motivation `linking`. They are on the
 * last pages of a collection, because not every program reads annotations without a text.
 * Attributes that the recommendation has no term for are in the namespace `gloss:`.
 */
import type {NoteEditor} from '../edition/agents.ts';
import type {Article, EditionAnnotation, EditionWithdrawn} from '../edition/model.ts';
import {createPositionSelector, createQuoteSelector} from '../edition/text-selectors.ts';
import {itemAt, kindEntry, type Range} from '../edition/vocabulary.ts';
import type {Interface} from '../language/interface.ts';
import {createLinks} from './annotation-links.ts';
import {describeAttributes} from './attribute-terms.ts';
import {describeOnce} from './describe-once.ts';
import {type ExportSite, mergeDates} from './export-site.ts';
import type {Json} from './json.ts';
import {findContext, locateOnPage} from './locate-on-page.ts';
import {renderAbsoluteHtml} from './render-absolute-html.ts';
import {renderMarkdown} from './render-markdown.ts';
import {describeAnnotation} from './summarize-annotation.ts';

/** The recommendation's context, and the namespace of Gloss: its terms are those of editors. */
const contextOf = ({absolute, addresses}: ExportSite): Json => ({
  '@context': ['http://www.w3.org/ns/anno.jsonld', {gloss: `${absolute(addresses.about)}#`}],
});

/** Maximum number of annotations on a page of a collection (§5.2). */
export const pageSize = 500;

/** Create the document of one annotation. */
export const annotationDocument = (
  annotation: EditionAnnotation,
  site: ExportSite,
  ui: Interface,
): Json => describeOnce({...contextOf(site), ...annotationOf(annotation, site, ui)});

/**
 * Create the document of a withdrawn annotation: it states the reason. The target is the page
 * of the article, because the quoted words may no longer exist.
 */
export function withdrawnDocument(
  {id, reason, gistText, article}: EditionWithdrawn,
  site: ExportSite,
): Json {
  const {slug, lang, dir} = article;
  const address = site.absolute(site.exports.withdrawn(slug, id));
  const page = site.addresses.article(slug);
  const body = (value: string, format: string, purpose: string): Json => ({
    type: 'TextualBody',
    value,
    format,
    language: lang,
    textDirection: dir,
    purpose,
  });
  return {
    ...contextOf(site),
    id: address,
    type: 'Annotation',
    motivation: 'editing',
    creator: creatorOf(article.editors, site),
    generator: gloss(site),
    ...rightsOf(article),
    canonical: address,
    body: [
      body(renderAbsoluteHtml(reason, site, page), 'text/html', 'editing'),
      ...(gistText === '' ? [] : [body(gistText, 'text/plain', 'describing')]),
    ],
    target: site.absolute(page),
  };
}

/** Create the annotation collection of an article (§5.1), with its first page embedded. */
export function collectionDocument(article: Article, site: ExportSite, ui: Interface): Json {
  const {annotations} = article;
  const pages = listPages(article, site);
  const [first] = pages;
  return describeOnce({
    ...contextOf(site),
    ...nameOfCollection(article, pages, site),
    creator: creatorOf(article.editors, site),
    ...rightsOf(article),
    ...mergeDates(annotations.map((annotation) => site.annotationDates(annotation))),
    ...(first && {first: pageOf(article, 1, pages, site, ui)}),
    ...(first && {
      last: site.absolute(site.exports.annotationPage(article.slug, pages.length)),
    }),
  });
}

/** The page numbers of a collection, from 1. Empty if the article has no annotations. */
export const pageNumbers = (article: Article, site: ExportSite): number[] =>
  listPages(article, site).map((_, index) => index + 1);

/** Create the document of a page of a collection (§5.2). */
export const pageDocument = (
  article: Article,
  number: number,
  site: ExportSite,
  ui: Interface,
): Json =>
  describeOnce({
    ...contextOf(site),
    ...pageOf(article, number, listPages(article, site), site, ui),
  });

/** A page: annotations of passages, or of relations. */
type Page = {annotations: readonly EditionAnnotation[]} | {links: readonly Json[]};

const itemsOf = (page: Page): readonly unknown[] =>
  'links' in page ? page.links : page.annotations;

/** List the pages of a collection: first the passages, then the relations. */
const listPages = (article: Article, site: ExportSite): Page[] => [
  ...divide(article.annotations).map((annotations) => ({annotations})),
  ...divide(createLinks(article, site)).map((links) => ({links})),
];

const divide = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({length: Math.ceil(items.length / pageSize)}, (_, index) =>
    items.slice(index * pageSize, (index + 1) * pageSize),
  );

const nameOfCollection = (
  {slug, title}: Article,
  pages: readonly Page[],
  site: ExportSite,
): Json => ({
  id: site.absolute(site.exports.annotations(slug)),
  type: 'AnnotationCollection',
  label: title,
  total: countItems(pages),
});

const countItems = (pages: readonly Page[]): number =>
  pages.reduce((sum, page) => sum + itemsOf(page).length, 0);

function pageOf(
  article: Article,
  number: number,
  pages: readonly Page[],
  site: ExportSite,
  ui: Interface,
): Json {
  const address = (page: number) => site.absolute(site.exports.annotationPage(article.slug, page));
  const page = itemAt(pages, number - 1);
  return {
    id: address(number),
    type: 'AnnotationPage',
    partOf: nameOfCollection(article, pages, site),
    startIndex: countItems(pages.slice(0, number - 1)),
    ...(number > 1 && {prev: address(number - 1)}),
    ...(number < pages.length && {next: address(number + 1)}),
    items:
      'links' in page
        ? page.links
        : page.annotations.map((annotation) => annotationOf(annotation, site, ui)),
  };
}

function annotationOf(annotation: EditionAnnotation, site: ExportSite, ui: Interface): Json {
  const {id, kind, ranges, article} = annotation;
  const address = site.absolute(site.exports.annotation(article.slug, id));
  const targets = ranges.flatMap((range) => targetsOf(article, range, site, ui));
  return {
    id: address,
    type: 'Annotation',
    motivation: kindEntry(kind).motivation,
    creator: creatorOf(annotation.editors, site),
    generator: gloss(site),
    ...site.annotationDates(annotation),
    ...rightsOf(article),
    canonical: address,
    ...describeAttributes(annotation),
    body: bodiesOf(annotation, site, ui),
    target: targets,
  };
}

/** The targets of a passage: Specific Resources (§4), one in the text and one or more in the page. */
function targetsOf(article: Article, range: Range, site: ExportSite, ui: Interface): Json[] {
  const {slug, text, lang, dir} = article;
  const {absolute, addresses, exports} = site;
  const page = absolute(addresses.article(slug));
  const target = (id: string, format: string, selector: readonly object[]): Json => ({
    type: 'SpecificResource',
    source: {id, type: 'Text', format, language: lang, textDirection: dir},
    ...(id !== page && {scope: page}),
    selector,
  });
  const whole = {start: 0, end: text.length};
  return [
    target(absolute(exports.text(slug)), 'text/plain', [
      createQuoteSelector(text, range, [findContext(article, range, ui), whole]),
      createPositionSelector(text, range),
    ]),
    ...locateOnPage(article, range, ui).map((selectors) => target(page, 'text/html', selectors)),
  ];
}

/** Note, gist and the attributes of the kind, each with its purpose (§3.3.5). */
function bodiesOf(annotation: EditionAnnotation, site: ExportSite, ui: Interface): Json[] {
  const {note, gist, gistText, finding, type, status, sign, actor, article} = annotation;
  const {slug, lang, dir} = article;
  const {absolute, addresses} = site;
  const textual = (value: string, purpose: string, format: string, of = {lang, dir}): Json => ({
    type: 'TextualBody',
    value,
    format,
    language: of.lang,
    textDirection: of.dir,
    purpose,
  });
  const specific = (source: string, purpose: string): Json => ({
    type: 'SpecificResource',
    source: absolute(source),
    purpose,
  });
  const page = addresses.article(slug);
  // The values of the attributes are the same in every language.
  const attribute = {lang: 'en', dir: 'ltr'} as const;
  return [
    ...(note.length > 0
      ? [
          textual(renderAbsoluteHtml(note, site, page), 'commenting', 'text/html'),
          textual(renderMarkdown(note), 'commenting', 'text/markdown'),
        ]
      : []),
    textual(gistText, 'describing', 'text/plain'),
    // Without it, the gist is the name of the sign or the actor.
    ...(isGistWritten(annotation)
      ? [textual(renderMarkdown(gist), 'describing', 'text/markdown')]
      : []),
    ...(type === undefined ? [] : [textual(type, 'classifying', 'text/plain', attribute)]),
    ...(status === undefined ? [] : [textual(status, 'assessing', 'text/plain', attribute)]),
    ...(finding === undefined ? [] : [textual(finding, 'assessing', 'text/plain')]),
    ...(sign ? [specific(addresses.sign(sign.framework, sign.number), 'classifying')] : []),
    ...(actor === undefined ? [] : [specific(addresses.actor(actor), 'identifying')]),
    textual(
      renderAbsoluteHtml([describeAnnotation(annotation, site, ui)], site, page),
      'classifying',
      'text/html',
      ui,
    ),
  ];
}

/** Whether the editors wrote the gist, and it is not the name of the sign or the actor. */
const isGistWritten = ({gistText, references: {sign, actor}}: EditionAnnotation): boolean =>
  gistText !== (actor?.name ?? sign?.title);

/** The editors (§3.3.2): one agent, or a list. */
function creatorOf(
  editors: readonly NoteEditor[],
  {absolute, addresses}: ExportSite,
): Json | Json[] {
  const agents = editors.map(({type, id, name, url}) => ({
    id: `${absolute(addresses.about)}#${id}`,
    type,
    name,
    nickname: id,
    homepage: url ?? absolute(addresses.home),
  }));
  const [first, ...others] = agents;
  return first && others.length === 0 ? first : agents;
}

/** The software that generates the documents (§3.3.2). */
const gloss = ({absolute, addresses}: ExportSite): Json => ({
  id: `${absolute(addresses.about)}#gloss`,
  type: 'Software',
  name: 'Gloss',
  nickname: 'gloss',
  homepage: absolute(addresses.about),
});

const rightsOf = ({rights}: Article): Json => (rights === undefined ? {} : {rights});
