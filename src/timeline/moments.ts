/**
 * Set events on a line: in order, those of one date together, and between two dates a
 * tick for each day on which nothing happened. Where most dates are too far apart for
 * ticks of days, the line counts months, years or decades; and where two are too far
 * apart even so, it is broken and says by how much.
 */
import {countAt, firstDay, lastDay, tellLength, tellTick, type Unit, units} from './calendar.ts';

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
  goesOn: boolean;
  /** What follows on the line, up to the next moment. */
  after: Tick[];
}

/** A day, month, year or decade without an event; or the place where the line is broken. */
export interface Tick {
  label: string;
  goesOn: boolean;
  isBreak?: true;
}

/** More ticks than these in a row would be a gap of their own. */
const mostTicks = 9;

/**
 * @param events in any order
 * @returns their moments in order; within a moment, the events keep their order
 */
export function momentsOf<Event extends Dated>(events: readonly Event[]): Moment<Event>[] {
  const groups = Map.groupBy([...events].sort(byDate), ({date, until}) => `${date}/${until}`);
  const dated = [...groups.values()].flatMap((events) => {
    const [first] = events;
    return first ? {date: first.date, until: first.until, events, day: firstDay(first.date)} : [];
  });
  const unit = unitFor(dated.map(({day}) => day));
  /** Whether something that has begun by a moment goes on to a day, month, … behind it. */
  const goesOn = (index: number, to: number): boolean =>
    dated.slice(0, index + 1).some(({until}) => until && countAt(lastDay(until), unit) >= to);
  // Behind the last moment, the line goes on to the end of what lasts.
  const endDay = Math.max(...dated.map(({day, until}) => (until ? lastDay(until) : day)));

  return dated.map(({date, until, events, day}, index) => {
    const at = countAt(day, unit);
    const next = dated[index + 1];
    const first = at + 1;
    const last = next ? countAt(next.day, unit) - 1 : countAt(endDay, unit);
    const after: Tick[] = [];
    if (last - first >= mostTicks) {
      const label = next
        ? `${tellLength(next.day - day)} later`
        : `${tellLength(endDay - day)} more`;
      after.push({label, goesOn: goesOn(index, last), isBreak: true});
    } else {
      for (let count = first; count <= last; count++) {
        after.push({label: tellTick(count, unit), goesOn: goesOn(index, count)});
      }
    }
    return {date, until, events, goesOn: goesOn(index, at), after};
  });
}

/** What a line counts: the finest unit in which at least half of the gaps need no break. */
function unitFor(days: readonly number[]): Unit {
  const fits = (unit: Unit): boolean => {
    const gaps = days
      .slice(1)
      .map((day, index) => countAt(day, unit) - countAt(days[index] ?? day, unit));
    return gaps.filter((gap) => gap <= mostTicks + 1).length * 2 >= gaps.length;
  };
  return units.find(fits) ?? 'decade';
}

/** By the first day; a year before its months, a month before its days, what lasts after what does not. */
const byDate = (a: Dated, b: Dated): number =>
  compare(a.date, b.date) || compare(a.until ?? '', b.until ?? '');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
