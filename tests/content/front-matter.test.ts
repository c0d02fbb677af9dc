import {describe, expect, test} from 'vitest';
import type {Problem} from '../../src/annotate/model/problem.ts';
import {readFrontMatter} from '../../src/content/front-matter.ts';
import {actorSchema, articleSchema, frameworkSchema} from '../../src/content/schemas.ts';

const readArticle = (value: string) => readFrontMatter({path: 'a.md', value}, articleSchema);
const readActor = (value: string) => readFrontMatter({path: 'a.md', value}, actorSchema);
const readFramework = (value: string) => readFrontMatter({path: 'a.md', value}, frameworkSchema);
const tell = ({line, column, reason}: Problem): string => `${line ?? 1}:${column ?? 1} ${reason}`;
const lines = (...all: string[]): string => `${all.join('\n')}\n`;

describe('good front matter', () => {
  test('gives its data, with the defaults of what is left out.', () => {
    const {data, problems} = readArticle(lines('---', 'title: A title', '---', '', 'Text.'));
    expect(problems).toEqual([]);
    expect(data).toEqual({
      title: 'A title',
      lang: 'en',
      foreign: [],
      omitted: [],
      not: [],
      aliases: [],
    });
  });

  test('is blanked out of the body, so that every place holds.', () => {
    const value = lines('---', 'title: Ätna 🌋', '---', '', 'Text.');
    const {body} = readArticle(value);
    expect(body.value).toHaveLength(value.length);
    expect(body.value.indexOf('Text.')).toBe(value.indexOf('Text.'));
    expect(body.value.slice(0, value.indexOf('Text.')).trim()).toBe('');
    expect(body.value.split('\n')).toHaveLength(value.split('\n').length);
  });

  test.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('may have lines that end with %s.', (_, end) => {
    const value = ['---', 'title: A title', 'lang: ru', '---', '', 'Text.', ''].join(end);
    const {data, body, problems} = readArticle(value);
    expect(problems).toEqual([]);
    expect(data).toMatchObject({title: 'A title', lang: 'ru'});
    expect(body.value).toHaveLength(value.length);
    expect(body.value.replace(/ /g, '')).toBe(`${end.repeat(5)}Text.${end}`);
  });

  test('may have white space after its fences, and end the file.', () => {
    expect(readArticle('---  \ntitle: A\n---\t').data).toMatchObject({title: 'A'});
    expect(readArticle('---\ntitle: A\n---').data).toMatchObject({title: 'A'});
  });

  test('ends at the first fence: a thematic break in the text is text.', () => {
    const {data, body} = readArticle(
      lines('---', 'title: A', '---', '', 'One.', '', '---', '', 'Two.'),
    );
    expect(data).toMatchObject({title: 'A'});
    expect(body.value.trim()).toBe('One.\n\n---\n\nTwo.');
  });

  test('may hold a fence inside of a text.', () => {
    const {data} = readArticle(lines('---', 'title: A --- B', 'author: "---"', '---', 'Text.'));
    expect(data).toMatchObject({title: 'A --- B', author: '---'});
  });

  test('tells the place of a value.', () => {
    const {locationOf} = readActor(lines('---', 'name: A', 'aliases:', '  - B', '  - C', '---'));
    expect(locationOf(['aliases', 1])).toEqual({
      file: 'a.md',
      position: {start: {line: 5, column: 5}, end: {line: 5, column: 6}},
    });
    expect(locationOf(['aliases', 2])).toBeUndefined();
    expect(locationOf(['role'])).toBeUndefined();
  });
});

