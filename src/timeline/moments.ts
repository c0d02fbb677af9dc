/**
 * Set events on a line: in order, those of one date together, and between two dates a
 * tick for each day on which nothing happened. Where most dates are too far apart for
 * ticks of days, the line counts months, years or decades; and where two are too far
 * apart even so, it is broken and says by how much.
 */
import {
  firstDay,
  formatDuration,
  formatTick,
  lastDay,
  type Unit,
  unitIndexAt,
  units,
} from './calendar.ts';

/** When something happened: `2022-01-10`, `2022-01` or `2022`. */
export interface Dated {
  date: string;
  /** When it ended, where it took longer. */
  until?: string | undefined;
}

/** The events of one date. */
export interface Moment<Event extends Dated> extends Dated {
  events: Event[];
  /** Whether something goes on meanwhile: an event that has a beginning and an end. */
  isOngoing: boolean;
  /** What follows on the line, up to the next moment. */
  after: Tick[];
}

/** A day, month, year or decade without an event; or the place where the line is broken. */
export interface Tick {
  label: string;
  isOngoing: boolean;
  isBreak?: true;
}

/** More ticks than these in a row would be a gap of their own. */
const maxTicks = 9;

/**
 * @param events in any order
 * @returns their moments in order; within a moment, the events keep their order
 */
export function groupIntoMoments<Event extends Dated>(events: readonly Event[]): Moment<Event>[] {
  const groups = Map.groupBy([...events].sort(byDate), ({date, until}) => `${date}/${until}`);
  const dated = [...groups.values()].flatMap((events) => {
    const [first] = events;
    return first ? {date: first.date, until: first.until, events, day: firstDay(first.date)} : [];
  });
  const unit = unitFor(dated.map(({day}) => day));
  /** Whether something that has begun by a moment goes on to a day, month, … behind it. */
  const isOngoingAt = (index: number, to: number): boolean =>
    dated.slice(0, index + 1).some(({until}) => until && unitIndexAt(lastDay(until), unit) >= to);
  // Behind the last moment, the line goes on to the end of what lasts.
  const endDay = Math.max(...dated.map(({day, until}) => (until ? lastDay(until) : day)));

  return dated.map(({date, until, events, day}, index) => {
    const at = unitIndexAt(day, unit);
    const next = dated[index + 1];
    const first = at + 1;
    const last = next ? unitIndexAt(next.day, unit) - 1 : unitIndexAt(endDay, unit);
    const after: Tick[] = [];
    if (last - first >= maxTicks) {
      const label = next
        ? `${formatDuration(next.day - day)} later`
        : `${formatDuration(endDay - day)} more`;
      after.push({label, isOngoing: isOngoingAt(index, last), isBreak: true});
    } else {
      for (let count = first; count <= last; count++) {
        after.push({label: formatTick(count, unit), isOngoing: isOngoingAt(index, count)});
      }
    }
    return {date, until, events, isOngoing: isOngoingAt(index, at), after};
  });
}

/** What a line counts: the finest unit in which at least half of the gaps need no break. */
function unitFor(days: readonly number[]): Unit {
  const fits = (unit: Unit): boolean => {
    const gaps = days
      .slice(1)
      .map((day, index) => unitIndexAt(day, unit) - unitIndexAt(days[index] ?? day, unit));
    return gaps.filter((gap) => gap <= maxTicks + 1).length * 2 >= gaps.length;
  };
  return units.find(fits) ?? 'decade';
}

/** By the first day; a year before its months, a month before its days, what lasts after what does not. */
const byDate = (a: Dated, b: Dated): number =>
  compare(a.date, b.date) || compare(a.until ?? '', b.until ?? '');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
