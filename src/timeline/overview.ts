/**
 * Lays out the overview of a timeline: a mark for each event, in lanes, on a scale that is true to
 * time. Positions are shares of the scale, from 0 at its start to 1 at its end.
 */
import {
  type DatePoint,
  type DateValue,
  dayLength,
  firstDay,
  isExact,
  lastDay,
} from '../language/edtf-date.ts';
import type {Interface} from '../language/interface.ts';
import {createPeriod, unitIndexAt} from './calendar.ts';
import type {Dated} from './moments.ts';

/** The time that an event took, or within which it happened. */
export interface Span {
  from: number;
  to: number;
  /** Whether the event lasted; otherwise its date is not exact. */
  lasts: boolean;
  /** The ends that are unknown, at the edges of the scale. */
  isOpen: {start: boolean; end: boolean};
}

/** The mark of an event. */
export interface Mark<Event extends Dated> {
  event: Event;
  /** The middle of its date; that of its beginning if it lasted. */
  at: number;
  /** Number of its row in the lane, from 0. Marks of a row do not touch. */
  row: number;
  span: Span | undefined;
}

/** The events of a lane, in order. */
export interface Lane<Event extends Dated, Name> {
  name: Name;
  marks: Mark<Event>[];
  /** Number of rows. */
  rows: number;
}

/** A date on the scale. */
export interface ScaleTick {
  at: number;
  label: string;
}

/** The overview of a timeline. */
export interface Overview<Event extends Dated, Name> {
  /** The lanes that have events. */
  lanes: Lane<Event, Name>[];
  ticks: ScaleTick[];
  /** The day of the article. */
  own: {from: number; to: number} | undefined;
}

/**
 * Half of the width of a mark: 12 px of a scale of 257 px, which is that of a window of 320 px. In
 * wider windows there is more space between marks.
 */
const halfMark = 0.047;

/** Half of the width of a date that is approximate or uncertain, and of no length. */
const halfInexact = 0.025;

/**
 * Lay out events.
 *
 * @param names of the lanes, in order
 * @param laneOf returns the name of the lane of an event
 * @param own the date of the article
 */
export function layOutOverview<Event extends Dated, Name>(
  events: readonly Event[],
  names: readonly Name[],
  laneOf: (event: Event) => Name,
  own: DateValue | undefined,
  ui: Interface,
): Overview<Event, Name> {
  const days = [...events.flatMap(daysOf), ...(own ? [firstDay(own), lastDay(own) + 1] : [])];
  const known = days.filter(Number.isFinite);
  const start = Math.min(...known);
  const length = Math.max(1, Math.max(...known) - start);
  const at = (day: number): number => Math.min(1, Math.max(0, (day - start) / length));
  const lanes = names
    .map((name): Lane<Event, Name> => {
      const marks = events
        .filter((event) => laneOf(event) === name)
        .map((event) => ({event, at: at(middleOf(event)), span: spanOf(event, at)}))
        .sort((a, b) => a.at - b.at);
      const rows = stackInRows(marks);
      return {
        name,
        marks: marks.map((mark, index) => ({...mark, row: rows[index] ?? 0})),
        rows: Math.max(0, ...rows) + 1,
      };
    })
    .filter(({marks}) => marks.length > 0);
  return {
    lanes,
    ticks: known.length > 0 ? chooseTicks(start, start + length, at, ui) : [],
    own: own && {from: at(firstDay(own)), to: at(lastDay(own) + 1)},
  };
}

/** The start of the first day of an event, and the end of its last day; either may be infinite. */
const daysOf = ({date, until}: Dated): [start: number, end: number] => [
  date.isInterval && !date.start ? Number.NEGATIVE_INFINITY : firstDay(date),
  lastDay(until ?? date) + 1,
];

/** The date at which the mark of an event is: its beginning, or its end if that alone is known. */
const pointOf = ({date}: Dated): DatePoint | undefined => date.start ?? date.end;

