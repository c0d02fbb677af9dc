/** Formats `article.md`. */
import {stringify} from 'yaml';
import type {OmittedLines} from '../annotate/model/model.ts';
import type {Facts} from './model.ts';

/** The parts of the file. */
export interface ArticleParts {
  facts: Facts;
  isTitleInferred: boolean;
  omitted: readonly OmittedLines[];
  /** Whether it is a draft, because something is wrong with it. */
  isDraft: boolean;
  markdown: string;
}

/** Format an article with its front matter. */
export function formatArticle(parts: ArticleParts): string {
  const {title, author, publisher, source, published, lang, description} = parts.facts;
  const matter = {
    title,
    author,
    publisher,
    source,
    published,
    inferred: parts.isTitleInferred ? 'title' : undefined,
    lang,
    description,
    draft: parts.isDraft ? true : undefined,
    omitted: parts.omitted.length > 0 ? parts.omitted : undefined,
  };
  const yaml = stringify(matter, {lineWidth: 0, aliasDuplicateObjects: false});
  return `---\n${yaml}---\n\n${parts.markdown}`;
}
