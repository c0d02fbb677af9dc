import type {Addresses} from '../addresses/addresses.ts';
import {isPassage, type Subject} from './citable.ts';
import type {Format} from './formats.ts';

/** Resolve the address of the page that a citation links to. */
export const resolveCitedPage = (subject: Subject, addresses: Addresses): string =>
  isPassage(subject)
    ? addresses.passage(subject.article.slug, subject.id)
    : addresses.article(subject.slug);

/** Resolve the address of a citation file, which is in the folder of the page. */
export const resolveCitationFile = (
  subject: Subject,
  {extension}: Pick<Format, 'extension'>,
  addresses: Addresses,
): string => `${resolveCitedPage(subject, addresses)}cite.${extension}`;
