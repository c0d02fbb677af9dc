/**
 * What a withdrawn annotation is called where it is seen without its page.
 */
import type {EditionWithdrawn} from '../edition/model.ts';
import {shorten} from '../language/shorten.ts';

/** Its gist; where it had none, the words that it quoted, cut if they are many. */
export const formatWithdrawnName = ({gistText, quote, article}: EditionWithdrawn): string =>
  gistText || `“${shorten(quote, 80, article.lang)}”`;

/** The title of its page. */
export const formatWithdrawnTitle = (withdrawn: EditionWithdrawn): string =>
  `Withdrawn: ${formatWithdrawnName(withdrawn)}`;
