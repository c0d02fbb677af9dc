/** The articles on the subject of a page, an actor or a framework, divided into pages. */
import type {
  Actor,
  Article,
  EditionAnnotation,
  Framework,
  MentioningSentence,
} from '../edition/model.ts';
import {paginate, type Slice} from './paginate.ts';

/** What an article has on an actor. */
export interface ActorArticle {
  article: Article;
  /** The number of mentions, of which a sentence may have several. */
  mentions: number;
  sentences: readonly MentioningSentence[];
  /** Claims by the actor. */
  claims: readonly EditionAnnotation[];
  /** Claims that attribute something to the actor. */
  attributed: readonly EditionAnnotation[];
}

/** The claims and passages of an article for the signs of a framework. */
export interface FrameworkArticle {
  article: Article;
  /** The number of passages, and of claims that are evidence. */
  count: number;
}

/** Maximum number of articles on a page. */
const articlesPerPage = 20;

/**
 * Maximum number of sentences, passages and claims on a page, about 0.6 kB each. With it, a page
 * has less than 100 kB, unless a single article has more.
 */
const itemsPerPage = 120;

/** The same if the signs of a framework, which are on each page, leave no room for so many. */
const minItemsPerPage = 20;

/**
 * Weigh a sign in items: its line, its text, and both again in the data for machines. 65 signs with
 * texts of 280 characters have 80 kB.
 */
const weighSign = ({text = ''}: Framework['signs'][number]): number => 1 + text.length / 300;

/** Divide the articles that name an actor, or have claims by or about it, into pages. */
export function paginateActor(
  {mentions, sentences, claims, attributed}: Actor,
  articles: readonly Article[],
): Slice<ActorArticle>[] {
  const mentionsOf = groupByArticle(mentions);
  const sentencesOf = groupByArticle(sentences);
  const claimsOf = groupByArticle(claims);
  const attributedOf = groupByArticle(attributed);
  const entries = articles
    .map((article) => ({
      article,
      mentions: mentionsOf.get(article)?.length ?? 0,
      sentences: sentencesOf.get(article) ?? [],
      claims: claimsOf.get(article) ?? [],
      attributed: attributedOf.get(article) ?? [],
    }))
    .filter((each) => each.sentences.length + each.claims.length + each.attributed.length > 0);
  return paginate(entries, {
    size: articlesPerPage,
    maxWeight: itemsPerPage,
    // A claim is in the list, and perhaps on the map and in its outline.
    weigh: (each) => each.sentences.length + 2 * (each.claims.length + each.attributed.length),
  });
}

/**
 * Divide the articles that state a sign of a framework, or have evidence for it, into pages. The more
 * and the longer its signs are, the fewer articles are on a page.
 */
export function paginateFramework(
  {signs}: Framework,
  articles: readonly Article[],
): Slice<FrameworkArticle>[] {
  const ofArticle = groupByArticle(
    signs.flatMap(({passages, evidence}) => [...passages, ...evidence]),
  );
  const weight = signs.reduce((sum, sign) => sum + weighSign(sign), 0);
  const entries = articles
    .map((article) => ({article, count: ofArticle.get(article)?.length ?? 0}))
    .filter(({count}) => count > 0);
  return paginate(entries, {
    size: articlesPerPage,
    maxWeight: Math.max(itemsPerPage - weight, minItemsPerPage),
    weigh: ({count}) => count,
  });
}

const groupByArticle = <Item extends {article: Article}>(
  items: readonly Item[],
): Map<Article, Item[]> => Map.groupBy(items, ({article}) => article);
