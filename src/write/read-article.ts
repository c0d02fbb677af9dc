/** Reads an article with everything that its annotations may refer to. */

import {indexText, type TextIndex} from '../annotate/locate/locate.ts';
import type {TextFile} from '../annotate/model/model.ts';
import {findNearestName} from '../annotate/model/nearest-name.ts';
import type {ArticleFiles, ContentFiles} from '../content/content-files.ts';
import {type CompiledContent, compileContent} from '../edition/compile-content.ts';
import {changedArticles, readChangedFiles} from '../edition/development.ts';
import {listVisibleOffsets} from './protocol/visible-offsets.ts';
import {RefusedRequest} from './refusal.ts';

/** An article, compiled with all other content. */
export interface OpenedArticle {
  content: ContentFiles;
  files: ArticleFiles;
  compiledContent: CompiledContent;
  article: CompiledContent['articles'][number];
  /** The text of the article, for locating quotations. */
  index: TextIndex;
  /** The offsets of the visible characters of the text. */
  offsets: readonly number[];
}

/**
 * Read the content, and find an article.
 *
 * @throws RefusedRequest if there is no such article
 */
export function readArticle(slug: string): OpenedArticle {
  return findArticle(readChangedFiles(), slug);
}

/** Compile the content as it would be with another file of annotations. */
export function withAnnotations({content, files}: OpenedArticle, file: TextFile): OpenedArticle {
  const changed = {...files, annotations: file};
  const articles = content.articles.map((each) => (each === files ? changed : each));
  return findArticle({...content, articles}, files.slug);
}

function findArticle(content: ContentFiles, slug: string): OpenedArticle {
  const compiledContent = compileContent(content, true, changedArticles);
  const files = content.articles.find((each) => each.slug === slug);
  const article = compiledContent.articles.find((each) => each.slug === slug);
  if (!files || !article) {
    const nearest = findNearestName(
      slug,
      content.articles.map((each) => each.slug),
    );
    throw new RefusedRequest(404, {
      message: `There is no article “${slug}”.${nearest ? ` Did you mean “${nearest}”?` : ''}`,
    });
  }
  const {text} = article.compiled.projection;
  return {
    content,
    files,
    compiledContent,
    article,
    index: indexText(text),
    offsets: listVisibleOffsets(text),
  };
}
