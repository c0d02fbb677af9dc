/** Renders an article as pieces of HTML, with the notes between them. */
import type {RootContent} from 'hast';
import type {Addresses} from '../addresses/addresses.ts';
import type {Article, EditionAnnotation} from '../edition/model.ts';
import {defined} from '../edition/vocabulary.ts';
import type {Interface} from '../language/interface.ts';
import {addLinkControls} from './link-controls.ts';
import {renderHtml} from './render-html.ts';

/** HTML that may begin or end inside an element, or the annotations whose notes go here. */
export type ArticlePiece = string | EditionAnnotation[];

/** The placeholder of notes from `place-notes.ts`. Text cannot match it: its `<` is escaped. */
const placeholder = /<div data-apparatus data-notes="([^"]*)"><\/div>/;

/** Render an article. Joined in order, with the notes rendered, the pieces are its body. */
export function renderArticle(
  article: Article,
  addresses: Addresses,
  ui: Interface,
): ArticlePiece[] {
  const byId = new Map(article.annotations.map((annotation) => [annotation.id, annotation]));
  const {children} = addLinkControls(article.tree, article.annotations, ui);
  const nodes =
    article.lang === ui.lang ? children : children.map((node) => setLabelLanguage(node, ui.lang));
  return renderHtml(nodes, {addresses})
    .split(placeholder)
    .map((piece, index) =>
      index % 2 === 0
        ? piece
        : piece.split(' ').map((id) => defined(byId.get(id), `the annotation ${id}`)),
    );
}

/** Set the language of link labels such as `Claim 7`, which are words of the page. */
function setLabelLanguage<Node extends RootContent>(node: Node, lang: string): Node {
  if (node.type !== 'element') return node;
  const {properties} = node;
  return {
    ...node,
    properties: properties['ariaLabel'] === undefined ? properties : {...properties, lang},
    children: node.children.map((child) => setLabelLanguage(child, lang)),
  };
}
