/**
 * The overview of the timeline of an article, with a lane for each status: an event is in the lane of
 * the most disputed claim that it bears on.
 */
import type {Interface} from '../language/interface.ts';
import {layOutOverview, type Overview} from '../timeline/overview.ts';
import type {Article, ArticleEvent, Timeline} from './model.ts';
import {type Status, statusNames} from './vocabulary.ts';

/** The overview of a timeline. The last lane, without a status, has the events that bear on no claim. */
export type TimelineOverview = Overview<ArticleEvent, Status | undefined>;

/** Lay out the overview of a timeline. */
export const layOutTimeline = (
  {published}: Pick<Article, 'published'>,
  {events}: Pick<Timeline, 'events'>,
  ui: Interface,
): TimelineOverview =>
  layOutOverview(
    events,
    [...statusNames, undefined],
    ({annotations}) =>
      statusNames.find((status) => annotations.some((each) => each.status === status)),
    published,
    ui,
  );
