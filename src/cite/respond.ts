/** Responds to requests for citation files. */
import {site} from '../edition/site.ts';
import {createCitable, type Subject} from './citable.ts';
import type {Format} from './formats.ts';
import {resolveCitedPage} from './pages.ts';

/** The props of a route for citation files. */
export interface CitationProps {
  subject: Subject;
  format: Format;
}

/**
 * Respond with the citation of an article or a passage in one format.
 *
 * @param origin of the site
 */
export const respondWithCitation = (
  {subject, format}: CitationProps,
  origin: URL | undefined,
): Response =>
  new Response(
    format.write(createCitable(subject, new URL(resolveCitedPage(subject, site), origin))),
    {
      headers: {'Content-Type': `${format.mediaType};charset=utf-8`},
    },
  );
