/**
 * Arranges events on a line: in order, grouped by date, with a tick for each day without an
 * event. If most gaps are too long for days, the unit is months, years or decades. A gap that
 * is still too long becomes a break with its length.
 */
import type {Interface} from '../language/interface.ts';
import {
  firstDay,
  formatDuration,
  formatTick,
  lastDay,
  type Unit,
  unitIndexAt,
  units,
} from './calendar.ts';

/** Anything with a date. */
export interface Dated {
  /** `2022-01-10`, `2022-01` or `2022` */
  date: string;
  /** The end of an event that lasted longer than its date, in the same formats. */
  until?: string | undefined;
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
  label: string;
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
  const groups = Map.groupBy([...events].sort(byDate), ({date, until}) => `${date}/${until}`);
  const dated = [...groups.values()].flatMap((events) => {
    const [first] = events;
    return first ? {date: first.date, until: first.until, events, day: firstDay(first.date)} : [];
  });
  const unit = unitFor(dated.map(({day}) => day));
  /** Whether an event that began by a moment lasts until a later day, month, … */
  const isOngoingAt = (index: number, to: number): boolean =>
    dated.slice(0, index + 1).some(({until}) => until && unitIndexAt(lastDay(until), unit) >= to);
  // After the last moment, the line continues to the latest end of an event.
  const endDay = Math.max(...dated.map(({day, until}) => (until ? lastDay(until) : day)));

  return dated.map(({date, until, events, day}, index) => {
    const at = unitIndexAt(day, unit);
    const next = dated[index + 1];
    const first = at + 1;
    const last = next ? unitIndexAt(next.day, unit) - 1 : unitIndexAt(endDay, unit);
    const after: Tick[] = [];
    if (last - first >= maxTicks) {
      const label = next
        ? formatDuration(next.day - day, 'later', ui)
        : formatDuration(endDay - day, 'more', ui);
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
  compare(a.date, b.date) || compare(a.until ?? '', b.until ?? '');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
