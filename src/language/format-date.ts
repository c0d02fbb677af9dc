/** Formats dates with `Intl`, and with messages for what `Intl` has no form for. */
import {type DatePoint, type DateValue, dayLength, isExact} from './edtf-date.ts';
import type {Interface} from './interface.ts';

type Language = Pick<Interface, 'locale' | 'text'>;

/** Format a date: `10 January 2022`, `c. 1590`, `1590–1592`, `44 BC`, `1590s (uncertain)`. */
export function formatDate({isInterval, start, end}: DateValue, ui: Language): string {
  if (!isInterval) return formatPoint(start, ui);
  if (start && end) return formatInterval(start, end, ui);
  if (start) return ui.text('date.from', {date: formatPoint(start, ui)});
  return end ? ui.text('date.until', {date: formatPoint(end, ui)}) : '';
}

function formatPoint(point: DatePoint, ui: Language): string {
  const {precision, isApproximate, isUncertain} = point;
  let date = formatPlain(point, ui);
  // In Russian, “c.” declines a month.
  const approximate = precision === 'month' ? 'date.approximate.month' : 'date.approximate';
  if (isApproximate) date = ui.text(approximate, {date});
  return isUncertain ? ui.text('date.uncertain', {date}) : date;
}

/** Format a date without what makes it inexact. */
function formatPlain(point: DatePoint, ui: Language): string {
  const {precision, year, season, firstDay, lastDay} = point;
  if (precision === 'season') {
    const date = formatPlain({...point, precision: 'year'}, ui);
    return ui.text('date.season', {season: season ?? 1, year: date});
  }
  if (precision === 'decade' || precision === 'century') {
    // The first decade and century of each era are not named: they have years of both.
    if (year <= 0) return formatRange(firstDay, lastDay, 'year', ui);
    return precision === 'decade'
      ? ui.text('date.decade', {decade: year})
      : ui.text('date.century', {century: year / 100 + 1});
  }
  return createFormat(precision, year <= 0, ui).format(firstDay * dayLength);
}

function formatInterval(start: DatePoint, end: DatePoint, ui: Language): string {
  const {precision} = start;
  return isExact(start) && isExact(end) && precision === end.precision
    ? formatRange(start.firstDay, end.firstDay, precision, ui)
    : ui.text('date.range', {from: formatPoint(start, ui), until: formatPoint(end, ui)});
}

/** Format a range between two days, in days since 1 January 1970. */
const formatRange = (
  from: number,
  to: number,
  precision: DatePoint['precision'],
  ui: Language,
): string =>
  createFormat(precision, isBeforeChrist(from), ui)
    .formatRange(from * dayLength, to * dayLength)
    // In all of our languages, a dash between figures has no spaces.
    .replace(/(?<=\d)\s–\s(?=\d)/u, '–');

const isBeforeChrist = (day: number): boolean => new Date(day * dayLength).getUTCFullYear() <= 0;

const createFormat = (
  precision: DatePoint['precision'],
  hasEra: boolean,
  {locale}: Language,
): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    ...(precision !== 'year' && {month: 'long'}),
    ...(precision === 'day' && {day: 'numeric'}),
    ...(hasEra && {era: 'short'}),
    timeZone: 'UTC',
  });
