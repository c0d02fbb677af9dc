/**
 * What the endpoints answer: the citation of an article or a passage, in one format.
 */
import {site} from '../edition/site.ts';
import {citable, type Subject} from './citable.ts';
import type {Format} from './formats.ts';
import {citedPage} from './pages.ts';

export interface CitationProps {
  subject: Subject;
  format: Format;
}

/** @param origin where the site is served */
export const respond = ({subject, format}: CitationProps, origin: URL | undefined): Response =>
  new Response(format.write(citable(subject, new URL(citedPage(subject, site), origin))), {
    headers: {'Content-Type': `${format.mediaType};charset=utf-8`},
  });
