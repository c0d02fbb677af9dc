import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {findMentions} from '../../../src/annotate/mention/find-mentions.ts';
import {fold} from '../../../src/annotate/text/fold.ts';
import {type Projection, project} from '../../../src/annotate/text/project.ts';
import {actor, readArticle} from '../read.ts';

/** Returns the text of every mention of one actor with these names. */
function mentions(markdown: string, names: string[], not: string[] = [], optedOut: string[] = []) {
  const projection = project(readArticle(markdown));
  const actors = [{...actor('one', names[0] ?? '', ...names.slice(1)), not}];
  return findMentions(projection, fold(projection.text), actors, optedOut).map(({start, end}) =>
    projection.text.slice(start, end),
  );
}

describe('a name is found', () => {
  test.each([
    ['at word boundaries', 'Lenin, Leninism, St.Lenin', ['Lenin'], ['Lenin', 'Lenin']],
    ['before a possessive', "Lenin’s Lenin's", ['Lenin'], ['Lenin', 'Lenin']],
    ['next to hyphens and quotes', 'pro-Lenin “Lenin”', ['Lenin'], ['Lenin', 'Lenin']],
    ['but not next to digits and combining marks', 'Lenin1 Lenin\u0301', ['Lenin'], []],
    ['only in its own case', 'lenin LENIN', ['Lenin'], []],
    [
      'before shorter names',
      'V. I. Lenin and Lenin',
      ['Lenin', 'V. I. Lenin'],
      ['V. I. Lenin', 'Lenin'],
    ],
    ['across a line break', 'V. I.\nLenin', ['V. I. Lenin'], ['V. I. Lenin']],
    ['in spite of Unicode composition', 'Pele\u0301', ['Pelé'], ['Pele\u0301']],
    ['with another apostrophe', "O'Hara", ['O’Hara'], ["O'Hara"]],
    ['in Cyrillic', 'Ленин и Ленинград', ['Ленин'], ['Ленин']],
    ['in Arabic', 'لينين', ['لينين'], ['لينين']],
    ['in Chinese without spaces', '总统列宁说', ['列宁'], ['列宁']],
    [
      'in katakana, but not next to katakana',
      'レーニンはレーニンスキー',
      ['レーニン'],
      ['レーニン'],
    ],
    ['in Latin next to Chinese', 'Lenin说', ['Lenin'], ['Lenin']],
    [
      'with characters of regular expressions',
      'C++ (x) a.b aXb',
      ['C++ (x)', 'a.b'],
      ['C++ (x)', 'a.b'],
    ],
    ['if it is an emoji', 'a 👨‍👩‍👧 b', ['👨‍👩‍👧'], ['👨‍👩‍👧']],
    [
      'after a longer name that crosses two blocks',
      '# V.\n\nLenin',
      ['V. Lenin', 'Lenin'],
      ['Lenin'],
    ],
    ['after a longer name that is partly in code', '`V.` Lenin', ['V. Lenin', 'Lenin'], ['Lenin']],
    ['after a longer name with an emoji in code', '`😀` Lenin', ['😀 Lenin', 'Lenin'], ['Lenin']],
    ['if it is a property of every object', 'constructor', ['constructor'], ['constructor']],
    ['but not if it is empty', 'a b', ['', ' ', '\u00AD'], []],
  ])('%s', (_, markdown, names, found) => {
    expect(mentions(markdown, names)).toEqual(found);
  });

  test.each([
    ['in code', '`Lenin`'],
    ['in a code block', '    Lenin'],
    ['in a link', '[Lenin](https://example.org/)'],
    ['in a link, in emphasis', '[*Lenin* himself](https://example.org/)'],
    ['partly in a link', 'V. [Lenin](https://example.org/)'],
  ])('but not %s', (_, markdown) => {
    expect(mentions(markdown, ['Lenin', 'V. Lenin'])).toEqual([]);
  });
});

test.each([
  ['two blocks', 'Rosa\n\nLenin'],
  ['two list items', '- Rosa\n- Lenin'],
  ['a heading in a list item', '- # Rosa\n  Lenin'],
  ['a thematic break in a list item', '- Rosa\n  ***\n  Lenin'],
])('findMentions does not match a name across %s', (_, markdown) => {
  expect(mentions(markdown, ['Rosa Lenin'])).toEqual([]);
});

