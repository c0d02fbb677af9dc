/**
 * Marks the language of gists, notes and events. They are in the language of the article, which
 * may differ from the language of the pages.
 */
import type {Element, ElementContent, RootContent} from 'hast';
import {directionOf} from './direction.ts';
import {type Languages, markForeignWords} from './foreign-words.ts';
import {pageLanguage} from './page-language.ts';

/**
 * Mark inline content. If its language is not that of the page, it is wrapped in a `span`.
 *
 * @param page the language of the page
 */
export function markPhraseLanguage(
  nodes: readonly ElementContent[],
  languages: Languages,
  page: string = pageLanguage,
): ElementContent[] {
  const children = markForeignWords(nodes, languages);
  const properties = languageAttributes(languages, page);
  if (!properties || children.length === 0) return children;
  return [{type: 'element', tagName: 'span', properties, children}];
}

/** Mark block content. If its language is not that of the pages, each block gets a `lang`. */
export function markBlockLanguage<Node extends RootContent>(
  nodes: readonly Node[],
  languages: Languages,
): (Node | ElementContent)[] {
  const blocks = markForeignWords(nodes, languages);
  const properties = languageAttributes(languages, pageLanguage);
  if (!properties) return blocks;
  return blocks.map((block) =>
    block.type === 'element' ? {...block, properties: {...properties, ...block.properties}} : block,
  );
}

/** The attributes for a language, or `undefined` if it is the language of the page. */
const languageAttributes = ({lang}: Languages, page: string): Element['properties'] | undefined =>
  lang === page ? undefined : {lang, dir: directionOf(lang)};

/**
 * Return the languages of a text about an article. It is in the language of its page, or in that
 * of the site.
 *
 * @param page the language of the page
 */
export const getPageLanguages = ({lang, foreign}: Languages, page: string): Languages => {
  return {lang: page, foreign: [pageLanguage, lang, ...foreign]};
};
