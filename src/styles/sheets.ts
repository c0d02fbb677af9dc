/** The sheets of styles of a page: the one that every page has, and the one at its end. */
import {createHash} from 'node:crypto';
import type {Article, Edition} from '../edition/model.ts';
import {site} from '../edition/site.ts';
import {listChoices, renderChoiceStyles} from '../render/choices.ts';
import common from './global.css?url';
import ofLongArticles from './long.css?inline';
import ofShortArticles from './short.css?inline';

/** The address of the sheet that every page has. */
export {common};

/** From how many annotations on an article is long: its page has some thousand elements then. */
const long = 200;

export interface EndSheet {
  address: string;
  /** A part of the address, by which browsers know that the sheet has changed. */
  version: string;
  text: string;
}

/**
 * The sheet at the end of a page: the common one once more, and what is the page's own.
 *
 * Chromium reads no further before a sheet in the body is there, so a page is complete only
 * with its styles. Else, where no script waits for them, a link to words would land where
 * they stand in a page without styles (tried in Chromium 156).
 *
 * @param article if the page is that of an article: what its choices light is its own, and
 *   what only a short article or a long one has
 */
export function buildEndSheet({actors, frameworks}: Edition, article?: Article): EndSheet {
  const text = [
    `@import ${JSON.stringify(common)};`,
    ...(article ? [renderChoiceStyles(listChoices(article, actors, frameworks).flat())] : []),
    ...(article ? [article.annotations.length < long ? ofShortArticles : ofLongArticles] : []),
  ].join('');
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 8);
  // While developing, a page and its sheet may be asked for before and after a change.
  const inDevelopment = article ? `of-${article.slug}` : 'common';
  const version = import.meta.env.DEV ? inDevelopment : digest;
  return {address: site.fromRoot(`/end.${version}.css`), version, text};
}
