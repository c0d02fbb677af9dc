/**
 * What a withdrawn annotation is called where it is seen without its page.
 */

import type {EditionWithdrawn} from '../edition/model.ts';
import {shorten} from '../language/shorten.ts';
import {quoteOf} from './describe-passage.ts';

/** Its gist; where it had none, the words that it quoted, cut if they are many. */
export const withdrawnName = ({gistText, passages, article}: EditionWithdrawn): string =>
  gistText || `“${shorten(quoteOf({passages}), 80, article.lang)}”`;

/** The title of its page. */
export const withdrawnTitle = (withdrawn: EditionWithdrawn): string =>
  `Withdrawn: ${withdrawnName(withdrawn)}`;
