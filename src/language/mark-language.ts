/**
 * Marks the language of gists, notes and events. They are in the language of the article, which
 * may differ from the language of the site.
 */
import type {Element, ElementContent, RootContent} from 'hast';
import {directionOf} from './direction.ts';
import {type Languages, markForeignWords} from './foreign-words.ts';

/**
 * Mark inline content. If its language is not that of the site, it is wrapped in a `span`.
 *
 * @param siteLanguage BCP 47 tag
 */
export function markPhraseLanguage(
  nodes: readonly ElementContent[],
  languages: Languages,
  siteLanguage: string,
): ElementContent[] {
  const children = markForeignWords(nodes, languages);
  const properties = languageAttributes(languages, siteLanguage);
  if (!properties || children.length === 0) return children;
  return [{type: 'element', tagName: 'span', properties, children}];
}

/**
 * Mark block content. If its language is not that of the site, each block gets a `lang`.
 *
 * @param siteLanguage BCP 47 tag
 */
export function markBlockLanguage<Node extends RootContent>(
  nodes: readonly Node[],
  languages: Languages,
  siteLanguage: string,
): (Node | ElementContent)[] {
  const blocks = markForeignWords(nodes, languages);
  const properties = languageAttributes(languages, siteLanguage);
  if (!properties) return blocks;
  return blocks.map((block) =>
    block.type === 'element' ? {...block, properties: {...properties, ...block.properties}} : block,
  );
}

/** The attributes for a language, or `undefined` if it is the language of the site. */
const languageAttributes = (
  {lang}: Languages,
  siteLanguage: string,
): Element['properties'] | undefined =>
  lang === siteLanguage ? undefined : {lang, dir: directionOf(lang)};

/**
 * Return the languages of a text about an article. It is in the language of its page, or in that
 * of the site.
 *
 * @param page the language of the page
 */
export const getPageLanguages = (
  {lang, foreign, publication}: Languages & {publication: {lang: string}},
  page: string,
): Languages => ({lang: page, foreign: [publication.lang, lang, ...foreign]});
