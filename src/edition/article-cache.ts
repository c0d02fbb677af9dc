/** Keeps articles between compilations, so that a change of one does not read all others again. */
import type {ArticleFiles} from '../content/content-files.ts';
import {type ArticleContext, type ReadArticle, readArticle} from './read-article.ts';

/**
 * Returns the articles of one compilation.
 *
 * @param files the files of each article
 */
export type ReadArticles = (
  files: readonly ArticleFiles[],
  context: ArticleContext,
) => ReadArticle[];

/** Read all articles. */
export const readArticles: ReadArticles = (files, context) =>
  files.map((each) => readArticle(each, context));

/**
 * Create a `ReadArticles` that returns the same object for an article as in its last call if
 * neither the files of the article nor the context have changed. It compares their contents, and
 * forgets articles that the last call did not have.
 */
export function createArticleCache(): ReadArticles {
  let cache = new Map<string, ReadArticle>();
  return (files, context) => {
    const ofContext = JSON.stringify(context);
    const articles = files.map((each): [string, ReadArticle] => {
      const key = `${JSON.stringify(each)}${ofContext}`;
      return [key, cache.get(key) ?? readArticle(each, context)];
    });
    cache = new Map(articles);
    return articles.map(([, article]) => article);
  };
}
