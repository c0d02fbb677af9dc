/** Describes withdrawn annotations. */
import type {EditionWithdrawn} from '../edition/model.ts';
import type {Interface} from '../language/interface.ts';
import {shorten} from '../language/shorten.ts';

/** Format the name of a withdrawn annotation: its gist, or else its shortened quote. */
export const formatWithdrawnName = (
  {gistText, quote, article}: EditionWithdrawn,
  ui: Interface,
): string => gistText || ui.text('withdrawn.quote', {quote: shorten(quote, 80, article.lang)});

/** Format the title of the page of a withdrawn annotation. */
export const formatWithdrawnTitle = (withdrawn: EditionWithdrawn, ui: Interface): string =>
  ui.text('withdrawn.title', {name: formatWithdrawnName(withdrawn, ui)});
