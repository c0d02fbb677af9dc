import {describe, expect, test} from 'vitest';
import {
  checkDefinitions,
  checkFootnotes,
  checkTables,
} from '../../../src/annotate/markdown/lost-content.ts';
import {compile, formatLocations, readAnnotations, readMarkdown} from '../read.ts';

const check = (markdown: string) => {
  const tree = readMarkdown(markdown);
  return formatLocations([...checkTables(tree, 'a.md'), ...checkFootnotes(tree, 'a.md')]);
};

describe('reports lost content:', () => {
  test.each([
    ['a surplus cell', '| a | b |\n|---|---|\n| one | two | three |\n', ['3:13 lost-content']],
    [
      'several surplus cells',
      '| a |\n|---|\n| b | c | d |\n',
      ['3:5 lost-content', '3:9 lost-content'],
    ],
    ['a footnote without a reference', 'Text.\n\n[^1]: Note.\n', ['3:1 lost-content']],
    [
      'a footnote with a reference only in itself',
      'Text.\n\n[^1]: See [^1] here.\n',
      ['3:1 lost-content'],
    ],
    [
      'footnotes with references only in each other',
      'Text.\n\n[^a]: See [^b].\n\n[^b]: See [^a].\n',
      ['3:1 lost-content', '5:1 lost-content'],
    ],
    [
      'a second footnote with the same name',
      'Text[^1].\n\n[^1]: Note.\n\n[^1]: Other.\n',
      ['5:1 lost-content'],
    ],
  ])('%s', (_, markdown, expected) => {
    expect(check(markdown)).toEqual(expected);
  });

  test.each([
    ['an empty surplus cell', '| a | b |\n|---|---|\n| 1 | 2 | |\n| 1 | 2 ||\n'],
    ['a row with fewer cells', '| a | b |\n|---|---|\n| one |\n'],
    ['a footnote', 'Text[^a].\n\n[^A]: Note.\n'],
    ['a footnote with two references, one in a footnote', 'A[^1].\n\n[^1]: B[^2].\n\n[^2]: C.\n'],
  ])('accepts %s', (_, markdown) => {
    expect(check(markdown)).toEqual([]);
  });

  test.each([
    ['a note', '> Text\n\n| a |\n|---|\n| b | c |'],
    ['a quote', '> | a |\n> |---|\n> | b | c |\n\nNote.'],
  ])('a surplus cell in %s', (_, body) => {
    const {problems} = readAnnotations(`:::gloss[G]{#g}\n${body}\n:::\n`);
    expect(problems.map(({ruleId}) => ruleId)).toEqual(['lost-content']);
  });

  test('accepts a long chain of footnotes', () => {
    const chain = Array.from({length: 5000}, (_, nth) => `[^${nth}]: f [^${nth + 1}]\n`).join('\n');
    expect(check(`Text[^0].\n\n${chain}\n[^5000]: end\n`)).toEqual([]);
  });

  test('reports a footnote in a note only once', () => {
    const {problems} = readAnnotations(':::gloss[G]{#g}\n> Text\n\nNote.\n\n[^1]: hi\n:::\n');
    expect(problems.map(({ruleId}) => ruleId)).toEqual(['note']);
  });

  test('returns it with the problems of the article', () => {
    expect(formatLocations(compile('Text.\n\n[^1]: Note.\n').problems)).toEqual([
      '3:1 lost-content',
    ]);
  });
});

describe('link definitions', () => {
  const find = (markdown: string) =>
    formatLocations(checkDefinitions(readMarkdown(markdown), 'a.md'));
  const note = (id: string, text: string) => `:::gloss[G]{#${id}}\n> words\n\n${text}\n:::\n\n`;

  test.each([
    ['that nothing refers to', '[Source]: https://example.org/ "The words"\n', ['1:1 definition']],
    [
      'of a name that is defined already',
      'See [a].\n\n[a]: https://example.org/a\n[A]: https://example.org/b\n',
      ['4:1 definition'],
    ],
    [
      'that only another annotation refers to, which has its own',
      note('a', '[x]\n\n[x]: https://example.org/a') + note('b', 'B\n\n[x]: https://example.org/b'),
      ['14:1 definition'],
    ],
    [
      'that come after the first of the file',
      `${note('a', '[x]')}[x]: https://example.org/a\n\n${note('b', 'B\n\n[x]: https://example.org/b')}`,
      ['14:1 definition'],
    ],
  ])('are reported %s', (_, markdown, expected) => {
    expect(find(markdown)).toEqual(expected);
  });

  test.each([
    ['See [a], [b][a] and ![c][d].\n\n[a]: https://example.org/\n\n[d]: https://example.org/\n'],
    [
      note('a', '[x]\n\n[x]: https://example.org/a') +
        note('b', '[x]\n\n[x]: https://example.org/b'),
    ],
    [`${note('a', '[x]')}${note('b', '[x]')}[x]: https://example.org/a\n`],
    [note('a', 'A\n\n[x]: https://example.org/a') + note('b', '[x]')],
  ])('are accepted with a reference: %j', (markdown) => {
    expect(find(markdown)).toEqual([]);
  });
});
