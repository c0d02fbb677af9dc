/** Checks what an input states against the rules of front matter. */
import {guessDate, guessLanguageTag, isLanguageTag} from '../content/guess.ts';
import {parseDate} from '../content/parse-date.ts';
import {createArticleSchema} from '../content/schemas.ts';
import type {Facts} from './model.ts';

/** Values that are too long are sentences, not names. */
const maxNameLength = 120;

/**
 * Bring values into the form of front matter, and take away those that have none.
 *
 * @param siteLanguage the language of an article that names none
 * @returns the remaining facts, and a remark for each value that was taken away
 */
export function checkFacts(stated: Facts, siteLanguage: string): {facts: Facts; remarks: string[]} {
  const facts: Facts = {
    ...stated,
    author: stated.author && cleanName(stated.author),
    published: stated.published && readDate(stated.published),
    lang: stated.lang && (isLanguageTag(stated.lang) ? stated.lang : guessLanguageTag(stated.lang)),
  };
  const schema = createArticleSchema(siteLanguage);
  const remarks: string[] = [];
  for (const name of Object.keys(facts) as (keyof Facts)[]) {
    const written = stated[name];
    if (written === undefined) continue;
    const value = facts[name];
    const isValid =
      value !== undefined && schema.safeParse({title: 'A title', [name]: value}).success;
    if (isValid || name === 'title') continue;
    delete facts[name];
    const shown = typeof written === 'string' ? written : written.name;
    remarks.push(`\`${name}\` is stated as “${shown.slice(0, 80)}”, which Gloss cannot use.`);
  }
  return {facts, remarks};
}

const cleanName = (name: string): string | undefined =>
  name.length > maxNameLength || /https?:/.test(name) ? undefined : name;

/** Read a date: in a form of Gloss, of another program, or a time (ISO 8601). */
function readDate(text: string): string | undefined {
  const [day] = /^\d{4}-\d{2}-\d{2}(?=[T ]\d{2}:\d{2})/.exec(text) ?? [];
  const date = day ?? (parseDate(text) ? text : guessDate(text));
  return date !== undefined && parseDate(date) ? date : undefined;
}