describe('a name with a star', () => {
  test.each([
    [
      'matches any ending',
      'Рузвельт, Рузвельта; Рузвельтами',
      ['Рузвельт*'],
      ['Рузвельт', 'Рузвельта', 'Рузвельтами'],
    ],
    ['matches any beginning', 'Токаев, Атокаев', ['*окаев'], ['Токаев', 'Атокаев']],
    ['matches both', 'preTokayevism', ['*Tokayev*'], ['preTokayevism']],
    ['of several words', 'Элеоноре Рузвельту', ['Элеоноре Рузвельт*'], ['Элеоноре Рузвельту']],
    ['ends at a hyphen', 'Рузвельта-сына', ['Рузвельт*'], ['Рузвельта']],
    ['ends at a space', 'Рузвельт ам', ['Рузвельт*'], ['Рузвельт']],
    ['does not match next to digits', 'Рузвельта1 1Рузвельт', ['Рузвельт*'], []],
    ['matches marks', 'Lenine\u0308n', ['Lenin*'], ['Lenine\u0308n']],
    ['ends at a possessive', 'Lenins’s', ['Lenin*'], ['Lenins']],
    ['matches no unspaced text', '总统列宁说', ['*列宁*'], ['列宁']],
    ['ends with the katakana', 'レーニンスキーは', ['レーニン*'], ['レーニンスキー']],
    ['matches before a particle', '김하늘은', ['김하*'], ['김하늘은']],
    ['has the letters of a word once', 'каев Токаевкаев', ['*каев'], ['каев', 'Токаевкаев']],
    ['is not a star of the main name', 'E*Trad', ['E*Trad'], ['E*Trad']],
  ])('%s', (_, markdown, names, found) => {
    const [first = ''] = names;
    const [name, ...aliases] = first.includes('*') && !first.startsWith('E') ? ['?', first] : names;
    expect(mentions(markdown, [name ?? '', ...aliases])).toEqual(found);
  });

  test('does not overlap the name before it', () => {
    expect(mentions('김하늘에게는', ['김하늘', '*에게'])).toEqual(['김하늘']);
  });

  test('does not match a word that another actor has as its exact name', () => {
    const projection = project(readArticle('Рузвельт и Рузвельта'));
    const actors = [actor('he', '?', 'Рузвельт*'), actor('she', 'Рузвельта')];
    const found = findMentions(projection, fold(projection.text), actors);
    expect(found.map((mention) => mention.actor)).toEqual(['he', 'she']);
  });

  test('does not match an excluded phrase, which may have a star too', () => {
    expect(mentions('Ленину в Ленинграде', ['?', 'Ленин*'], ['Ленинград*'])).toEqual(['Ленину']);
  });
});

describe('a name with an affix', () => {
  test.each([
    [
      '김하늘은 회의에서 말했다. 김하늘의 뜻. 김하늘 의원.',
      '김하늘',
      ['김하늘', '김하늘', '김하늘'],
    ],
    ['김하늘에게는, 김하늘으로부터의, 김하늘께서도', '김하늘', ['김하늘', '김하늘', '김하늘']],
    ['김하늘나라 김하늘씨', '김하늘', []],
    ['CSTO는', 'CSTO', ['CSTO']],
    ['이는 이가', '이', []],
    ['وتوكاييف ولتوكاييف بالتوكاييف', 'توكاييف', ['وتوكاييف', 'ولتوكاييف', 'بالتوكاييف']],
    ['وَتوكاييف بـتوكاييف', 'توكاييف', ['وَتوكاييف', 'بـتوكاييف']],
    ['دتوكاييف ووووتوكاييف', 'توكاييف', []],
    ['والسيسي للسيسي وللسيسي', 'السيسي', ['والسيسي', 'للسيسي', 'وللسيسي']],
    ['للورد', 'اللورد', ['للورد']],
    ['ולפוטין, שבפוטין, הפוטין, אפוטין', 'פוטין', ['ולפוטין', 'שבפוטין', 'הפוטין']],
    ['לגץ', 'גץ', []],
  ])('%s', (markdown, name, found) => {
    expect(mentions(markdown, [name])).toEqual(found);
  });

  test('is not found if the whole word is the name of another actor', () => {
    const projection = project(readArticle('שרון ורון'));
    const actors = [actor('ron', 'רון'), actor('sharon', 'שרון')];
    const found = findMentions(projection, fold(projection.text), actors);
    expect(found.map((mention) => mention.actor)).toEqual(['sharon', 'ron']);
  });
});

