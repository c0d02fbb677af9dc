/** Responds to requests for citation files. */
import type {EditionAnnotation} from '../edition/model.ts';
import {interfaceFor, site} from '../edition/site.ts';
import {createCitable, isPassage, type Subject} from './citable.ts';
import type {Format} from './formats.ts';
import {resolveCitedPage} from './pages.ts';

/** The props of a route for citation files. */
export interface CitationProps {
  /** An article, or passages of one article. */
  subjects: readonly Subject[];
  format: Format;
}

/**
 * Respond with citations in one format, in the language of the article.
 *
 * @param origin of the site
 * @param dateOfChange returns the date of the last change of the note of a passage
 */
export function respondWithCitations(
  {subjects, format}: CitationProps,
  origin: URL | undefined,
  dateOfChange: (passage: EditionAnnotation) => string | undefined = () => undefined,
): Response {
  const [first] = subjects;
  const ui = interfaceFor(first && isPassage(first) ? first.article : first);
  const citables = subjects.map((subject) =>
    createCitable(
      subject,
      new URL(resolveCitedPage(subject, site), origin),
      ui,
      isPassage(subject) ? dateOfChange(subject) : undefined,
    ),
  );
  return new Response(format.write(citables, ui), {
    headers: {'Content-Type': `${format.mediaType};charset=utf-8`},
  });
}
