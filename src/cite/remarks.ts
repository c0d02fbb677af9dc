import type {Interface} from '../language/interface.ts';
import {capitalize} from '../render/describe-annotation.ts';
import type {Citable} from './citable.ts';

/**
 * Format the text of a format's note field: data that has no field of its own in any format.
 *
 * @returns one line with an initial capital; `undefined` if there are no remarks
 */
export function formatRemarks(citable: Citable, ui: Interface): string | undefined {
  const {titleInferred, publishedInferred, originalPublisher, source} = citable;
  const original = [originalPublisher, source].filter(Boolean).join(ui.text('punctuation.comma'));
  const all = [
    ...(titleInferred ? [ui.text('cite.remark.title')] : []),
    ...(publishedInferred ? [ui.text('cite.remark.date')] : []),
    ...(original === '' ? [] : [ui.text('cite.remark.original', {original})]),
  ].join(ui.text('punctuation.semicolon'));
  return all === '' ? undefined : capitalize(all);
}
