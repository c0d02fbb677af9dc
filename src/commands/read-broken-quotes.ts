/** Reads the annotated articles of the content, and finds their broken quotes. */
import {compileArticle} from '../annotate/compile.ts';
import {readAnnotations} from '../annotate/lift/read-annotations.ts';
import type {TextFile} from '../annotate/model/model.ts';
import {isError, type Problem} from '../annotate/model/problem.ts';
import {createSourceLocator} from '../annotate/text/source-locator.ts';
import type {ArticleFiles} from '../content/content-files.ts';
import {readFrontMatter} from '../content/front-matter.ts';
import {createArticleSchema} from '../content/schemas.ts';
import {defaultLanguage} from '../language/interface.ts';
import {type ArticleText, readArticleText} from '../reanchor/article-text.ts';
import {findBrokenQuotes} from '../reanchor/find-broken-quotes.ts';
import type {BrokenQuote} from '../reanchor/outcome.ts';
import type {ReportContext} from './format-proposals.ts';

/** An annotated article with its broken quotes. */
export interface ReadArticle {
  slug: string;
  /** The file of annotations. */
  file: TextFile;
  /** The file of the article. */
  source: TextFile;
  text: ArticleText;
  broken: readonly BrokenQuote[];
  context: ReportContext;
}

/** The articles that could be parsed, and the problems of the others. */
export interface Reading {
  articles: ReadArticle[];
  problems: Problem[];
  /** The slugs of the articles that could not be parsed. */
  unreadSlugs: string[];
}

/**
 * Read all articles that have annotations.
 *
 * @param stdout the stream that decides whether descriptions of quotes are coloured
 */
export function readBrokenQuotes(
  files: readonly ArticleFiles[],
  stdout: NodeJS.WritableStream,
): Reading {
  const reading: Reading = {articles: [], problems: [], unreadSlugs: []};
  for (const {slug, article, annotations} of files) {
    if (!annotations) continue;
    const {body, problems: ofMatter} = readFrontMatter(
      article,
      createArticleSchema(defaultLanguage),
    );
    const {projection, problems: ofText} = compileArticle(
      {article: body},
      {registry: {actors: [], frameworks: []}, actorHref: () => ''},
    );
    const errors = [
      // Front matter that is not closed would be parsed as text.
      ...ofMatter,
      // These characters would be printed.
      ...ofText.filter(({ruleId}) => ruleId === 'character'),
      ...readAnnotations(annotations).problems,
    ].filter(isError);
    if (errors.length > 0) {
      reading.problems.push(...errors);
      reading.unreadSlugs.push(slug);
      continue;
    }
    const context = {
      annotations: annotations.path,
      article: article.path,
      text: projection.text,
      locateInSource: createSourceLocator(projection, body.value),
      stdout,
    };
    const text = readArticleText(projection);
    reading.articles.push(replaceAnnotations({slug, source: article, text, context}, annotations));
  }
  return reading;
}

/** Replace the annotations of an article, and find their broken quotes. */
export function replaceAnnotations(
  article: Omit<ReadArticle, 'file' | 'broken'>,
  file: TextFile,
): ReadArticle {
  const {annotations} = readAnnotations(file);
  return {...article, file, broken: findBrokenQuotes(annotations, article.text)};
}
