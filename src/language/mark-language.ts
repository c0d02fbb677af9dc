/**
 * Tell the language of what an editor wrote for an article: gists, notes and events. It
 * is that of the article, and the pages around it may be in another.
 */
import type {Element, ElementContent, RootContent} from 'hast';
import {directionOf} from './direction.ts';
import {type Languages, markForeignWords} from './foreign-words.ts';
import {pageLanguage} from './page-language.ts';

/** Words of one line; in another language than that of the pages they are one element. */
export function markPhraseLanguage(
  nodes: readonly ElementContent[],
  languages: Languages,
): ElementContent[] {
  const children = markForeignWords(nodes, languages);
  const properties = languageAttributes(languages);
  if (!properties || children.length === 0) return children;
  return [{type: 'element', tagName: 'span', properties, children}];
}

/** Paragraphs, lists and the like: each says it. */
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

/** What says the language, where it is not that of the pages. */
const languageAttributes = ({lang}: Languages): Element['properties'] | undefined =>
  lang === pageLanguage ? undefined : {lang, dir: directionOf(lang)};

/** The languages of what a page says about an article, in its own words. */
export const getPageLanguages = ({lang, foreign}: Languages): Languages => {
  return {lang: pageLanguage, foreign: [lang, ...foreign]};
};