const middleOf = (event: Dated): number => {
  const point = pointOf(event);
  return point ? (point.firstDay + point.lastDay + 1) / 2 : 0;
};

/** Return the span of an event that lasted, or whose date is longer than a day or not exact. */
function spanOf(event: Dated, at: (day: number) => number): Span | undefined {
  const [first, end] = daysOf(event);
  const lasts = event.until !== undefined || event.date.isInterval;
  const isOpen = {start: !Number.isFinite(first), end: !Number.isFinite(end)};
  const [from, to] = [at(first), at(end)];
  const point = pointOf(event);
  const isInexact = point !== undefined && !isExact(point);
  if (!lasts && isInexact && to - from < 2 * halfInexact) {
    const middle = (from + to) / 2;
    return {
      from: Math.max(0, middle - halfInexact),
      to: Math.min(1, middle + halfInexact),
      lasts,
      isOpen,
    };
  }
  const isDay = point?.precision === 'day' && !isInexact;
  return lasts || !isDay ? {from, to, lasts, isOpen} : undefined;
}

/** Return the row of each mark: the first in which neither marks nor spans touch. */
function stackInRows(marks: readonly {at: number; span: Span | undefined}[]): number[] {
  const ends: number[] = [];
  return marks
    .map(({at, span}) => ({
      from: Math.min(at - halfMark, span?.from ?? at),
      to: Math.max(at + halfMark, span?.to ?? at),
    }))
    .map(({from, to}, index, all) => {
      const taken = new Set(
        all
          .slice(0, index)
          .flatMap((other, nth) => (other.to > from && to > other.from ? [ends[nth]] : [])),
      );
      let row = 0;
      while (taken.has(row)) row++;
      ends[index] = row;
      return row;
    });
}

/** Maximum number of ticks: their labels fit in a window of 320 px in every language. */
const maxScaleTicks = {day: 4, month: 3, year: 4} as const;

/** The distances of ticks, smallest first. */
const steps = [
  ...[1, 2, 3, 7, 14].map((count) => ({unit: 'day', count}) as const),
  ...[1, 2, 3, 6].map((count) => ({unit: 'month', count}) as const),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000].map(
    (count) => ({unit: 'year', count}) as const,
  ),
];

/** Choose the smallest distance of ticks whose labels fit. */
function chooseTicks(
  start: number,
  end: number,
  at: (day: number) => number,
  ui: Interface,
): ScaleTick[] {
  for (const {unit, count} of steps) {
    const first = unitIndexAt(start, unit);
    const last = unitIndexAt(end - 1, unit);
    if ((last - first) / count > maxScaleTicks[unit] + 1) continue;
    // Days count from the first one; months and years are round.
    const from = unit === 'day' ? first : Math.ceil(first / count) * count;
    const ticks: ScaleTick[] = [];
    for (let index = from; index <= last; index += count) {
      const {day, label} = describeTick(index, unit, ui);
      if (day >= start) ticks.push({at: at(day), label});
    }
    if (ticks.length <= maxScaleTicks[unit]) return ticks;
  }
  return [];
}

/** Return the day of a tick, and its label: `10 Jan`, `Jan 2022`, `1916`, `44 BC`. */
function describeTick(
  index: number,
  unit: 'day' | 'month' | 'year',
  ui: Interface,
): {day: number; label: string} {
  if (unit === 'year') {
    const period = createPeriod(index, 'year');
    return {day: firstDay(period), label: ui.date(period)};
  }
  const date = new Date(unit === 'day' ? index * dayLength : 0);
  if (unit === 'month') date.setUTCFullYear(0, index);
  const label = new Intl.DateTimeFormat(ui.locale, {
    month: 'short',
    ...(unit === 'day' ? {day: 'numeric'} : {year: 'numeric'}),
    ...(date.getUTCFullYear() <= 0 && {era: 'short'}),
    timeZone: 'UTC',
  }).format(date);
  // The mark of a day is at its middle.
  return {day: date.getTime() / dayLength + (unit === 'day' ? 0.5 : 0), label};
}
