/**
 * Marks the language of gists, notes and events. They are in the language of the article, which
 * may differ from the language of the pages.
 */
import type {Element, ElementContent, RootContent} from 'hast';
import {directionOf} from './direction.ts';
import {type Languages, markForeignWords} from './foreign-words.ts';
import {pageLanguage} from './page-language.ts';

/** Mark inline content. If its language is not that of the pages, it is wrapped in a `span`. */
export function markPhraseLanguage(
  nodes: readonly ElementContent[],
  languages: Languages,
): ElementContent[] {
  const children = markForeignWords(nodes, languages);
  const properties = languageAttributes(languages);
  if (!properties || children.length === 0) return children;
  return [{type: 'element', tagName: 'span', properties, children}];
}

/** Mark block content. If its language is not that of the pages, each block gets a `lang`. */
export function markBlockLanguage<Node extends RootContent>(
  nodes: readonly Node[],
  languages: Languages,
): (Node | ElementContent)[] {
  const blocks = markForeignWords(nodes, languages);
  const properties = languageAttributes(languages);
  if (!properties) return blocks;
  return blocks.map((block) =>
    block.type === 'element' ? {...block, properties: {...properties, ...block.properties}} : block,
  );
}

/** The attributes for a language, or `undefined` if it is the language of the pages. */
const languageAttributes = ({lang}: Languages): Element['properties'] | undefined =>
  lang === pageLanguage ? undefined : {lang, dir: directionOf(lang)};

/** Return the languages of text about an article that is in the language of the pages. */
export const getPageLanguages = ({lang, foreign}: Languages): Languages => {
  return {lang: pageLanguage, foreign: [lang, ...foreign]};
};
