import {expect, test} from 'vitest';
import {compileFolder, problemsOf, writeContent} from './content.ts';

const article = (front: string): string => `---\ntitle: A\n${front}\n---\n\nText.\n`;

test('Articles may share tags and series, and a tag may have the words of a series.', () => {
  expect(
    problemsOf({
      'articles/a/article.md': article('tags: [law, Крым]\nseries: The winter'),
      'articles/b/article.md': article('tags: Крым\nseries: The winter'),
      'articles/c/article.md': article('tags: the winter'),
    }),
  ).toEqual([]);
});

test('A tag or a series that is written in two ways is an error, with both places.', () => {
  const folder = writeContent({
    'articles/a/article.md': article('tags: [law, Крым]\nseries: The winter'),
    'articles/b/article.md': article('tags: [sea, крым]\nseries: the Winter!'),
  });
  const problems = compileFolder(folder).problems.filter(({ruleId}) => ruleId === 'label');
  expect(problems.map(({line, column, reason}) => `${line}:${column} ${reason}`)).toEqual([
    '3:13 The tag “крым” has the same address as “Крым”: /tags/крым/',
    '4:9 The series “the Winter!” has the same address as “The winter”: /series/the-winter/',
  ]);
  expect(problems[0]?.related).toMatchObject([{place: {start: {line: 3, column: 13}}}]);
  expect(problems[0]?.fix).toContain('write `Крым`');
});
