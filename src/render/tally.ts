/**
 * The tally of an article: how many of its claims have each status.
 */
import type {EditionAnnotation} from '../edition/model.ts';
import {type Status, statusNames} from '../edition/vocabulary.ts';
import type {Interface} from '../language/interface.ts';
import {formatStatus} from './describe-annotation.ts';

/** The number of claims with a status. */
export interface StatusCount {
  status: Status;
  count: number;
}

/** Count the claims of each status, the most disputed first, without those that no claim has. */
export const tallyClaims = ({
  annotations,
}: {
  annotations: readonly Pick<EditionAnnotation, 'status'>[];
}): StatusCount[] =>
  statusNames
    .map((status) => ({
      status,
      count: annotations.filter((each) => each.status === status).length,
    }))
    .filter(({count}) => count > 0);

/** Format a tally: `18 claims: 4 contested, 4 supported and 10 opinion`. */
export const formatTally = (tally: readonly StatusCount[], ui: Interface): string =>
  ui.text('tally', {
    count: tally.reduce((sum, {count}) => sum + count, 0),
    statuses: ui.list(
      tally.map(({status, count}) =>
        ui.text('tally.status', {count: ui.number(count), status: formatStatus(status, ui)}),
      ),
    ),
  });