describe('the languages of foreign words', () => {
  const told = ({problems}: {problems: Problem[]}) => problems.map(tell);

  test.each([
    ['one', 'ru', ['ru']],
    ['several', '[ru, ar, zh, ko-Hang]', ['ru', 'ar', 'zh', 'ko-Hang']],
  ])('may be %s.', (_, value, foreign) => {
    const {data} = readArticle(lines('---', 'title: A', `foreign: ${value}`, '---'));
    expect(data).toMatchObject({foreign});
  });

  test.each([
    ['two that share a script', '[ru, uk]', ': `ru` and `uk` are both written in Cyrillic'],
    ['two that share one of several', '[zh, ja]', ': `zh` and `ja` are both written in Han'],
    ['one in the script of the text', 'fr', ': `en` and `fr` are both written in Latin'],
    ['one whose script nobody knows', 'tlh', ': the script of `tlh` is unknown'],
    ['what is no tag', 'r_u', ': `r_u` is not a language tag'],
    ['what is no text', '[1]', '.'],
  ])('may not be %s.', (_, value, reason) => {
    const front = (name: string) => lines('---', `${name}: A`, `foreign: ${value}`, '---');
    const expected = [expect.stringContaining(`3:10 Invalid value of \`foreign\`${reason}`)];
    expect(told(readArticle(front('title')))).toEqual(expected);
    expect(told(readActor(front('name')))).toEqual(expected);
    expect(told(readFramework(front('title')))).toEqual(expected);
  });

  test('are checked against the language of the article, whatever else is wrong.', () => {
    const of = (...more: string[]) => told(readArticle(lines('---', ...more, '---')));
    expect(of('title: A', 'lang: ru', 'foreign: en')).toEqual([]);
    expect(of('lang: ru', 'foreign: be', 'source: nowhere')).toEqual([
      expect.stringContaining('`title`'),
      expect.stringContaining('`source`'),
      expect.stringContaining('`ru` and `be` are both written in Cyrillic'),
    ]);
    expect(of('title: A', 'lang: e', 'foreign: be')).toEqual([expect.stringContaining('`lang`')]);
  });
});

describe('a file without front matter', () => {
  test.each([
    ['none', 'Text.\n'],
    ['one that is never closed', '---\ntitle: A\n\nText.\n'],
    ['one that does not begin the file', '\n---\ntitle: A\n---\n'],
    ['nothing', ''],
  ])('is told to begin with it, where it has %s.', (_, value) => {
    const {data, body, problems} = readArticle(value);
    expect(data).toBeUndefined();
    expect(body.value).toBe(value);
    expect(problems.map(tell)).toEqual(['1:1 The required key `title` is missing.']);
    expect(problems[0]?.fix).toContain('Begin the file with a line `---`');
  });
});

describe('a missing key', () => {
  test('is told with its name and what to write.', () => {
    const {problems} = readArticle(lines('---', 'lang: en', '---', 'Text.'));
    expect(problems.map(tell)).toEqual(['2:1 The required key `title` is missing.']);
    expect(problems[0]).toMatchObject({
      expected: ['text'],
      fix: 'Add `title: …` between the two lines `---`.',
    });
  });

  test('is told where its map begins, in a list of maps.', () => {
    const {problems} = readFramework(
      lines('---', 'title: A', 'signs:', '  - number: 1', '    title: B', '  - number: 2', '---'),
    );
    expect(problems.map(tell)).toEqual(['6:5 The required key `signs.1.title` is missing.']);
  });

  test('is missing too where the front matter is empty.', () => {
    expect(readArticle('---\n---\nText.\n').problems.map(tell)).toEqual([
      '1:1 The required key `title` is missing.',
    ]);
  });
});

