/**
 * The finder, against what the specification says and Chromium does.
 */
import {describe, expect, test} from 'vitest';
import {createDirectiveFinder} from '../../src/fragment/find-directive.ts';
import {parseDirective} from '../../src/fragment/parse-directive.ts';

/** The words of a page that a directive leads to, all matches. */
function found(page: string, value: string, lang = 'en'): string[] {
  const directive = parseDirective(value);
  if (!directive) throw new Error(`${value} is no directive.`);
  return [...createDirectiveFinder(page, lang)(directive)].map(({start, end}) =>
    page.slice(start, end),
  );
}

describe('a directive', () => {
  test.each([
    ['finds words', 'one two three', 'two', ['two']],
    ['finds each place', 'one two\none', 'one', ['one', 'one']],
    ['finds nothing that is not there', 'one two', 'three', []],
    ['reads over no block', 'one\ntwo', 'one%20two', []],
    ['begins and ends at the bounds of words', 'color orange ranger', 'range', []],
    [
      'takes case, accents and spaces as equal',
      'ÉCLAIR\u00a0 été',
      'eclair%20ete',
      ['ÉCLAIR\u00a0 été'],
    ],
    [
      'takes letters of the same base as equal',
      'Straße søn Ёлка',
      'strasse%20son%20елка',
      ['Straße søn Ёлка'],
    ],
    ['takes kana as equal, and digits of all scripts', 'あいう 3', 'アイウ%20٣', ['あいう 3']],
    ['does not take й for и', 'йод', 'иод', []],
    ['takes quotation marks as equal, but not dashes', '“a” — b', '%22a%22', ['“a”']],
    ['passes over soft hyphens', 'co\u00adoperation', 'cooperation', ['co\u00adoperation']],
    ['with a prefix, finds what follows it', 'the cat\na cat', 'a-,cat', ['cat']],
    ['with a prefix in the block before, too', 'the\ncat\na cat', 'the-,cat', ['cat']],
    ['goes on where a prefix is followed by something else', 'a dog\na cat', 'a-,cat', ['cat']],
    ['with a suffix, finds what comes before it', 'cat one\ncat two', 'cat,-two', ['cat']],
    [
      'needs no bound of words where context follows',
      'said Tokayev’s friend',
      'Tokayev,-’s',
      ['Tokayev'],
    ],
    ['nor where context comes before', 'de l’État', 'l’-,État', ['État']],
    [
      'but needs it at the outer end of the context',
      'said Tokayev’s friend',
      'Tokayev,-’s%20fri',
      [],
    ],
    ['reaches over blocks by its ends', 'one two\nthree four', 'two,three', ['two\nthree']],
    ['takes the first end after its start', 'b a b c b', 'a,b', ['a b']],
    ['takes the first end that its suffix follows', 'a b c b d', 'a,b,-d', ['a b c b']],
    ['takes no end that overlaps the one before', 'a b b b d', 'a,b%20b,-d', []],
    ['takes an end for each start, as long as there is one', 'a b a b a', 'a,b', ['a b', 'a b']],
    ['with a prefix, takes no end inside its match', 'x a b, a b', 'x-,a%20b,b', ['a b, a b']],
  ])('%s.', (_, page, value, expected) => {
    expect(found(page, value)).toEqual(expected);
  });

  test('finds words of Chinese where a dictionary parts them.', () => {
    expect(found('北京是首都。', '北京', 'zh')).toEqual(['北京']);
    expect(found('北京是首都。', '京是', 'zh')).toEqual([]);
  });
});

test.each(['', ',', '-', 'a-', '-,a', 'a,b,c', 'a-,b,c,-d,e', 'a-b', 'a&b', 'a,-'])(
  '%j is no directive.',
  (value) => {
    expect(parseDirective(value)).toBeUndefined();
  },
);
