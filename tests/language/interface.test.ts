import {IntlMessageFormat} from 'intl-messageformat';
import {describe, expect, test} from 'vitest';
import {findInterface} from '../../src/language/interface.ts';
import {ar} from '../../src/language/messages/ar.ts';
import {en, type MessageName} from '../../src/language/messages/en.ts';
import {ru} from '../../src/language/messages/ru.ts';
import {dateOf} from '../content/date-of.ts';

const names = Object.keys(en) as MessageName[];

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Lists the elements of a message, with those inside others. */
const elementsOf = (message: string, lang: string): Element[] => {
  const list = (elements: readonly Element[]): Element[] =>
    elements.flatMap((element) => [
      element,
      ...('options' in element
        ? Object.values(element.options).flatMap(({value}) => list(value))
        : []),
      ...('children' in element ? list(element.children) : []),
    ]);
  return list(new IntlMessageFormat(message, lang).getAst());
};

/** Lists the variables and the tags of a message. */
const variablesOf = (message: string, lang: string): string[] => {
  const variables = elementsOf(message, lang).flatMap((element) =>
    // Text (0) and `#` (7) are no variables.
    element.type !== 0 && element.type !== 7 ? [element.value] : [],
  );
  return [...new Set(variables)].sort();
};

test.each([
  ['en', en],
  ['ru', ru],
  ['ar', ar],
])('The messages in %s are sorted by name.', (_, messages) => {
  expect(Object.keys(messages)).toEqual(Object.keys(messages).sort());
});

describe.each([
  ['ru', ru, /^\p{scx=Cyrl}+$/u],
  ['ar', ar, /^\p{scx=Arab}+$/u],
])('The messages in %s', (lang, messages, script) => {
  /** Names that are written in Latin letters in every language: of formats, files and Gloss. */
  const latin =
    /\b(?:Atom|BibTeX|CSL-JSON|Gloss|JSON-LD|Markdown|RIS|W3C Web Annotations|index\.md)\b/g;

  test.each(names)('are in the script of the language: %s', (name) => {
    for (const element of elementsOf(messages[name], lang)) {
      if (element.type !== 0) continue;
      for (const [word] of element.value.replace(latin, '').matchAll(/\p{L}+/gu)) {
        expect(word).toMatch(script);
      }
    }
  });

  test.each(names)('have the same variables as in English: %s', (name) => {
    expect(variablesOf(messages[name], lang)).toEqual(variablesOf(en[name], 'en'));
  });

  test('have all plural forms of the language.', () => {
    const {pluralCategories} = new Intl.PluralRules(lang).resolvedOptions();
    for (const name of names) {
      for (const element of new IntlMessageFormat(messages[name], lang).getAst()) {
        if (element.type !== 6) continue;
        const forms = new Set([...Object.keys(element.options)]);
        // `other` stands for fractions in some languages; a form may be one of exact numbers.
        const missing = pluralCategories.filter((form) => !forms.has(form) && form !== 'many');
        expect({name, missing}).toEqual({name, missing: []});
      }
    }
  });
});

describe('findInterface', () => {
  test.each([
    ['en', 'en', 'ltr'],
    ['en-US', 'en', 'ltr'],
    ['ru-Cyrl', 'ru', 'ltr'],
    ['ar-EG', 'ar', 'rtl'],
  ])('finds the messages for %s.', (tag, lang, dir) => {
    expect(findInterface(tag)).toMatchObject({lang, dir});
  });

  test.each(['fr', 'zh-Hant'])('finds none for %s.', (tag) => {
    expect(findInterface(tag)).toBeUndefined();
  });

  test('formats plurals, lists and dates.', () => {
    const russian = findInterface('ru');
    expect([1, 2, 5, 21].map((count) => russian?.text('actor.mentions', {count}))).toEqual([
      '1 упоминание',
      '2 упоминания',
      '5 упоминаний',
      '21 упоминание',
    ]);
    expect(findInterface('en')?.list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(findInterface('en')?.date(dateOf('2022-01-10'))).toBe('10 January 2022');
    expect(russian?.date(dateOf('2022-01'))).toBe('январь 2022 г.');
    expect(findInterface('ar')?.date(dateOf('2022'))).toBe('2022');
  });

  test('returns markup among the texts.', () => {
    const markup = {tag: 'b'};
    expect(findInterface('en')?.parts('actor.mentions', {count: 2, markup})).toEqual([
      '2 mentions',
    ]);
    expect(findInterface('en')?.listParts([markup, markup])).toEqual([markup, ' and ', markup]);
  });
});