test('findMentions finds what a naive search finds', () => {
  const letters = ['a', 'b', 'é', ' ', '-', '1', '김', '은', '는', 'و', 'ب', 'ך'];
  const string = (maxLength: number) =>
    fc.array(fc.constantFrom(...letters), {minLength: 1, maxLength}).map((each) => each.join(''));
  const name = fc
    .tuple(fc.constantFrom('', '*'), string(4), fc.constantFrom('', '*'))
    .filter(([, text]) => /^[^ -].*[^ -]$/.test(text))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(string(30), fc.array(name, {minLength: 1, maxLength: 4}), (words, names) => {
      const text = `x ${words.trim()} x`.replace(/ +/g, ' ');
      const patterns = names
        .map((each) => [each, each.replaceAll('*', '')] as const)
        .sort(([a, x], [b, y]) => y.length - x.length || a.length - b.length)
        .map(([written, literal]) => {
          const before = written.startsWith('*')
            ? '[\\p{L}\\p{M}]*'
            : literal.length < 3
              ? ''
              : '(?:[وف]?(?:[بكل]|[بك]?ال|لل)|[وف])?';
          const after = written.endsWith('*') ? '[\\p{L}\\p{M}]*' : '';
          return {
            before: new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${before}$`, 'u'),
            literal,
            after: new RegExp(
              `^${after}(?=${literal.length < 2 ? '' : '[은는]?'}(?![\\p{L}\\p{M}\\p{N}]))`,
              'u',
            ),
          };
        });
      const expected: string[] = [];
      let done = 0;
      for (let at = 0; at < text.length; at++) {
        for (const {before, literal, after} of patterns) {
          if (!text.startsWith(literal, at)) continue;
          const start = text.slice(0, at).search(before);
          const rest = after.exec(text.slice(at + literal.length));
          if (start < done || !rest) continue;
          done = at + literal.length + rest[0].length;
          expected.push(text.slice(start, done));
          at = done - 1;
          break;
        }
      }
      const projection = {text, leaves: [], blockBreaks: []} as unknown as Projection;
      const found = findMentions(projection, fold(text), [actor('one', '?', ...names)]);
      expect(found.map(({start, end}) => text.slice(start, end))).toEqual(expected);
    }),
    {numRuns: 2000},
  );
});

describe('a phrase that refers to somebody else is skipped', () => {
  test('if the actor excludes it', () => {
    expect(mentions('Lenin Street, Lenin', ['Lenin'], ['Lenin Street'])).toEqual(['Lenin']);
  });

  test('unless it crosses two blocks', () => {
    expect(mentions('- Rosa\n- Lenin', ['Lenin'], ['Rosa Lenin'])).toEqual(['Lenin']);
  });

  test('unless it is the name of another actor', () => {
    const projection = project(readArticle('Jeb Bush spoke to Bush.'));
    const actors = [{...actor('jr', 'Bush'), not: ['Jeb Bush']}, actor('jeb', 'Jeb Bush')];
    const found = findMentions(projection, fold(projection.text), actors);
    expect(found.map((mention) => mention.actor)).toEqual(['jeb', 'jr']);
    expect(findMentions(projection, fold(projection.text), actors, ['Jeb Bush'])).toHaveLength(1);
  });

  test('if the article excludes it', () => {
    expect(mentions('Lake Lenin, Lenin', ['Lenin'], [], ['Lake Lenin'])).toEqual(['Lenin']);
  });
});

test('findMentions returns mentions in text order, with their actors', () => {
  const projection = project(readArticle('Lenin met Marx, and Lenin'));
  expect(
    findMentions(projection, fold(projection.text), [
      actor('marx', 'Marx'),
      actor('lenin', 'Lenin'),
    ]),
  ).toEqual([
    {start: 0, end: 5, actor: 'lenin'},
    {start: 10, end: 14, actor: 'marx'},
    {start: 20, end: 25, actor: 'lenin'},
  ]);
});
