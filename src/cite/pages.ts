import type {Addresses} from '../addresses/addresses.ts';
import {isPassage, type Subject} from './citable.ts';
import type {Format} from './formats.ts';

/** Resolve the address of the page that a citation links to. */
export const resolveCitedPage = (subject: Subject, addresses: Addresses): string =>
  isPassage(subject)
    ? addresses.passage(subject.article.slug, subject.id)
    : addresses.article(subject.slug);

/**
 * Resolve the address of the file with the citation of a subject. All passages of an article have
 * one, in which the key of each is that of its citation.
 */
export const resolveCitationFile = (
  subject: Subject,
  {extension}: Pick<Format, 'extension'>,
  addresses: Addresses,
): string =>
  isPassage(subject)
    ? `${addresses.article(subject.article.slug)}cite-passages.${extension}`
    : `${addresses.article(subject.slug)}cite.${extension}`;
