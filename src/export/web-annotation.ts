/**
 * Annotations in the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/).
 *
 * The documents use only terms of the recommendation. The source of a target is the published
 * plain text of the article, because positions refer to it. Its scope (§4.6) is the page.
 */
import type {NoteEditor} from '../edition/agents.ts';
import type {Article, EditionAnnotation, EditionWithdrawn} from '../edition/model.ts';
import {createTextSelectors} from '../edition/text-selectors.ts';
import {kindEntry, type Range} from '../edition/vocabulary.ts';
import type {Interface} from '../language/interface.ts';
import {type ExportSite, mergeDates} from './export-site.ts';
import type {Json} from './json.ts';
import {renderAbsoluteHtml} from './render-absolute-html.ts';
import {summarizeAnnotation} from './summarize-annotation.ts';

const context = {'@context': 'http://www.w3.org/ns/anno.jsonld'};

/** Maximum number of annotations on a page of a collection (§5.2). */
export const pageSize = 500;

/** Create the document of one annotation. */
export const annotationDocument = (
  annotation: EditionAnnotation,
  site: ExportSite,
  ui: Interface,
): Json => ({
  ...context,
  ...annotationOf(annotation, site, ui),
});

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
    ...context,
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
  const {annotations, slug} = article;
  const pages = pageNumbers(article);
  const [first] = pages;
  const last = pages.at(-1);
  return {
    ...context,
    ...nameOfCollection(article, site),
    creator: creatorOf(article.editors, site),
    ...rightsOf(article),
    ...mergeDates(annotations.map((annotation) => site.annotationDates(annotation))),
    ...(first !== undefined && {first: pageOf(article, first, site, ui)}),
    ...(last !== undefined && {
      last: site.absolute(site.exports.annotationPage(slug, last)),
    }),
  };
}

/** The page numbers of a collection, from 1. Empty if the article has no annotations. */
export const pageNumbers = ({annotations}: Article): number[] =>
  Array.from({length: Math.ceil(annotations.length / pageSize)}, (_, index) => index + 1);

/** Create the document of a page of a collection (§5.2). */
export const pageDocument = (
  article: Article,
  number: number,
  site: ExportSite,
  ui: Interface,
): Json => ({
  ...context,
  ...pageOf(article, number, site, ui),
});

const nameOfCollection = ({slug, title, annotations}: Article, site: ExportSite): Json => ({
  id: site.absolute(site.exports.annotations(slug)),
  type: 'AnnotationCollection',
  label: title,
  total: annotations.length,
});

function pageOf(article: Article, number: number, site: ExportSite, ui: Interface): Json {
  const {slug, annotations} = article;
  const address = (page: number) => site.absolute(site.exports.annotationPage(slug, page));
  const start = (number - 1) * pageSize;
  return {
    id: address(number),
    type: 'AnnotationPage',
    partOf: nameOfCollection(article, site),
    startIndex: start,
    ...(number > 1 && {prev: address(number - 1)}),
    ...(start + pageSize < annotations.length && {next: address(number + 1)}),
    items: annotations
      .slice(start, start + pageSize)
      .map((annotation) => annotationOf(annotation, site, ui)),
  };
}

function annotationOf(annotation: EditionAnnotation, site: ExportSite, ui: Interface): Json {
  const {id, kind, ranges, article} = annotation;
  const address = site.absolute(site.exports.annotation(article.slug, id));
  const targets = ranges.map((range) => targetOf(annotation, range, site));
  return {
    id: address,
    type: 'Annotation',
    motivation: kindEntry(kind).motivation,
    ...provenanceOf(annotation, site),
    ...rightsOf(article),
    canonical: address,
    body: bodiesOf(annotation, site, ui),
    target: targets.length === 1 ? targets[0] : targets,
  };
}

/** The target of a range: a Specific Resource (§4), created by the editors. */
function targetOf(annotation: EditionAnnotation, range: Range, site: ExportSite): Json {
  const {slug, textFile, lang, dir} = annotation.article;
  const {absolute, addresses, exports} = site;
  return {
    type: 'SpecificResource',
    source: {
      id: absolute(exports.text(slug)),
      type: 'Text',
      format: 'text/plain',
      language: lang,
      textDirection: dir,
    },
    scope: absolute(addresses.article(slug)),
    selector: createTextSelectors(textFile.text, textFile.mapRange(range)),
    ...provenanceOf(annotation, site),
  };
}

/** Note, gist and the attributes of the kind, each with its purpose (§3.3.5). */
function bodiesOf(annotation: EditionAnnotation, site: ExportSite, ui: Interface): Json[] {
  const {note, gistText, finding, type, status, sign, actor, article} = annotation;
  const {slug, lang, dir} = article;
  const {absolute, addresses} = site;
  const textual = (value: string, purpose: string, format: string, of = {lang, dir}): Json => ({
    type: 'TextualBody',
    value,
    format,
    language: of.lang,
    textDirection: of.dir,
    purpose,
    ...provenanceOf(annotation, site),
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
      ? [textual(renderAbsoluteHtml(note, site, page), 'commenting', 'text/html')]
      : []),
    textual(gistText, 'describing', 'text/plain'),
    ...(type === undefined ? [] : [textual(type, 'classifying', 'text/plain', attribute)]),
    ...(status === undefined ? [] : [textual(status, 'assessing', 'text/plain', attribute)]),
    ...(finding === undefined ? [] : [textual(finding, 'assessing', 'text/plain')]),
    ...(sign ? [specific(addresses.sign(sign.framework, sign.number), 'classifying')] : []),
    ...(actor === undefined ? [] : [specific(addresses.actor(actor), 'identifying')]),
    textual(
      renderAbsoluteHtml(summarizeAnnotation(annotation, site, ui), site, page),
      'linking',
      'text/html',
      ui,
    ),
  ];
}

/** Creator, generator and, if known, the dates (§3.3.1). */
const provenanceOf = (annotation: EditionAnnotation, site: ExportSite): Json => ({
  creator: creatorOf(annotation.editors, site),
  generator: gloss(site),
  ...site.annotationDates(annotation),
});

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
