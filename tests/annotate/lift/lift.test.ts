import {toHtml} from 'hast-util-to-html';
import {describe, expect, test} from 'vitest';
import {formatLocations, readAnnotations} from '../read.ts';

const whole =
  ':::claim[The *gist*]{#one}\n> some **words**\n\nA [note][a].\n\n- more\n:::\n\n[a]: https://example.org/\n';

const good = (id: string) => `:::gloss[A gist]{#${id}}\n> words\n\nA note.\n:::\n`;

describe('lift returns an annotation', () => {
  const {annotations, problems} = readAnnotations(whole);
  const [one] = annotations;

  test('without a problem', () => {
    expect(problems).toEqual([]);
    expect(annotations).toHaveLength(1);
  });

  test('with its kind, its id and its gist', () => {
    expect(one).toMatchObject({kind: 'claim', id: 'one', gistText: 'The gist'});
    expect(toHtml(one?.gist ?? [])).toBe('The <em>gist</em>');
  });

  test('with its quote as plain text', () => {
    expect(one?.quotes.map(({parts}) => parts)).toEqual([['some words']]);
  });

  test('with its note, whose link definitions may be anywhere in the file', () => {
    expect(toHtml(one?.note ?? []).replaceAll('\n', '')).toBe(
      '<p>A <a href="https://example.org/">note</a>.</p><ul><li>more</li></ul>',
    );
  });

  test('with its locations', () => {
    expect(one?.location).toMatchObject({
      file: 'annotations.md',
      position: {start: {line: 1, column: 1}},
    });
    expect(one?.quotes[0]?.location.position.start).toMatchObject({line: 2, column: 1});
    expect(one?.attributeLocations['id']?.position.start).toMatchObject({line: 1, column: 22});
  });
});

describe('a quote', () => {
  const parts = (quote: string) =>
    readAnnotations(`:::gloss[A gist]{#a}\n${quote}\n\nA note.\n:::\n`).annotations[0]?.quotes.map(
      (each) => each.parts,
    );

  test.each([
    ['may have gaps', '> one […] two [...] three', [['one', 'two', 'three']]],
    ['may have several lines', '> one\n> two', [['one\ntwo']]],
    ['may have several paragraphs', '> one\n>\n> two', [['one\ntwo']]],
    ['may be one of several', '> one\n\n> two', [['one'], ['two']]],
    ['may contain a list', '> - one\n> - two', [['one\ntwo']]],
    ['may be indented', '  >   one', [['one']]],
    ['keeps escaped characters', '> \\*one\\*', [['*one*']]],
  ])('%s', (_, quote, expected) => {
    expect(parts(quote)).toEqual(expected);
  });
});

test('a block quotation in a note is not a quote', () => {
  const {annotations, problems} = readAnnotations(
    ':::gloss[A gist]{#a}\n> one\n\nHe says:\n\n> two\n:::\n',
  );
  expect(problems).toEqual([]);
  expect(annotations[0]?.quotes).toHaveLength(1);
  expect(toHtml(annotations[0]?.note ?? [])).toContain('<blockquote>');
});

test('accepts CRLF line endings', () => {
  const {annotations, problems} = readAnnotations(whole.replaceAll('\n', '\r\n'));
  expect(problems).toEqual([]);
  expect(annotations[0]?.quotes[0]?.location.position.start).toMatchObject({line: 2, column: 1});
});

test('times and ratios are text, not directives', () => {
  const {annotations, problems} = readAnnotations(
    ':::gloss[At 10:30]{#a}\n> at 10:30\n\nAt 10:30, :so[b] to speak.\n:::\n',
  );
  expect(problems).toEqual([]);
  expect(annotations[0]).toMatchObject({gistText: 'At 10:30', quotes: [{parts: ['at 10:30']}]});
  expect(toHtml(annotations[0]?.note ?? [])).toBe('<p>At 10:30, :so[b] to speak.</p>');
});

