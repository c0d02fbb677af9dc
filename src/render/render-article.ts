/** Renders an article as pieces of HTML, with the notes and the gaps between them. */
import type {Addresses} from '../addresses/addresses.ts';
import type {Article, EditionAnnotation} from '../edition/model.ts';
import {defined, type Gap} from '../edition/vocabulary.ts';
import type {Interface} from '../language/interface.ts';
import {createPageTree} from './page-tree.ts';
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
  return renderHtml(createPageTree(article, ui), {addresses})
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
