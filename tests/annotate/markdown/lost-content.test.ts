import {describe, expect, test} from 'vitest';
import {checkFootnotes, checkTables} from '../../../src/annotate/markdown/lost-content.ts';
import {compile, formatLocations, readAnnotations, readMarkdown} from '../read.ts';

const check = (markdown: string) => {
  const tree = readMarkdown(markdown);
  return formatLocations([...checkTables(tree, 'a.md'), ...checkFootnotes(tree, 'a.md')]);
};

describe('nothing of an article is dropped in silence:', () => {
  test.each([
    ['a cell too many', '| a | b |\n|---|---|\n| one | two | three |\n', ['3:13 lost-content']],
    ['cells too many', '| a |\n|---|\n| b | c | d |\n', ['3:5 lost-content', '3:9 lost-content']],
    ['a footnote that is called nowhere', 'Text.\n\n[^1]: Note.\n', ['3:1 lost-content']],
    [
      'a footnote that is called by itself',
      'Text.\n\n[^1]: See [^1] here.\n',
      ['3:1 lost-content'],
    ],
    [
      'footnotes that are called by each other',
      'Text.\n\n[^a]: See [^b].\n\n[^b]: See [^a].\n',
      ['3:1 lost-content', '5:1 lost-content'],
    ],
    [
      'a second footnote of the same name',
      'Text[^1].\n\n[^1]: Note.\n\n[^1]: Other.\n',
      ['5:1 lost-content'],
    ],
  ])('not %s', (_, markdown, expected) => {
    expect(check(markdown)).toEqual(expected);
  });

  test.each([
    ['an empty cell too many', '| a | b |\n|---|---|\n| 1 | 2 | |\n| 1 | 2 ||\n'],
    ['a row with fewer cells', '| a | b |\n|---|---|\n| one |\n'],
    ['a footnote', 'Text[^a].\n\n[^A]: Note.\n'],
    ['a footnote that is called twice, once from another', 'A[^1].\n\n[^1]: B[^2].\n\n[^2]: C.\n'],
  ])('%s is nothing', (_, markdown) => {
    expect(check(markdown)).toEqual([]);
  });

  test.each([
    ['of a note', '> Text\n\n| a |\n|---|\n| b | c |'],
    ['of a quote', '> | a |\n> |---|\n> | b | c |\n\nNote.'],
  ])('not a cell %s', (_, body) => {
    const {problems} = readAnnotations(`:::gloss[G]{#g}\n${body}\n:::\n`);
    expect(problems.map(({ruleId}) => ruleId)).toEqual(['lost-content']);
  });

  test('a long chain of footnotes is nothing', () => {
    const chain = Array.from({length: 5000}, (_, nth) => `[^${nth}]: f [^${nth + 1}]\n`).join('\n');
    expect(check(`Text[^0].\n\n${chain}\n[^5000]: end\n`)).toEqual([]);
  });

  test('a footnote of a note is one problem', () => {
    const {problems} = readAnnotations(':::gloss[G]{#g}\n> Text\n\nNote.\n\n[^1]: hi\n:::\n');
    expect(problems.map(({ruleId}) => ruleId)).toEqual(['note']);
  });

  test('which is a problem of the article', () => {
    expect(formatLocations(compile('Text.\n\n[^1]: Note.\n').problems)).toEqual([
      '3:1 lost-content',
    ]);
  });
});
