/** Tests the sources of notes, and the problems of the titles of their links. */
import {expect, test} from 'vitest';
import {listSources} from '../../src/edition/sources.ts';
import {article, compileFolder, compileGood, problemsOf, writeContent} from './content.ts';

const withNote = (note: string) => ({
  'articles/a/article.md': article,
  'articles/a/annotations.md': `:::gloss[Two]{#two}\n> two\n\n${note}\n:::\n`,
});
const notesOf = (note: string) =>
  compileGood(withNote(note)).articles.flatMap(({annotations}) =>
    annotations.map((annotation) => annotation.note),
  );

test('A source has a host without `www.` and in Unicode, and what the title says.', () => {
  const [source] = listSources(
    notesOf('[One](https://www.xn--e1afmkfd.xn--p1ai/a "ru, 2022-01-10").'),
  );
  expect(source).toMatchObject({
    host: 'пример.рф',
    href: 'https://www.xn--e1afmkfd.xn--p1ai/a',
    lang: 'ru',
    date: {edtf: '2022-01-10'},
  });
});

test('Each address is one source, in order, with what any of its links says.', () => {
  const sources = listSources(
    notesOf('[A](https://b.example/) [B](https://a.example/ "en") [C](https://b.example/ "2022").'),
  );
  expect(sources.map(({host, lang, date}) => [host, lang, date?.edtf])).toEqual([
    ['b.example', undefined, '2022'],
    ['a.example', 'en', undefined],
  ]);
});

test('Links within the site, mail addresses and ordinary titles are not sources.', () => {
  const sources = listSources(
    notesOf('[A](#two) [B](mailto:a@b.example) [C](https://c.example/ "Minutes").'),
  );
  expect(sources).toEqual([{href: 'https://c.example/', host: 'c.example'}]);
});

test('A date that does not exist is reported at its link, with a fix.', () => {
  const content = withNote('See [one](https://a.example/ "ru, 2022-02-30").');
  expect(problemsOf(content)).toEqual(['articles/a/annotations.md:4:5 source']);
  const {problems} = compileFolder(writeContent(content));
  expect(problems[0]?.fix).toContain('Write a tag and a date that exist.');
});

test('A date in another form is reported in events too, with the form to write.', () => {
  const {problems} = compileFolder(
    writeContent({
      ...withNote('A word.'),
      'articles/a/timeline.md':
        '---\nevents:\n  - date: 2022\n    event: It [began](https://a.example/ "10 January 2022").\n---\n',
    }),
  );
  expect(problems.map(({ruleId, fix}) => [ruleId, fix])).toEqual([
    ['source', 'Write `"2022-01-10"`.'],
  ]);
});
