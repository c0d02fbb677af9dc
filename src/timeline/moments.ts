/**
 * Arranges events on a line: in order, grouped by date, with a tick for each day without an
 * event. If most gaps are too long for days, the unit is months, years or decades. A gap that
 * is still too long becomes a break with its length.
 */
import {compareDates, type EdtfDate, firstDay, lastDay} from '../language/edtf-date.ts';
import type {Interface} from '../language/interface.ts';
import {formatDistance, formatTick, type Unit, unitIndexAt, units} from './calendar.ts';

/** Anything with a date. */
export interface Dated {
  date: EdtfDate;
  /** The end of an event that lasted longer than its date. If there is one, neither is an interval. */
  until?: EdtfDate | undefined;
}

/** The events of one date. */
export interface Moment<Event extends Dated> extends Dated {
  events: Event[];
  /** Whether an event with an end date is in progress. */
  isOngoing: boolean;
  /** The ticks up to the next moment. */
  after: Tick[];
}

/** A day, month, year or decade without an event, or a break of the line. */
export interface Tick {
  /** A break between inexact dates has none. */
  label: string | undefined;
  isOngoing: boolean;
  isBreak?: true;
}

/** Maximum number of consecutive ticks; a longer gap becomes a break. */
const maxTicks = 9;

/**
 * Group events into moments.
 *
 * @param events in any order
 * @param ui formats the labels
 * @returns the moments in order; within a moment, the order of the events is kept
 */
export function groupIntoMoments<Event extends Dated>(
  events: readonly Event[],
  ui: Interface,
): Moment<Event>[] {
  const groups = Map.groupBy(
    [...events].sort(byDate),
    ({date, until}) => `${date.edtf} ${until?.edtf}`,
  );
  const dated = [...groups.values()].flatMap((events) => {
    const [first] = events;
    if (!first) return [];
    const {date, until} = first;
    const end = until?.start ?? date.end;
    return {date, until, events, day: firstDay(date), end, endDay: endOf(first)};
  });
  const unit = unitFor(dated.map(({day}) => day));
  /** Whether an event that began by a moment lasts until a later day, month, … */
  const isOngoingAt = (index: number, to: number): boolean =>
    dated
      .slice(0, index + 1)
      .some(({endDay}) => endDay !== undefined && unitIndexAt(endDay, unit) >= to);
  // After the last moment, the line continues to the latest end of an event.
  const ends = dated.map(({day, endDay = day}) => endDay).filter(Number.isFinite);
  const lineEnd = Math.max(...ends);
  const atLineEnd = dated.find(({endDay}) => endDay === lineEnd)?.end;

  return dated.map(({date, until, events, day}, index) => {
    const at = unitIndexAt(day, unit);
    const next = dated[index + 1];
    const first = at + 1;
    const last = next ? unitIndexAt(next.day, unit) - 1 : unitIndexAt(lineEnd, unit);
    const after: Tick[] = [];
    if (last - first >= maxTicks) {
      const point = date.start ?? date.end;
      const label = next
        ? formatDistance(next.day - day, [point, next.date.start ?? next.date.end], 'later', ui)
        : formatDistance(lineEnd - day, [point, atLineEnd], 'more', ui);
      after.push({label, isOngoing: isOngoingAt(index, last), isBreak: true});
    } else {
      for (let count = first; count <= last; count++) {
        after.push({label: formatTick(count, unit, ui), isOngoing: isOngoingAt(index, count)});
      }
    }
    return {date, until, events, isOngoing: isOngoingAt(index, at), after};
  });
}

/** Choose the finest unit in which at least half of the gaps need no break. */
function unitFor(days: readonly number[]): Unit {
  const fits = (unit: Unit): boolean => {
    const gaps = days
      .slice(1)
      .map((day, index) => unitIndexAt(day, unit) - unitIndexAt(days[index] ?? day, unit));
    return gaps.filter((gap) => gap <= maxTicks + 1).length * 2 >= gaps.length;
  };
  return units.find(fits) ?? 'decade';
}

/** Order by date: a year before its months, a month before its days, events with an end last. */
const byDate = (a: Dated, b: Dated): number =>
  compareDates(a.date, b.date) ||
  (a.until && b.until
    ? compareDates(a.until, b.until)
    : Number(a.until !== undefined) - Number(b.until !== undefined));

/** Return the last day of an event that lasts: infinite if its end is open. */
const endOf = ({date, until}: Dated): number | undefined =>
  until || date.isInterval ? lastDay(until ?? date) : undefined;
