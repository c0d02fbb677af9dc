/**
 * The texts of the script of the search page. The page has them in an attribute, because the
 * script contains no texts. Variables in braces are filled by the script.
 */
import type {Interface, MessageValues} from '../language/interface.ts';
import type {MessageName} from '../language/messages/en.ts';
import {type Part, partNames} from './parts.ts';

/** The texts, by name. */
export interface SearchTexts {
  /** The heading of each part, and the button that shows all its results: `{count}`. */
  parts: Readonly<Record<Part, {label: string; all: string}>>;
  /** The button that shows some more results: `{part}`, `{count}` and `{rest}`. */
  more: string;
  /** By plural category: `{count}` and `{query}`. */
  results: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
  /** What is added if other words were found: `{results}` and `{words}`. */
  foundAs: string;
  /** If some words of the query are missing: `{results}`. */
  some: string;
  most: string;
  /** If a near spelling is found instead: `{query}`, `{suggestion}` and `{results}`. */
  near: string;
  /** If a near spelling may be meant: `{suggestion}`. */
  suggest: string;
  /** `{word}` */
  word: string;
  /** `{query}` */
  none: string;
  searching: string;
  failed: string;
  note: string;
  names: string;
  /** `{article}` */
  in: string;
  ownPage: string;
  /** `{name}` */
  ownPageNamed: string;
}

/** Create the texts in the language of the search page. */
export const createSearchTexts = (ui: Interface): SearchTexts => ({
  parts: Object.fromEntries(
    partNames.map((part) => [
      part,
      {
        label: ui.text(`search.${part}.label`),
        all: ui.text(`search.${part}.all`, {count: '{count}'}),
      },
    ]),
  ) as SearchTexts['parts'],
  results: listPluralForms('search.results', {query: '{query}'}, ui),
  more: ui.text('search.more', {part: '{part}', count: '{count}', rest: '{rest}'}),
  some: ui.text('search.some', {results: '{results}'}),
  most: ui.text('search.most', {results: '{results}'}),
  near: ui.text('search.near', {
    query: '{query}',
    suggestion: '{suggestion}',
    results: '{results}',
  }),
  suggest: ui.text('search.suggest', {suggestion: '{suggestion}'}),
  foundAs: ui.text('search.foundAs', {results: '{results}', words: '{words}'}),
  word: ui.text('search.word', {word: '{word}'}),
  none: ui.text('search.none', {query: '{query}'}),
  searching: ui.text('search.searching'),
  failed: ui.text('search.failed'),
  note: ui.text('search.note'),
  names: ui.text('search.names'),
  in: ui.text('search.in', {article: '{article}'}),
  ownPage: ui.text('search.ownPage'),
  ownPageNamed: ui.text('search.ownPage.named', {name: '{name}'}),
});

/** List the plural forms of a message, with `{count}` instead of the number. */
function listPluralForms(
  name: MessageName,
  values: MessageValues,
  ui: Interface,
): SearchTexts['results'] {
  const rules = new Intl.PluralRules(ui.locale);
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = {};
  // Each form of an integer, in any language, is that of a number up to 100 (CLDR).
  for (let count = 0; count <= 100; count++) {
    forms[rules.select(count)] ??= ui
      .text(name, {...values, count})
      .replace(ui.number(count), '{count}');
  }
  return forms;
}
