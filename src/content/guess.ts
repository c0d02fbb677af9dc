/** Guesses what an editor means by a value that is written in another form. */
import {formatYear} from './parse-date.ts';

/**
 * Guess a valid form of a date: `5 March 2024` is `2024-03-05`, `about 1590` is `c. 1590`. Numbers
 * whose order is ambiguous, such as `3/5/2024`, are not guessed, nor is a text with a word that is
 * not understood.
 *
 * @returns the date, which may not exist in the calendar
 */
export function guessDate(text: string): string | undefined {
  const [, start, end] = /^([^/]*\d{3}[^/]*)\/([^/]*\d{3}[^/]*)$/.exec(text) ?? [];
  if (start !== undefined) return `${end}/${start}`;
  const [, approximate] = /^(?:circa|ca?\b\.?|about|around|~)\s*(.+)$/i.exec(text) ?? [];
  if (approximate !== undefined) return `c. ${guessDate(approximate) ?? approximate}`;
  return guessInterval(text) ?? guessPeriod(text) ?? guessCalendarDate(text);
}

/** Guess an interval that is written with a dash or a word. */
function guessInterval(text: string): string | undefined {
  const [, word = '', limit] = /^(before|after)\s+(.+)$/i.exec(text) ?? [];
  if (limit !== undefined) {
    const point = guessDate(limit) ?? limit;
    return /^b/i.test(word) ? `../${point}` : `${point}/..`;
  }
  const parts = text.split(/\s*[–—]\s*|\s+-\s+|\s+to\s+|(?<=^\d{3,4})-(?=\d{3,4}$)/);
  if (parts.length !== 2 || parts.includes('')) return undefined;
  return parts.map((part) => guessDate(part) ?? part).join('/');
}

const seasons = ['spring', 'summer', 'autumn', 'winter'];

/** Guess a year before Christ (`-44`), a decade (`1590s`), a century or a season. */
function guessPeriod(text: string): string | undefined {
  const [, before] = /^-(\d{1,3})$/.exec(text) ?? [];
  if (before) return `${before} BC`;
  const [, decade] = /^(\d{2}[1-9])0s$/.exec(text) ?? [];
  if (decade) return `${decade}X`;
  const [, century] = /^(\d{1,2})(?:st|nd|rd|th)\s+century$/i.exec(text) ?? [];
  if (century) return `${String(Number(century) - 1).padStart(2, '0')}XX`;
  const [, name = '', year] = /^(\p{L}+)\s+(?:of\s+)?(\d{4})$/u.exec(text) ?? [];
  const season = seasons.indexOf(name.toLowerCase().replace('fall', 'autumn'));
  if (season >= 0) return `${year}-${season + 21}`;
  return /^\d+x+$/.test(text) ? text.toUpperCase() : undefined;
}

/** Guess a day or a month. */
function guessCalendarDate(text: string): string | undefined {
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?\.?$/.exec(text) ?? [];
  if (year !== undefined) return formatDate(year, month, day);
  const [, dayFirst = '', monthNext = '', yearLast] =
    /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? [];
  if (yearLast !== undefined) return formatDate(yearLast, monthNext, dayFirst);
  return guessNamedMonth(text);
}

const months =
  'january february march april may june july august september october november december';
const weekdays = 'sunday monday tuesday wednesday thursday friday saturday';

/** Return the index of a name of a list that is written in full or with its first letters. */
const indexIn = (names: string, word: string): number =>
  names.split(' ').findIndex((name) => word.length >= 3 && name.startsWith(word));

/** Guess a day or a month with the name of the month, in any order: `15 March 44 BC`. */
function guessNamedMonth(text: string): string | undefined {
  const [written, year = '', era = 'AD'] =
    /\b(\d{3,4}|\d{1,4}(?=\s?(?:BC|AD|CE)))(?:\s?(BCE?|AD|CE)$|(?!\w))/i.exec(text) ?? [];
  if (written === undefined) return undefined;
  let [month, day, weekday] = [-1, '', -1];
  for (const word of text
    .replace(written, ' ')
    .toLowerCase()
    .split(/[\s,.-]+/)) {
    const [, number] = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word) ?? [];
    if (number && !day) day = number;
    else if (month < 0 && indexIn(months, word) >= 0) month = indexIn(months, word);
    else if (weekday < 0 && indexIn(weekdays, word) >= 0) weekday = indexIn(weekdays, word);
    else if (word !== '' && word !== 'of') return undefined;
  }
  const guess = formatDate(
    formatYear(/^B/i.test(era) ? 1 - Number(year) : Number(year)),
    String(month + 1),
    day,
  );
  // A weekday of another day contradicts the date.
  const isSame = weekday < 0 || (day !== '' && new Date(guess).getUTCDay() === weekday);
  return month >= 0 && isSame ? guess : undefined;
}

const formatDate = (year: string, month: string, day: string): string =>
  [year, month, day]
    .filter(Boolean)
    .map((part) => part.padStart(2, '0'))
    .join('-');

/** The names of languages in English. */
const english = new Intl.DisplayNames('en', {type: 'language', fallback: 'none'});

/** Return whether a text is a well-formed tag (BCP 47) of a language that has a name. */
export function isLanguageTag(tag: string): boolean {
  try {
    return english.of(new Intl.Locale(tag).language) !== undefined;
  } catch {
    return false;
  }
}

/**
 * Guess the tag of a language: of its name in English or in itself (`English`, `русский`), or of
 * the country of its speakers (`ua`).
 */
export function guessLanguageTag(text: string): string | undefined {
  const wanted = text.trim().toLowerCase();
  const hyphenated = text.trim().replaceAll('_', '-');
  if (isLanguageTag(hyphenated)) return hyphenated;
  for (const tag of twoLetters) {
    if (english.of(tag) === undefined) continue;
    const own = new Intl.DisplayNames(tag, {type: 'language'}).of(tag);
    if ([english.of(tag), own].some((name) => name?.toLowerCase() === wanted)) return tag;
  }
  if (!/^[a-z]{2}$/.test(wanted)) return undefined;
  const {language} = new Intl.Locale(`und-${wanted.toUpperCase()}`).maximize();
  return language !== 'und' && isLanguageTag(language) ? language : undefined;
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const twoLetters = letters.flatMap((first) => letters.map((second) => first + second));