describe('lift returns a withdrawn annotation', () => {
  const {annotations, withdrawn, problems} = readAnnotations(
    `${good('a')}\n:::withdrawn[It *was*]{#b aliases="c d"}\n> one\n\n> two […] three\n\nNot [so](#a).\n:::\n`,
  );
  const [one] = withdrawn;

  test('separately from the annotations', () => {
    expect(problems).toEqual([]);
    expect(annotations.map(({id}) => id)).toEqual(['a']);
    expect(withdrawn).toHaveLength(1);
  });

  test('with its ids, its gist, its quotes and its reason', () => {
    expect(one).toMatchObject({id: 'b', aliases: ['c', 'd'], gistText: 'It was'});
    expect(one?.quotes.map(({parts}) => parts)).toEqual([['one'], ['two', 'three']]);
    expect(toHtml(one?.reason ?? [])).toBe('<p>Not <a href="#a">so</a>.</p>');
    expect(toHtml(one?.gist ?? [])).toBe('It <em>was</em>');
  });

  test('with its locations', () => {
    expect(one?.location.position.start).toMatchObject({line: 7, column: 1});
    expect(one?.attributeLocations['aliases']?.position.start).toMatchObject({line: 7, column: 27});
  });
});

describe('reports', () => {
  test.each<[string, string, string[]]>([
    ['a withdrawal without a quote', ':::withdrawn{#a}\nA reason.\n:::\n', ['1:1 quote']],
    ['a withdrawal without a reason', ':::withdrawn{#a}\n> words\n:::\n', ['1:1 note']],
    ['a withdrawal without an id', ':::withdrawn\n> words\n\nA reason.\n:::\n', ['1:1 id']],
    ['a withdrawal of a malformed id', ':::withdrawn{#A}\n> words\n\nA.\n:::\n', ['1:14 id']],
    [
      'a withdrawal with attributes that it cannot have',
      ':::withdrawn{#a status=opinion supports=b}\n> words\n\nA reason.\n:::\n',
      ['1:17 attribute', '1:32 attribute'],
    ],
    [
      'a withdrawal with a long gist and a link in it',
      `:::withdrawn[${'word '.repeat(13)}[a](/a/)]{#a}\n> words\n\nA reason.\n:::\n`,
      ['1:13 gist', '1:79 gist'],
    ],
    [
      'a withdrawal with a heading as its reason, and a lazy line',
      ':::withdrawn{#a}\n> words\nmore\n\n# A reason\n:::\n',
      ['3:1 lazy-line', '5:1 note'],
    ],
    [
      'a withdrawal that is never closed',
      ':::withdrawn{#a}\n> words\n\nA reason.\n',
      ['1:1 unclosed'],
    ],
    ['a misspelt withdrawal', ':::withdrawen{#a}\n> words\n\nA reason.\n:::\n', ['1:1 kind']],
    ['raw HTML in a reason', ':::withdrawn{#a}\n> words\n\nA <script>.\n:::\n', ['4:3 html']],
    ['a missing fence at the end', ':::gloss[A gist]{#a}\n> words\n\nA note.\n', ['1:1 unclosed']],
    [
      'a missing fence before the next annotation',
      `:::gloss[A gist]{#a}\n> words\n\nA note.\n\n${good('b')}`,
      ['1:1 unclosed'],
    ],
    [
      'two missing fences',
      `:::gloss[A]{#a}\n> w\n\nA.\n\n:::gloss[B]{#b}\n> w\n\nB.\n\n${good('c')}`,
      ['1:1 unclosed', '6:1 unclosed'],
    ],
    ['a space before the braces', ':::gloss {#a}\n> words\n\nA note.\n:::\n', ['1:1 opening']],
    [
      'a space after the colons',
      '::: gloss[A gist]{#a}\n> words\n\nA note.\n:::\n',
      ['1:1 opening'],
    ],
    [
      'two malformed openings',
      ':::gloss {#a}\n> words\n\nA note.\n:::\n\n:::gloss {#b}\n> words\n\nA note.\n:::\n',
      ['1:1 opening', '7:1 opening'],
    ],
    [
      'a malformed opening in a note',
      ':::gloss[A gist]{#a}\n> words\n\nA note.\n\n:::gloss {#b}\n\nB.\n:::\n',
      ['6:1 opening'],
    ],
    ['two colons', `::gloss[A gist]{#a}\n\n${good('b')}`, ['1:1 opening']],
    ['a surplus fence', `${good('a')}\n:::\n`, ['7:1 opening']],
    [
      'a surplus fence after an annotation',
      ':::gloss[A gist]{#a}\n> words\n\nA note.\n:::\n:::\n',
      ['6:1 opening'],
    ],
    ['an unknown kind', ':::glos[A gist]{#a}\n> words\n\nA note.\n:::\n', ['1:1 kind']],
    [
      'prose between annotations',
      `${good('a')}\nProse.\n\n${good('b')}`,
      ['7:1 outside-annotation'],
    ],
    ['a heading', `# Notes\n\n${good('a')}`, ['1:1 outside-annotation']],
    ['code', '    code\n', ['1:1 outside-annotation']],
    ['a thematic break', `${good('a')}\n---\n`, ['7:1 outside-annotation']],
    ['a missing quote', ':::gloss[A gist]{#a}\nA note.\n:::\n', ['1:1 quote']],
    ['an empty quote', ':::gloss[A gist]{#a}\n>\n\nA note.\n:::\n', ['2:1 quote']],
    ['a quote of spaces', ':::gloss[A gist]{#a}\n> &nbsp;\n\nA note.\n:::\n', ['2:1 quote']],
    [
      'a heading in HTML',
      ':::gloss[A gist]{#a}\n> words\n\nA note.\n\n<h2>Part</h2>\n:::\n',
      ['6:1 note'],
    ],
    ['a quote of one gap', ':::gloss[A gist]{#a}\n> […]\n\nA note.\n:::\n', ['2:1 quote']],
    ['a missing note', ':::gloss[A gist]{#a}\n> words\n:::\n', ['1:1 note']],
    [
      'a lazy line after the quote',
      ':::gloss[A gist]{#a}\n> words\nA note.\n:::\n',
      ['3:1 lazy-line'],
    ],
    [
      'an indented lazy line after the quote',
      ':::gloss[A gist]{#a}\n> words\n  A note.\n:::\n',
      ['3:3 lazy-line'],
    ],
    [
      'a lazy line after the second quote',
      ':::gloss[A gist]{#a}\n> words\n\n> more\nA note.\n:::\n',
      ['5:1 lazy-line'],
    ],
    ['a missing gist', ':::gloss{#a}\n> words\n\nA note.\n:::\n', ['1:1 gist']],
    ['an empty gist', ':::gloss[ ]{#a}\n> words\n\nA note.\n:::\n', ['1:1 gist']],
    [
      'a gist that is too long',
      `:::gloss[${'word '.repeat(13)}]{#a}\n> words\n\nA note.\n:::\n`,
      ['1:9 gist'],
    ],
    ['a link in a gist', ':::gloss[A [gist](/a/)]{#a}\n> words\n\nA note.\n:::\n', ['1:12 gist']],
    ['a heading in a note', ':::gloss[A gist]{#a}\n> words\n\n# A note\n:::\n', ['4:1 note']],
    [
      'a directive in a note',
      ':::gloss[A gist]{#a}\n> words\n\nA note.\n\n::leaf\n:::\n',
      ['6:1 note'],
    ],
    [
      'raw HTML',
      ':::gloss[A gist]{#a}\n> words\n\nA <b onclick="x">note</b>.\n:::\n',
      ['4:3 html'],
    ],
    [
      'an annotation in a list of a note',
      ':::gloss[G]{#a}\n> Some\n\nN.\n\n- :::clam[H]{#b}\n  > words\n:::\n',
      ['6:3 opening'],
    ],
    [
      'an annotation in a block quotation of a note',
      ':::gloss[G]{#a}\n> Some\n\nN.\n\n> :::gloss[H]{#b}\n> words\n> :::\n:::\n',
      ['6:3 opening'],
    ],
    [
      'a note of one definition',
      ':::gloss[G]{#a}\n> Some\n\n[1]: https://example.org/\n:::\n',
      ['4:1 definition', '1:1 note'],
    ],
    ['a gist of invisible characters', ':::gloss[\u200B]{#a}\n> Some\n\nN.\n:::\n', ['1:1 gist']],
    ['a note of one thematic break', ':::gloss[G]{#a}\n> Some\n\n***\n:::\n', ['1:1 note']],
    ['a note of one space', ':::gloss[G]{#a}\n> Some\n\n&nbsp;\n:::\n', ['1:1 note']],
    [
      'a closing fence with too few colons',
      '::::gloss[G]{#a}\n> Some\n\nN.\n:::\n',
      ['1:1 unclosed', '5:1 opening'],
    ],
    [
      'a line that only looks empty',
      ':::gloss[G]{#a}\n> Some\n\u00A0\nN.\n:::\n',
      ['3:1 lazy-line'],
    ],
  ])('%s', (_, source, problems) => {
    expect(formatLocations(readAnnotations(source).problems)).toEqual(problems);
  });

  test('problems of annotations, but still returns the annotations', () => {
    const {annotations} = readAnnotations(
      `:::gloss[A gist]{#a}\n> words\n\nA note.\n\n${good('b')}\n:::gloss{#c}\n:::\n`,
    );
    expect(annotations.map(({id}) => id)).toEqual(['a', 'b', 'c']);
  });
});

