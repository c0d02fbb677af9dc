import type {Addresses} from '../addresses/addresses.ts';
import {isPassage, type Subject} from './citable.ts';
import type {Format} from './formats.ts';

/** The page that a citation leads to. */
export const resolveCitedPage = (subject: Subject, addresses: Addresses): string =>
  isPassage(subject)
    ? addresses.passage(subject.article.slug, subject.id)
    : addresses.article(subject.slug);

/** The file of a citation, beside the page. */
export const resolveCitationFile = (
  subject: Subject,
  {extension}: Pick<Format, 'extension'>,
  addresses: Addresses,
): string => `${resolveCitedPage(subject, addresses)}cite.${extension}`;
