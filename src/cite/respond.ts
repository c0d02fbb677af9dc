/** Responds to requests for citation files. */
import {interfaceFor, site} from '../edition/site.ts';
import {createCitable, isPassage, type Subject} from './citable.ts';
import type {Format} from './formats.ts';
import {resolveCitedPage} from './pages.ts';

/** The props of a route for citation files. */
export interface CitationProps {
  subject: Subject;
  format: Format;
}

/**
 * Respond with the citation of an article or a passage in one format, in the language of the
 * article.
 *
 * @param origin of the site
 * @param changed the date of the last change of the note of a passage
 */
export function respondWithCitation(
  {subject, format}: CitationProps,
  origin: URL | undefined,
  changed?: string,
): Response {
  const ui = interfaceFor(isPassage(subject) ? subject.article : subject);
  const citable = createCitable(
    subject,
    new URL(resolveCitedPage(subject, site), origin),
    ui,
    changed,
  );
  return new Response(format.write(citable, ui), {
    headers: {'Content-Type': `${format.mediaType};charset=utf-8`},
  });
}
