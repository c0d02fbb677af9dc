/** Reads the language and the date of a source, which are the title of a link: `ru, 2022-01-10`. */
import type {EdtfDate} from '../language/edtf-date.ts';
import {guessDate, guessLanguageTag, isLanguageTag} from './guess.ts';
import {parseDate} from './parse-date.ts';

/** What an editor says about the source that a link leads to. */
export interface SourceTitle {
  /** BCP 47 tag. */
  lang?: string;
  date?: EdtfDate;
}

/**
 * Read the title of a link.
 *
 * @returns the language and the date; `undefined` if the title is an ordinary one; or the title
 *   that was probably meant, or `''` if it is unknown, if it is nearly a language or a date
 */
export function readSourceTitle(title: string): SourceTitle | string | undefined {
  const [first = '', second, ...more] = title.trim().split(/\s*,\s*/);
  if (more.length > 0) return undefined;
  if (second === undefined) {
    if (isTag(first)) return {lang: first};
    const date = parseDate(first);
    if (date) return {date};
    return nearlyDate(first) ? guessOf(first) : undefined;
  }
  const date = parseDate(second);
  if (isTag(first) && date) return {lang: first, date};
  if (isTagLike(first) && (date || nearlyDate(second))) {
    return join(guessLanguageTag(first.toLowerCase()), guessOf(second));
  }
  return isTag(second) && (parseDate(first) || nearlyDate(first))
    ? join(second, guessOf(first))
    : undefined;
}

/** Return whether a text is the tag of a language. Words such as “See” are not. */
const isTag = (text: string): boolean => /^[a-z]{2,3}(?:-|$)/.test(text) && isLanguageTag(text);

/** Return whether a text has the form of a tag, in any case, or with `_`. */
const isTagLike = (text: string): boolean => /^[a-z]{2,3}(?:[-_][a-z\d]+)*$/i.test(text);

/** Return whether a text is a date in another form, or has the form of one that does not exist. */
const nearlyDate = (text: string): boolean =>
  guessOf(text) !== '' || (/^[-\d./~?%X]+$/.test(text) && /\d{4}|\d[-./]\d+[-./]\d/.test(text));

const join = (tag: string | undefined, date: string): string =>
  tag && date ? `${tag}, ${date}` : '';

/** Guess a date that exists. */
function guessOf(text: string): string {
  const guess = parseDate(text) ? text : guessDate(text);
  return guess !== undefined && parseDate(guess) ? guess : '';
}
