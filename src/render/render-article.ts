/**
 * The article as pieces of HTML, with the notes that stand between them.
 */

import type {RootContent} from 'hast';
import type {Addresses} from '../addresses/addresses.ts';
import type {Article, EditionAnnotation} from '../edition/model.ts';
import {defined} from '../edition/vocabulary.ts';
import {pageLanguage} from '../language/page-language.ts';
import {addLinkControls} from './link-controls.ts';
import {renderHtml} from './render-html.ts';

/** HTML of the text, which may begin or end inside of an element; or notes. */
export type ArticlePiece = string | EditionAnnotation[];

/** What `place-notes.ts` leaves where notes belong. Text cannot hold it: its `<` is escaped. */
const place = /<div data-apparatus data-notes="([^"]*)"><\/div>/;

/** Render an article; the pieces joined, with the notes in their places, are its body. */
export function renderArticle(article: Article, addresses: Addresses): ArticlePiece[] {
  const byId = new Map(article.annotations.map((annotation) => [annotation.id, annotation]));
  const {children} = addLinkControls(article.tree, article.annotations);
  const nodes = article.lang === pageLanguage ? children : children.map(withNamesInPageLanguage);
  return renderHtml(nodes, {addresses})
    .split(place)
    .map((piece, index) =>
      index % 2 === 0
        ? piece
        : piece.split(' ').map((id) => defined(byId.get(id), `the annotation ${id}`)),
    );
}

/** The names of links are words of the edition: `Claim 7`. */
function withNamesInPageLanguage<Node extends RootContent>(node: Node): Node {
  if (node.type !== 'element') return node;
  const {properties} = node;
  return {
    ...node,
    properties:
      properties['ariaLabel'] === undefined ? properties : {...properties, lang: pageLanguage},
    children: node.children.map(withNamesInPageLanguage),
  };
}
