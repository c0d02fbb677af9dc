/** Tests the finder against the specification and the behaviour of Chromium. */
import {describe, expect, test} from 'vitest';
import {createDirectiveFinder} from '../../src/fragment/find-directive.ts';
import {parseDirective} from '../../src/fragment/parse-directive.ts';

/** Find the words of a page that match a directive. */
function found(page: string, value: string, lang = 'en'): string[] {
  const directive = parseDirective(value);
  if (!directive) throw new Error(`Invalid directive: ${value}`);
  return [...createDirectiveFinder(page, lang)(directive)].map(({start, end}) =>
    page.slice(start, end),
  );
}

describe('a directive', () => {
  test.each([
    ['matches words', 'one two three', 'two', ['two']],
    ['matches each occurrence', 'one two\none', 'one', ['one', 'one']],
    ['does not match missing words', 'one two', 'three', []],
    ['does not match across blocks', 'one\ntwo', 'one%20two', []],
    ['starts and ends at word boundaries', 'color orange ranger', 'range', []],
    [
      'ignores differences in case, accents and spaces',
      'ÉCLAIR\u00a0 été',
      'eclair%20ete',
      ['ÉCLAIR\u00a0 été'],
    ],
    [
      'treats letters with the same base letter as equal',
      'Straße søn Ёлка',
      'strasse%20son%20елка',
      ['Straße søn Ёлка'],
    ],
    [
      'treats both kana as equal, and digits of all scripts',
      'あいう 3',
      'アイウ%20٣',
      ['あいう 3'],
    ],
    ['does not treat й and и as equal', 'йод', 'иод', []],
    ['treats quotation marks as equal, but not dashes', '“a” — b', '%22a%22', ['“a”']],
    ['ignores soft hyphens', 'co\u00adoperation', 'cooperation', ['co\u00adoperation']],
    ['with a prefix, matches what follows the prefix', 'the cat\na cat', 'a-,cat', ['cat']],
    ['accepts a prefix in the previous block', 'the\ncat\na cat', 'the-,cat', ['cat']],
    ['skips a prefix that is followed by other words', 'a dog\na cat', 'a-,cat', ['cat']],
    ['with a suffix, matches what precedes the suffix', 'cat one\ncat two', 'cat,-two', ['cat']],
    ['needs no word boundary before a suffix', 'said Tokayev’s friend', 'Tokayev,-’s', ['Tokayev']],
    ['needs no word boundary after a prefix', 'de l’État', 'l’-,État', ['État']],
    [
      'needs a word boundary at the outer end of the context',
      'said Tokayev’s friend',
      'Tokayev,-’s%20fri',
      [],
    ],
    [
      'with start and end, matches across blocks',
      'one two\nthree four',
      'two,three',
      ['two\nthree'],
    ],
    ['uses the first end after its start', 'b a b c b', 'a,b', ['a b']],
    ['uses the first end that the suffix follows', 'a b c b d', 'a,b,-d', ['a b c b']],
    ['skips an end that overlaps the previous one', 'a b b b d', 'a,b%20b,-d', []],
    ['matches each start that has an end', 'a b a b a', 'a,b', ['a b', 'a b']],
    ['with a prefix, skips an end inside its match', 'x a b, a b', 'x-,a%20b,b', ['a b, a b']],
  ])('%s.', (_, page, value, expected) => {
    expect(found(page, value)).toEqual(expected);
  });

  test('matches Chinese words that a dictionary segments.', () => {
    expect(found('北京是首都。', '北京', 'zh')).toEqual(['北京']);
    expect(found('北京是首都。', '京是', 'zh')).toEqual([]);
  });
});

test.each(['', ',', '-', 'a-', '-,a', 'a,b,c', 'a-,b,c,-d,e', 'a-b', 'a&b', 'a,-'])(
  'parseDirective returns undefined for %j.',
  (value) => {
    expect(parseDirective(value)).toBeUndefined();
  },
);
