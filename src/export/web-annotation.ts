/**
 * Annotations as the W3C Web Annotation Data Model has them
 * (https://www.w3.org/TR/annotation-model/). No term but the recommendation's is used.
 *
 * The source of a target is the plain text of the article, which the site publishes
 * beside it: there, and only there, the positions are true. Its scope (§4.6) is the
 * page on which readers see the passage.
 */
import type {Article, EditionAnnotation, EditionWithdrawn} from '../edition/model.ts';
import {createTextSelectors} from '../edition/text-selectors.ts';
import {kindEntry, type Range} from '../edition/vocabulary.ts';
import {pageLanguage} from '../language/page-language.ts';
import {aboutAnnotation} from './about-annotation.ts';
import {absoluteHtml} from './absolute-html.ts';
import {type ExportSite, spanOf} from './export-site.ts';
import type {Json} from './json.ts';

const context = {'@context': 'http://www.w3.org/ns/anno.jsonld'};

/** How many annotations a page of a collection holds (§5.2). */
export const pageSize = 500;

/** One annotation, as a document of its own. */
export const annotationDocument = (annotation: EditionAnnotation, site: ExportSite): Json => ({
  ...context,
  ...annotationOf(annotation, site),
});

/**
 * What stands at the address of an annotation that was withdrawn: the reason. Its target
 * is the page of the article as a whole, for its words need not be there any more.
 */
export function withdrawnDocument(
  {id, reason, gistText, article}: EditionWithdrawn,
  site: ExportSite,
): Json {
  const {slug, lang, dir} = article;
  const address = site.absolute(site.exports.annotation(slug, id));
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
    creator: editors(site),
    generator: gloss(site),
    ...rightsOf(article),
    canonical: address,
    body: [
      body(absoluteHtml(reason, site, page), 'text/html', 'editing'),
      ...(gistText === '' ? [] : [body(gistText, 'text/plain', 'describing')]),
    ],
    target: site.absolute(page),
  };
}

/** The annotations of an article (§5.1), with the first page of them. */
export function collectionDocument(article: Article, site: ExportSite): Json {
  const {annotations, slug} = article;
  const pages = pageNumbers(article);
  const [first] = pages;
  const last = pages.at(-1);
  return {
    ...context,
    ...nameOfCollection(article, site),
    creator: editors(site),
    ...rightsOf(article),
    ...spanOf(annotations.map((annotation) => site.annotationDates(annotation))),
    ...(first !== undefined && {first: pageOf(article, first, site)}),
    ...(last !== undefined && {
      last: site.absolute(site.exports.annotationPage(slug, last)),
    }),
  };
}

/** The numbers of a collection's pages: from 1, and none where there is no annotation. */
export const pageNumbers = ({annotations}: Article): number[] =>
  Array.from({length: Math.ceil(annotations.length / pageSize)}, (_, index) => index + 1);

/** A page of a collection (§5.2), as a document of its own. */
export const pageDocument = (article: Article, number: number, site: ExportSite): Json => ({
  ...context,
  ...pageOf(article, number, site),
});

const nameOfCollection = ({slug, title, annotations}: Article, site: ExportSite): Json => ({
  id: site.absolute(site.exports.annotations(slug)),
  type: 'AnnotationCollection',
  label: title,
  total: annotations.length,
});

function pageOf(article: Article, number: number, site: ExportSite): Json {
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
      .map((annotation) => annotationOf(annotation, site)),
  };
}

function annotationOf(annotation: EditionAnnotation, site: ExportSite): Json {
  const {id, kind, ranges, article} = annotation;
  const address = site.absolute(site.exports.annotation(article.slug, id));
  const targets = ranges.map((range) => targetOf(annotation, range, site));
  return {
    id: address,
    type: 'Annotation',
    motivation: kindEntry(kind).motivation,
    ...madeBy(annotation, site),
    ...rightsOf(article),
    canonical: address,
    body: bodiesOf(annotation, site),
    target: targets.length === 1 ? targets[0] : targets,
  };
}

/** A passage: a Specific Resource (§4), which the editors made by selecting it. */
function targetOf(annotation: EditionAnnotation, range: Range, site: ExportSite): Json {
  const {slug, text, lang, dir} = annotation.article;
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
    selector: createTextSelectors(text, range),
    ...madeBy(annotation, site),
  };
}

/** Note, gist, and what its kind says; each for its own purpose (§3.3.5). */
function bodiesOf(annotation: EditionAnnotation, site: ExportSite): Json[] {
  const {note, gistText, type, status, sign, actor, article} = annotation;
  const {slug, lang, dir} = article;
  const {absolute, addresses} = site;
  const textual = (value: string, purpose: string, format: string, of = {lang, dir}): Json => ({
    type: 'TextualBody',
    value,
    format,
    language: of.lang,
    textDirection: of.dir,
    purpose,
    ...madeBy(annotation, site),
  });
  const specific = (source: string, purpose: string): Json => ({
    type: 'SpecificResource',
    source: absolute(source),
    purpose,
  });
  const page = addresses.article(slug);
  const ours = {lang: pageLanguage, dir: 'ltr'} as const;
  return [
    ...(note.length > 0
      ? [textual(absoluteHtml(note, site, page), 'commenting', 'text/html')]
      : []),
    textual(gistText, 'describing', 'text/plain'),
    ...(type === undefined ? [] : [textual(type, 'classifying', 'text/plain', ours)]),
    ...(status === undefined ? [] : [textual(status, 'assessing', 'text/plain', ours)]),
    ...(sign ? [specific(addresses.sign(sign.framework, sign.number), 'classifying')] : []),
    ...(actor === undefined ? [] : [specific(addresses.actor(actor), 'identifying')]),
    textual(
      absoluteHtml(aboutAnnotation(annotation, site), site, page),
      'linking',
      'text/html',
      ours,
    ),
  ];
}

/** Who made it and when (§3.3.1), as far as it is known. */
const madeBy = (annotation: EditionAnnotation, site: ExportSite): Json => ({
  creator: editors(site),
  generator: gloss(site),
  ...site.annotationDates(annotation),
});

/** The editors (§3.3.2): the site does not tell their names. */
const editors = ({absolute, addresses}: ExportSite): Json => ({
  id: `${absolute(addresses.about)}#editors`,
  type: 'Organization',
  name: 'The editors',
  nickname: 'editors',
  homepage: absolute(addresses.home),
});

/** The software that wrote it down (§3.3.2). */
const gloss = ({absolute, addresses}: ExportSite): Json => ({
  id: `${absolute(addresses.about)}#gloss`,
  type: 'Software',
  name: 'Gloss',
  nickname: 'gloss',
  homepage: absolute(addresses.about),
});

const rightsOf = ({rights}: Article): Json => (rights === undefined ? {} : {rights});