test('accepts a gist of twelve words', () => {
  const {problems} = readAnnotations(
    `:::gloss[${'word '.repeat(12)}]{#a}\n> words\n\nA note.\n:::\n`,
  );
  expect(problems).toEqual([]);
});

test.each(['', '\n', '\n  \n'])('accepts %j', (source) => {
  expect(readAnnotations(source)).toEqual({annotations: [], withdrawn: [], problems: []});
});

test('applies a link definition to all notes', () => {
  const {annotations, problems} = readAnnotations(
    ':::gloss[G]{#a}\n> Some\n\nSee [it][1].\n\n[1]: https://example.org/\n:::\n\n:::gloss[G]{#b}\n> words\n\nSee [that][1].\n:::\n',
  );
  expect(problems).toEqual([]);
  for (const {note} of annotations) {
    expect(toHtml({type: 'root', children: note})).toContain('<a href="https://example.org/">');
  }
});

test('prefers the link definition in the note itself', () => {
  const note = (id: string, at: string) =>
    `:::gloss[G]{#${id}}\n> Some\n\nSee [1].\n\n[1]: https://${at}.org/\n:::\n\n`;
  const {annotations, problems} = readAnnotations(note('a', 'a') + note('b', 'b'));
  expect(problems).toEqual([]);
  for (const {id, note} of annotations) {
    expect(toHtml({type: 'root', children: note})).toContain(`<a href="https://${id}.org/">`);
  }
});

test('treats an optional gist of invisible characters as missing', () => {
  const {annotations, problems} = readAnnotations(
    ':::mention[&shy;]{#a actor=p}\n> Some\n\nN.\n:::\n',
  );
  expect(problems).toEqual([]);
  expect(annotations[0]).toMatchObject({gist: [], gistText: ''});
});

test('prefers the first of two link definitions in a note', () => {
  const {annotations} = readAnnotations(
    ':::gloss[G]{#a}\n> Some\n\n[x]: https://first.org/\n\n- See [x].\n\n  [x]: https://second.org/\n:::\n',
  );
  const note = annotations[0]?.note ?? [];
  expect(toHtml({type: 'root', children: note})).toContain('<a href="https://first.org/">');
});

test('accepts a link definition between two quotes', () => {
  const {annotations, problems} = readAnnotations(
    ':::gloss[G]{#a}\n> Some\n\n[x]: https://example.org/\n\n> words\n\n[N][x].\n:::\n',
  );
  expect(problems).toEqual([]);
  expect(annotations[0]?.quotes.map(({parts}) => parts)).toEqual([['Some'], ['words']]);
});
