/**
 * The interface in the language of a page: its messages, and the formats of numbers, dates and
 * lists. A language is one file in `messages/` and one entry here.
 */
import {IntlMessageFormat} from 'intl-messageformat';
import {remember} from '../annotate/model/remember.ts';
import {directionOf} from './direction.ts';
import type {DateValue} from './edtf-date.ts';
import {formatDate} from './format-date.ts';
import {ar} from './messages/ar.ts';
import {en, type MessageName, type Messages} from './messages/en.ts';
import {ru} from './messages/ru.ts';

/** The language of a site that names none, and of pages for whose language there are no messages. */
export const defaultLanguage = 'en';

/** The messages of each language, with the locale of its numbers, dates and lists. */
const languages: Readonly<Record<string, {messages: Messages; locale: string}>> = {
  en: {messages: en, locale: 'en-GB'},
  ru: {messages: ru, locale: 'ru'},
  // Western digits, as in the numerals and addresses of the page.
  ar: {messages: ar, locale: 'ar-u-nu-latn'},
};

/** The languages that have messages, as BCP 47 tags. */
export const interfaceLanguages: readonly string[] = Object.keys(languages);

/** The values of the variables of a message. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Wraps the content of a tag in markup. */
export type TagValue<Value> = (content: (string | Value)[]) => Value;

/** The interface in one language. */
export interface Interface {
  /** BCP 47 tag. */
  lang: string;
  /** BCP 47 tag for `Intl`, with the region and the digits of the formats. */
  locale: string;
  dir: 'ltr' | 'rtl';
  /** Formats a message. */
  text: (name: MessageName, values?: MessageValues) => string;
  /**
   * Formats a message whose variables may be markup, such as `A passage of {article}`. The value
   * of a tag is a function: `<about>How it was made</about>` calls `about` with the content.
   *
   * @returns the texts and the values, in order
   */
  parts: <Value extends object>(
    name: MessageName,
    values: Readonly<Record<string, string | number | Value | TagValue<Value>>>,
  ) => (string | Value)[];
  /** Formats a list: `a, b and c`. */
  list: (items: readonly string[]) => string;
  /** Formats a list whose items may be markup. */
  listParts: <Item>(items: readonly Item[]) => (string | Item)[];
  number: (value: number) => string;
  /** Formats the name of a language, of its BCP 47 tag. */
  language: (tag: string) => string;
  /** Formats a date: `10 January 2022`, `c. 1590`, `44 BC`. */
  date: (date: DateValue) => string;
  /** Compares texts, for `sort`. */
  compare: (a: string, b: string) => number;
}

/**
 * Returns the interface for a language.
 *
 * @param lang BCP 47 tag; its region and script are ignored
 * @returns `undefined` if there are no messages in this language
 */
export const findInterface = remember((lang: string): Interface | undefined => {
  const {language} = new Intl.Locale(lang);
  return Object.hasOwn(languages, language) ? createOnce(language) : undefined;
});

const createOnce = remember((language: string): Interface | undefined => {
  const entry = languages[language];
  return entry && createInterface(language, entry.messages, entry.locale);
});

/**
 * Returns the interface in the first of some languages that has messages, else in the default one.
 *
 * @param langs BCP 47 tags
 */
export function chooseInterface(...langs: readonly string[]): Interface {
  for (const lang of [...langs, defaultLanguage]) {
    const found = findInterface(lang);
    if (found) return found;
  }
  throw new Error('There are no messages in the default language.');
}

function createInterface(lang: string, messages: Messages, locale: string): Interface {
  const formats = new Map<MessageName, IntlMessageFormat>();
  const formatOf = (name: MessageName): IntlMessageFormat => {
    const format = formats.get(name) ?? new IntlMessageFormat(messages[name], locale);
    formats.set(name, format);
    return format;
  };
  const text: Interface['text'] = (name, values) => String(formatOf(name).format(values));
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale);
  const names = new Intl.DisplayNames(locale, {type: 'language'});
  const collator = new Intl.Collator(locale);
  return {
    lang,
    locale,
    dir: directionOf(lang),
    text,
    parts: (name, values) =>
      formatOf(name)
        .formatToParts(values as never)
        .map(({value}) => value as never),
    list: (items) => lists.format(items),
    listParts: (items) =>
      lists
        .formatToParts(items.map((_, index) => String(index)))
        .map(({type, value}) => (type === 'element' ? (items[Number(value)] as never) : value)),
    number: (value) => numbers.format(value),
    language: (tag) => names.of(tag) ?? tag,
    date: (date) => formatDate(date, {locale, text}),
    compare: (a, b) => collator.compare(a, b),
  };
}
