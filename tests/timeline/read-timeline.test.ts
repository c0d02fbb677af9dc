import {describe, expect, test} from 'vitest';
import {article, compileFolder, compileGood, problemsOf, writeContent} from '../edition/content.ts';

const annotations = `:::gloss[A gist]{#second aliases=zweites}
> two

A note.
:::

:::gloss[A gist]{#first}
> One

A note.
:::

:::withdrawn{#gone aliases=gone-before}
> five

It is not there.
:::
`;
const timeline = (...lines: string[]): string => ['---', 'events:', ...lines, '---', ''].join('\n');
const contentWith = (value: string) => ({
  'articles/a/article.md': article,
  'articles/a/annotations.md': annotations,
  'articles/a/timeline.md': value,
});
const problems = (value: string): string[] =>
  problemsOf(contentWith(value)).map((each) => each.replace('articles/a/timeline.md:', ''));
const compileProblems = (value: string) => compileFolder(writeContent(contentWith(value))).problems;

describe('a timeline', () => {
  test('has events in the order of the file, with text and annotations', () => {
    const value = `${timeline(
      '  - date: 2022-01-10',
      '    event: The [wall](https://example.org/) *fell*.',
      '    annotations: [second, first]',
      '  - date: 2022',
      '    until: 2023-02',
      '    event: It is rebuilt.',
      '    annotations: second',
    )}\nAn introduction.\n`;
    const [only] = compileGood(contentWith(value)).articles;
    expect(only?.timeline?.events).toMatchObject([
      {
        date: {edtf: '2022-01-10'},
        words: [
          {value: 'The '},
          {tagName: 'a', properties: {href: 'https://example.org/'}},
          {value: ' '},
          {tagName: 'em'},
          {value: '.'},
        ],
        annotations: [{id: 'first'}, {id: 'second'}],
      },
      {date: {edtf: '2022'}, until: {edtf: '2023-02'}, annotations: [{id: 'second', numeral: 'b'}]},
    ]);
    expect(JSON.stringify(only?.timeline?.introduction)).toContain('An introduction.');
  });

  test('is optional, and its events need no annotations', () => {
    expect(compileGood({'articles/a/article.md': article}).articles[0]?.timeline).toBeUndefined();
    const value = timeline('  - {date: 1931, event: It is built.}');
    expect(compileGood(contentWith(value)).articles[0]?.timeline?.events).toMatchObject([
      {date: {edtf: '1931'}, annotations: []},
    ]);
  });

  test('may link to ids of the article and to pages of the site', () => {
    const value = timeline(
      '  - {date: 1931, event: "[a](#p1) [b](#second) [c](#zweites) [d](/about/) [e](#note-first)"}',
      '  - {date: 1932, event: "[f](/articles/a/timeline/) [g](#gone)"}',
    );
    expect(problems(value)).toEqual([]);
  });
});

describe('readTimeline reports the location of', () => {
  test.each<[string, string[], string[]]>([
    ['an empty list of events', ['  []'], ['3:3 front-matter']],
    ['events that are not a list', ['  date: 2022'], ['3:3 front-matter']],
    ['an unknown key', ['  - date: 2022', '    event: A.', '    evnet: B.'], ['5:5 front-matter']],
    ['an event without a date', ['  - event: A.'], ['3:5 front-matter']],
    ['an event without text', ['  - date: 2022'], ['3:5 front-matter']],
    [
      'an invalid date and an empty text',
      ['  - date: 2022-02-30', '    event: A.', '  - date: 2022', '    event: " "'],
      ['3:11 front-matter', '6:12 front-matter'],
    ],
    [
      'an invalid end',
      ['  - date: 2022', '    until: soon', '    event: A.'],
      ['4:12 front-matter'],
    ],
    [
      'an end that is not after the beginning',
      [
        '  - {date: 2022-01-10, until: 2022-01-09, event: A.}',
        '  - {date: 2022-01-10, until: 2022-01-10, event: A.}',
        '  - {date: 2022, until: 2022, event: A.}',
        '  - {date: 2022-02, until: 2022-01, event: A.}',
      ],
      ['3:31 event', '4:31 event', '5:25 event', '6:28 event'],
    ],
    [
      'an end that is given twice, or that is an interval',
      [
        '  - {date: 44 BC, until: 45 BC, event: A.}',
        '  - {date: 1590/1592, until: 1593, event: A.}',
        '  - {date: 1590, until: 1592/.., event: A.}',
        '  - {date: 45 BC, until: c. 44 BC, event: A.}',
      ],
      ['3:26 event', '4:30 event', '5:25 event'],
    ],
    [
      'a reference to an unknown, renamed or withdrawn annotation',
      [
        '  - {date: 2022, event: A., annotations: secnd}',
        '  - {date: 2022, event: A., annotations: [first, zweites]}',
        '  - {date: 2022, event: A., annotations: [gone, gone-before]}',
      ],
      ['3:42 reference', '4:50 reference', '5:43 reference', '5:49 reference'],
    ],
    [
      'a text that is not exactly one paragraph',
      ['  - {date: 2022, event: "- A"}', '  - {date: 2022, event: "A.\\n\\nB."}'],
      ['3:25 event', '4:25 event'],
    ],
    [
      'unsafe content, once for each',
      ['  - {date: 2022, event: "A <script>."}', '  - {date: 2022, event: "[A](javascript:b)"}'],
      ['3:25 html', '4:25 link'],
    ],
    [
      'a link to an unknown id and to an unknown page',
      ['  - date: 2022', '    event: >-', '      [A](#p7)', '      and [B](/missing/)'],
      ['4:12 fragment', '4:12 site-link'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(problems(timeline(...lines)).sort()).toEqual(expected);
  });

  test('problems below the front matter', () => {
    const value = `${timeline('  - {date: 2022, event: A.}')}\nSee [A](#p7), <script>.\n`;
    expect(problems(value).sort()).toEqual(['6:15 html', '6:5 fragment']);
  });

  test('an empty file, and one without front matter', () => {
    expect(problems('')).toEqual(['1:1 empty']);
    expect(problems('Text.\n')).toEqual(['1:1 front-matter']);
  });

  test('an unknown id, with the nearest or current id unless it was withdrawn', () => {
    const nearest = (id: string) =>
      compileProblems(timeline(`  - {date: 2022, event: A., annotations: ${id}}`)).map(
        (each) => each.nearest,
      );
    expect(nearest('secnd')).toEqual(['second']);
    expect(nearest('zweites')).toEqual(['second']);
    expect(nearest('gone')).toEqual([undefined]);
    const [withdrawn] = compileProblems(
      timeline('  - {date: 2022, event: A., annotations: gone-before}'),
    );
    expect(withdrawn?.reason).toBe('The event refers to `gone-before`, which was withdrawn.');
    expect(nearest('nothing-like-it')).toEqual([undefined]);
  });

  test('an unknown key and a misnamed file, with the nearest name', () => {
    const [key] = compileProblems(timeline('  - {date: 2022, event: A., untill: 2023}'));
    expect(key?.nearest).toBe('until');
    const misnamed = {'articles/a/article.md': article, 'articles/a/timelines.md': 'A'};
    expect(compileFolder(writeContent(misnamed)).problems[0]?.nearest).toBe('timeline.md');
  });

  test('no reference to an annotation that has another problem', () => {
    const content = {
      ...contentWith(timeline('  - {date: 2022, event: A., annotations: second}')),
      'articles/a/annotations.md': annotations.replace('> two', '> nothing of the kind'),
    };
    expect(problemsOf(content)).toEqual(['articles/a/annotations.md:2:1 quote-missing']);
  });
});
