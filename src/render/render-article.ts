/** Renders an article as pieces of HTML, with the notes and the gaps between them. */
import type {ElementContent, RootContent} from 'hast';
import type {Addresses} from '../addresses/addresses.ts';
import type {Article, EditionAnnotation} from '../edition/model.ts';
import {defined, type Gap} from '../edition/vocabulary.ts';
import type {Interface} from '../language/interface.ts';
import {addLinkControls} from './link-controls.ts';
import {renderHtml} from './render-html.ts';

/** A gap of an article that is rendered after a block. */
export interface PlacedGap extends Gap {
  /** Counted from 1. */
  number: number;
  /** Whether the gap is inside the block before it, where a sign links to it. */
  isInside: boolean;
}

/**
 * HTML that may begin or end inside an element, the annotations whose notes go here, or the gap
 * that goes here.
 */
export type ArticlePiece = string | EditionAnnotation[] | PlacedGap;

/**
 * The placeholder of notes from `place-notes.ts`, or of a gap from `place-gaps.ts`. Text cannot
 * match it: its `<` is escaped.
 */
const placeholder = /<div data-apparatus data-(notes|gap|gap-inside)="([^"]*)"><\/div>/;

/** Render an article. Joined in order, with notes and gaps rendered, the pieces are its body. */
export function renderArticle(
  article: Article,
  addresses: Addresses,
  ui: Interface,
): ArticlePiece[] {
  const byId = new Map(article.annotations.map((annotation) => [annotation.id, annotation]));
  const {children} = addLinkControls(article, ui);
  const labelled =
    article.lang === ui.lang ? children : children.map((node) => setLabelLanguage(node, ui.lang));
  const nodes = labelled.map(wrapLines);
  return renderHtml(nodes, {addresses})
    .split(placeholder)
    .flatMap((text, index, parts): ArticlePiece[] => {
      if (index % 3 === 0) return [text];
      if (index % 3 === 1) return [];
      const kind = parts[index - 1];
      return [
        kind === 'notes'
          ? text.split(' ').map((id) => defined(byId.get(id), `the annotation ${id}`))
          : {
              ...defined(article.gaps[Number(text) - 1], `the gap ${text}`),
              number: Number(text),
              isInside: kind === 'gap-inside',
            },
      ];
    });
}

/**
 * The class of an element around text. The reader modes of browsers leave out a `div` with names
 * that are links, unless its class says that it is text.
 */
const ofText = {className: ['text']};

/**
 * Enclose a block of lines. On wide screens the top-level blocks are floats (see `article.css`),
 * and Chromium copies two floats without a line break between them.
 */
function wrapLines(node: RootContent): RootContent {
  if (node.type !== 'element') return node;
  if (/^[ou]l$/.test(node.tagName)) return {...node, children: node.children.map(markText)};
  return /^(?:p|pre|h[1-6])$/.test(node.tagName)
    ? {type: 'element', tagName: 'div', properties: ofText, children: [node]}
    : node;
}

/** Mark the text of a list item, which is in a `div` (see `place-notes.ts`). */
function markText(item: ElementContent): ElementContent {
  if (item.type !== 'element') return item;
  const [first, ...rest] = item.children;
  return first?.type === 'element' && first.tagName === 'div'
    ? {...item, children: [{...first, properties: {...first.properties, ...ofText}}, ...rest]}
    : item;
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
