/** The style sheets of a page: the common sheet and that for paper in its head, and the end sheet. */
import {createHash} from 'node:crypto';
import {remember} from '../annotate/model/remember.ts';
import type {Article, Edition} from '../edition/model.ts';
import {interfaceFor, site} from '../edition/site.ts';
import {listChoices, renderChoiceStyles} from '../render/choices.ts';
import {hasElement} from '../render/has-element.ts';
import {listArticleSources, renderSourceStyles} from '../render/source-styles.ts';
import blocksCss from './blocks.css?inline';
import commonSheet from './global.css?url';
import longArticleCss from './long.css?inline';
import printCss from './print.css?inline';

/** The address of the sheet that every page has in its head. */
export {commonSheet};

/** Minimum number of annotations of a long article. Its page has thousands of elements. */
const longArticleCount = 200;

/** A sheet that depends on the content. */
export interface Sheet {
  address: string;
  /** The part of the address that changes with the content, so that caches stay valid. */
  version: string;
  text: string;
}

/**
 * Build the sheet at the end of a page. It imports the common sheet again, and adds the styles
 * of the page, the accent colour of the site, and the styles of the editors.
 *
 * Chromium stops parsing at a style sheet in the body, so a page is complete only with its
 * styles. Otherwise, without script, a link with a text directive would scroll to where its
 * words are on the unstyled page (tested in Chromium 156).
 *
 * @param article if the page is the page of an article: adds the CSS of its choices, and that of
 *   long articles
 */
export const buildEndSheet = (edition: Edition, article?: Article): Sheet =>
  article ? joinEndSheet(edition, article) : buildCommonEndSheet(edition);

const buildCommonEndSheet = remember((edition: Edition) => joinEndSheet(edition, undefined));

function joinEndSheet(
  {actors, frameworks, publication}: Edition,
  article: Article | undefined,
): Sheet {
  const text = [
    `@import ${JSON.stringify(commonSheet)};`,
    ...(article
      ? [renderChoiceStyles(listChoices(article, actors, frameworks, interfaceFor(article)))]
      : []),
    ...(article && isLong(article) ? [longArticleCss] : []),
    ...(article && hasBlocks(article) ? [blocksCss] : []),
    ...(publication.colour ? [renderAccent(publication.colour)] : []),
    publication.style,
  ].join('');
  return nameSheet('end', text, article);
}

/**
 * Build the sheet for paper. Browsers load it after everything else.
 *
 * @param article if the page is the page of an article: adds the numbers and the list of its sources
 */
export const buildPrintSheet = (_edition: Edition, article?: Article): Sheet =>
  article
    ? nameSheet(
        'print',
        `${printCss}@layer print{${renderSourceStyles(listArticleSources(article), interfaceFor(article))}}`,
        article,
      )
    : buildCommonPrintSheet(printCss);

const buildCommonPrintSheet = remember((text: string) => nameSheet('print', text, undefined));

/** List one sheet for each article and one for all other pages, as paths of a route. */
export function listSheets(
  edition: Edition,
  build: (edition: Edition, article?: Article) => Sheet,
): {params: {version: string}; props: {slug: string | undefined}}[] {
  const slugs = new Map(
    [undefined, ...edition.articles].map((article) => [
      // Equal sheets are one file.
      build(edition, article).version,
      article?.slug,
    ]),
  );
  return [...slugs].map(([version, slug]) => ({params: {version}, props: {slug}}));
}

function nameSheet(name: string, text: string, article: Article | undefined): Sheet {
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 8);
  // In development, a page may be requested before a change and its sheet after it.
  const inDevelopment = article ? `of-${article.slug}` : 'common';
  const version = import.meta.env.DEV ? inDevelopment : digest;
  return {address: site.fromRoot(`/${name}.${version}.css`), version, text};
}

/** Render the accent colour in the light and in the dark form. */
const renderAccent = ({light, dark}: {light: string; dark: string}): string =>
  `:root{--color-link:light-dark(${light},${dark})}`;

/** Whether the text of an article or one of its notes has an element of `blocks.css`. */
const hasBlocks = ({tree, annotations}: Article): boolean =>
  [tree.children, ...annotations.map(({note}) => note)].some((nodes) =>
    hasElement(
      nodes,
      ...['blockquote', 'details', 'dl', 'figure', 'hr', 'img', 'pre', 'section', 'table'],
    ),
  );

const isLong = ({annotations}: Article): boolean => annotations.length >= longArticleCount;
