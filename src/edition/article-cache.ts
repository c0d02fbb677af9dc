/** Keeps articles between compilations, so that a change of one does not compile all others again. */
import {isDeepStrictEqual} from 'node:util';
import type {ArticleFiles} from '../content/content-files.ts';
import {type JoinContext, joinArticle, type WrittenArticle} from './join-article.ts';
import type {Article} from './model.ts';
import {type ArticleContext, type ReadArticle, readArticle} from './read-article.ts';
import {type LinkTargets, resolveArticleLinks} from './resolve-links.ts';

/** The steps from the files of articles to the articles of an edition. */
export interface ArticleSteps {
  /** Reads all articles of one compilation. */
  read: (files: readonly ArticleFiles[], context: ArticleContext) => ReadArticle[];
  /** Resolves the links of an article. */
  resolve: (article: ReadArticle, targets: LinkTargets) => ReadArticle;
  /** Joins the parts of an article. */
  join: (article: WrittenArticle, context: JoinContext) => Article;
}

/** Steps that keep nothing. */
export const articleSteps: ArticleSteps = {
  read: (files, context) => files.map((each) => readArticle(each, context)),
  resolve: resolveArticleLinks,
  join: joinArticle,
};

/**
 * Create steps that return the same objects for an article as in the last compilation if nothing
 * that it is made of has changed. They compare the contents of files and contexts, and forget
 * articles that the last compilation did not have.
 */
export function createArticleCache(): ArticleSteps {
  let cache = new Map<string, {files: ArticleFiles; article: ReadArticle}>();
  let resolved = new WeakMap<ReadArticle, ReadArticle>();
  let joined = new WeakMap<WrittenArticle['compiled'], {from: WrittenArticle; article: Article}>();
  const isNewContext = createChangeTest<ArticleContext>();
  const areNewTargets = createChangeTest<LinkTargets>();
  const isNewJoinContext = createChangeTest<JoinContext>();
  return {
    read: (files, context) => {
      if (isNewContext(context)) cache.clear();
      const entries = files.map((each) => {
        const known = cache.get(each.slug);
        return known && isDeepStrictEqual(known.files, each)
          ? known
          : {files: each, article: readArticle(each, context)};
      });
      cache = new Map(entries.map((entry) => [entry.files.slug, entry]));
      return entries.map(({article}) => article);
    },
    resolve: (article, targets) => {
      if (areNewTargets(targets)) resolved = new WeakMap();
      const result = resolved.get(article) ?? resolveArticleLinks(article, targets);
      resolved.set(article, result);
      return result;
    },
    join: (from, context) => {
      if (isNewJoinContext(context)) joined = new WeakMap();
      const known = joined.get(from.compiled);
      if (known && haveSameParts(known.from, from)) return known.article;
      const article = joinArticle(from, context);
      joined.set(from.compiled, {from, article});
      return article;
    },
  };
}

/** Create a predicate: does a value differ from that of the last call? */
function createChangeTest<Value>(): (value: Value) => boolean {
  let last: Value | undefined;
  return (value) => {
    // Within a compilation, all articles have the same object.
    const isNew = value !== last && !isDeepStrictEqual(value, last);
    last = value;
    return isNew;
  };
}

const haveSameParts = (a: WrittenArticle, b: WrittenArticle): boolean =>
  a.slug === b.slug &&
  a.data === b.data &&
  a.timeline === b.timeline &&
  a.received === b.received &&
  a.annotationsText === b.annotationsText;
