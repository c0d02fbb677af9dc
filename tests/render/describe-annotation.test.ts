import {describe, expect, test} from 'vitest';
import {defined} from '../../src/annotate/model/defined.ts';
import {findInterface} from '../../src/language/interface.ts';
import {countKinds} from '../../src/render/count-kinds.ts';
import {
  describeAttribution,
  describeClaim,
  formatDescription,
  formatNameInSentence,
  formatRatedName,
  formatTitle,
  joinPartTexts,
} from '../../src/render/describe-annotation.ts';
import {english} from '../language/english.ts';
import {articleWith, claim, gloss} from '../map/maps.ts';

const russian = defined(findInterface('ru'), 'the interface in Russian');
const arabic = defined(findInterface('ar'), 'the interface in Arabic');
const {annotations} = articleWith(
  claim(
    1,
    'type=factual status=contested finding="It was not so." by=haddad attributed-to="lindqvist haddad"',
  ) +
    claim(2, 'type=factual status=opinion attributed-to=lindqvist') +
    gloss(3),
);
const [first, second, third] = annotations;
if (!first || !second || !third) throw new Error('There are fewer than three annotations.');

describe('in English', () => {
  test('a claim has name, status, type, speaker and subjects.', () => {
    expect(formatRatedName(first, english)).toBe('Claim 1, contested');
    expect(formatNameInSentence(first, english)).toBe('claim 1');
    expect(joinPartTexts(describeClaim(first, english))).toBe(
      'Stated as fact by Omar Haddad, about Omar Haddad and Maria Lindqvist',
    );
    expect(formatTitle(first, english)).toMatch(/^Contested: “.*”$/);
    expect(formatDescription(first, english)).toBe(
      'It was not so. “w1” Claim 1, contested, by Omar Haddad.',
    );
  });

  test('names of actors are parts with a target.', () => {
    expect(describeAttribution(first, english)).toEqual([
      {text: 'by '},
      {text: 'Omar Haddad', target: {actor: 'haddad'}},
      {text: ', about '},
      {text: 'Omar Haddad', target: {actor: 'haddad'}},
      {text: ' and '},
      {text: 'Maria Lindqvist', target: {actor: 'lindqvist'}},
    ]);
  });

  test('the author of the article is left out as a speaker.', () => {
    expect(joinPartTexts(describeAttribution(second, english))).toBe('about Maria Lindqvist');
    expect(joinPartTexts(describeClaim(second, english))).toBe(
      'Stated as fact, about Maria Lindqvist',
    );
    expect(describeAttribution(third, english)).toEqual([]);
  });
});

test('Descriptions are in the language of the interface.', () => {
  expect(formatRatedName(first, russian)).toBe('Утверждение 1, оспаривается');
  expect(joinPartTexts(describeClaim(first, russian))).toBe(
    'Подано как факт (кто говорит: Omar Haddad; о ком: Omar Haddad и Maria Lindqvist)',
  );
  expect(formatTitle(third, arabic)).toBe('الشرح a: Gist 3');
  expect(countKinds(annotations, russian).map(({text}) => text)).toEqual([
    '2 утверждения',
    '1 пояснение',
  ]);
  expect(countKinds(annotations, arabic).map(({text}) => text)).toEqual(['ادعاءان', 'شرح واحد']);
});
