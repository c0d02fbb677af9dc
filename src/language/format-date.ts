/**
 * Format a date for readers.
 *
 * @param date `2022-01-10`, `2022-01` or `2022`
 * @returns `10 January 2022`, `January 2022` or `2022`
 */
export function formatDate(date: string): string {
  const parts = date.split('-').length;
  return new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    ...(parts > 1 && {month: 'long'}),
    ...(parts > 2 && {day: 'numeric'}),
    timeZone: 'UTC',
  }).format(new Date(date));
}