describe('an unknown key', () => {
  test('is told at its place, with the nearest name.', () => {
    const {data, problems} = readArticle(
      lines('---', 'title: A', 'omited:', '  - B', 'xyzzy-plugh: C', '---', 'Text.'),
    );
    expect(data).toBeUndefined();
    expect(problems.map(tell)).toEqual([
      '3:1 Unknown key "omited" in the front matter.',
      '5:1 Unknown key "xyzzy-plugh" in the front matter.',
    ]);
    expect(problems[0]).toMatchObject({
      nearest: 'omitted',
      fix: 'Write `omitted`, or remove the key.',
    });
    expect(problems[1]).toMatchObject({
      nearest: undefined,
      fix: 'Remove it: content/README.md lists the keys.',
    });
  });

  test('is told in a map and in a list of maps, with the keys that are known there.', () => {
    const inMap = readArticle(
      lines('---', 'title: A', 'publisher:', '  name: B', '  urls: C', '---'),
    );
    expect(inMap.problems.map(tell)).toEqual(['5:3 Unknown key "urls" in the front matter.']);
    expect(inMap.problems[0]).toMatchObject({nearest: 'url'});

    const inList = readFramework(
      lines('---', 'title: A', 'signs:', '  - number: 1', '    title: B', '    txt: C', '---'),
    );
    expect(inList.problems.map(tell)).toEqual(['6:5 Unknown key "txt" in the front matter.']);
    expect(inList.problems[0]).toMatchObject({nearest: 'text'});
  });

  test('holds its place where lines end with CRLF.', () => {
    const {problems} = readArticle('---\r\ntitle: A\r\ntitel: B\r\n---\r\n');
    expect(problems.map(tell)).toEqual(['3:1 Unknown key "titel" in the front matter.']);
  });

  test.each(['__proto__', 'constructor', 'toString'])('may have the name %s.', (name) => {
    const {problems} = readArticle(lines('---', 'title: A', `${name}: B`, '---'));
    expect(problems.map(tell)).toEqual([`3:1 Unknown key "${name}" in the front matter.`]);
  });

  test.each([
    [
      'actor',
      readActor,
      'name: A',
      'Add the earlier address to `aliases`, such as `/actors/old-id/`.',
    ],
    ['framework', readFramework, 'title: A', 'Write `aliases`.'],
  ])('is told the key that replaced `formerly` of an %s.', (_, read, first, mend) => {
    const [problem, ...more] = read(lines('---', first, 'formerly: [b]', '---')).problems;
    expect(more).toEqual([]);
    expect(problem).toMatchObject({line: 3, column: 1, nearest: 'aliases', mend});
  });

  test('is not taken for an earlier key of another file.', () => {
    const [problem] = readArticle(lines('---', 'title: A', 'formerly: [b]', '---')).problems;
    expect(problem?.nearest).not.toBe('aliases');
  });

  test('has no address of an actor that is malformed, with its place.', () => {
    const {problems} = readActor(lines('---', 'name: A', 'aliases: [B, /actors/b]', '---'));
    expect(problems.map(tell)).toEqual([
      '3:10 `aliases`: expected names, or earlier addresses of the actor such as `/actors/old-id/`.',
    ]);
  });
});

describe('a wrong value', () => {
  test.each([
    ['a list for a text', 'title: [A]', '2:8 Invalid value of `title`. text'],
    ['an empty text', 'title: "  "', '2:8 Invalid value of `title`. text that is not empty'],
    ['nothing', 'title:', '2:7 Invalid value of `title`. text'],
    ['a number', 'title: 12', '2:8 Invalid value of `title`. text'],
  ])('is told at its place: %s.', (_, line, told) => {
    const [problem, ...more] = readArticle(lines('---', line, '---')).problems;
    expect(more).toEqual([]);
    expect(problem && `${tell(problem)} ${problem.expected}`).toBe(told);
    expect(problem?.fix).toBe(`Write ${problem?.expected}.`);
  });

  test('is told at its place in a list.', () => {
    const {problems} = readActor(lines('---', 'name: A', 'aliases:', '  - B', '  - ""', '---'));
    expect(problems.map(({line}) => line)).toEqual([5]);
  });

  test('and an unknown key are told in one run.', () => {
    const {problems} = readArticle(lines('---', 'title: A', 'lang: "?"', 'titel: B', '---'));
    expect(problems.map(({line}) => line).sort()).toEqual([3, 4]);
  });

  test.each(['just a text', '- a list', '12', 'null'])(
    'may be the front matter itself: %s.',
    (yaml) => {
      const {data, problems} = readArticle(lines('---', yaml, '---', 'Text.'));
      expect(data).toBeUndefined();
      expect(problems).toHaveLength(1);
    },
  );
});

describe('front matter that is not YAML', () => {
  test.each<[string, string, number, string?]>([
    ['an open quotation mark', 'title: "A', 3],
    ['an open bracket', 'title: [A', 3],
    ['a colon in a text', 'title: A: B', 2],
    ['a key twice', 'title: A\ntitle: B', 3, 'Keep one of the two keys.'],
    ['a tab for spaces', 'publisher:\n\tname: A', 3],
  ])(
    'is told with its place and how to fix it: %s.',
    (_, yaml, line, fix = 'in quotation marks') => {
      const {data, problems} = readArticle(lines('---', yaml, '---', 'Text.'));
      expect(data).toBeUndefined();
      expect(problems[0]?.reason).toMatch(/^The front matter is not valid YAML: /);
      expect(problems[0]?.fix).toContain(fix);
      expect(problems.map((each) => each.line)).toContain(line);
    },
  );

  test('cannot fill the memory with aliases of aliases.', () => {
    const levels = Array.from(
      {length: 9},
      (_, n) => `l${n + 1}: &l${n + 1} [${`*l${n},`.repeat(9)}]`,
    );
    const {data, problems} = readArticle(lines('---', 'l0: &l0 [a]', ...levels, '---'));
    expect(data).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
  });
});
