/** Keeps what is compiled, so that a change of one file does not compile all others again. */
import {isDeepStrictEqual} from 'node:util';
import type {TextFile} from '../annotate/model/model.ts';
import {remember} from '../annotate/model/remember.ts';
import type {ArticleFiles} from '../content/content-files.ts';
import {type JoinContext, joinArticle, type WrittenArticle} from './join-article.ts';
import type {Article} from './model.ts';
import {type ArticleContext, type ReadArticle, readArticle} from './read-article.ts';
import {type LinkTargets, listLinks, resolveArticleLinks, resolveLinks} from './resolve-links.ts';

/** The steps from the files of the content to an edition. */
export interface ArticleSteps {
  /**
   * Reads a part of one file.
   *
   * @param part names the part, and everything else that the result depends on
   */
  readPart: <Value>(file: TextFile, part: string, read: () => Value) => Value;
  /** Reads all articles of one compilation. */
  read: (files: readonly ArticleFiles[], context: ArticleContext) => ReadArticle[];
  /** Resolves the links of an article. */
  resolve: (article: ReadArticle, targets: LinkTargets) => ReadArticle;
  /** Joins the parts of an article. */
  join: (article: WrittenArticle, context: JoinContext) => Article;
}

/** Steps that keep nothing. */
export const articleSteps: ArticleSteps = {
  readPart: (_file, _part, read) => read(),
  read: (files, context) => files.map((each) => readArticle(each, context)),
  resolve: resolveArticleLinks,
  join: joinArticle,
};

/**
 * Create steps that return the same objects for an article as in the last compilation if nothing
 * that it is made of has changed. They compare the contents of files and contexts, and forget
 * articles that the last compilation did not have. Files that are the same objects, as those of
 * `createFileCache`, are compared at once.
 */
export function createArticleCache(): ArticleSteps {
  let cache = new Map<string, {files: ArticleFiles; article: ReadArticle}>();
  const resolved = new WeakMap<ReadArticle, {addresses: string; article: ReadArticle}>();
  let joined = new WeakMap<WrittenArticle['compiled'], {from: WrittenArticle; article: Article}>();
  const parts = remember((_file: TextFile) => new Map<string, unknown>());
  const context = keepLast<ArticleContext>();
  const joinContext = keepLast<JoinContext>();
  const linksOf = remember(listLinks);
  return {
    readPart: <Value>(file: TextFile, part: string, read: () => Value) => {
      const known = parts(file);
      if (!known.has(part)) known.set(part, read());
      return known.get(part) as Value;
    },
    read: (files, given) => {
      if (context.set(given)) cache.clear();
      const entries = files.map((each) => {
        const known = cache.get(each.slug);
        return known && isDeepStrictEqual(known.files, each)
          ? known
          : // An equal context that is the same object has names that are indexed already.
            {files: each, article: readArticle(each, context.get(given))};
      });
      cache = new Map(entries.map((entry) => [entry.files.slug, entry]));
      return entries.map(({article}) => article);
    },
    resolve: (article, targets) => {
      // A new annotation is a new page. Few links lead to pages of the site.
      const addresses = resolveLinks(linksOf(article), targets).join('\n');
      const known = resolved.get(article);
      if (known?.addresses === addresses) return known.article;
      const result = resolveArticleLinks(article, targets);
      resolved.set(article, {addresses, article: result});
      return result;
    },
    join: (from, context) => {
      if (joinContext.set(context)) joined = new WeakMap();
      const known = joined.get(from.compiled);
      if (known && haveSameParts(known.from, from)) return known.article;
      const article = joinArticle(from, context);
      joined.set(from.compiled, {from, article});
      return article;
    },
  };
}

/** Create a place for the last of several values that are the same. */
function keepLast<Value>() {
  let last: Value | undefined;
  let kept: Value | undefined;
  return {
    /** Returns whether a value differs from that of the last call. */
    set(value: Value): boolean {
      // Within a compilation, all articles have the same object.
      const isNew = value !== last && !isDeepStrictEqual(value, last);
      last = value;
      if (isNew) kept = value;
      return isNew;
    },
    /** Returns the first of the equal values, or the given value if there is none. */
    get: (value: Value): Value => kept ?? value,
  };
}

const haveSameParts = (a: WrittenArticle, b: WrittenArticle): boolean =>
  a.slug === b.slug &&
  a.data === b.data &&
  a.timeline === b.timeline &&
  a.received === b.received &&
  a.annotationsText === b.annotationsText;
