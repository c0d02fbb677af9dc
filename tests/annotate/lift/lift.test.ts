import {toHtml} from 'hast-util-to-html';
import {describe, expect, test} from 'vitest';
import {formatLocations, readAnnotations} from '../read.ts';

const whole =
  ':::claim[The *gist*]{#one}\n> some **words**\n\nA [note][a].\n\n- more\n:::\n\n[a]: https://example.org/\n';

const good = (id: string) => `:::gloss[A gist]{#${id}}\n> words\n\nA note.\n:::\n`;

describe('an annotation is lifted', () => {
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

  test('with its note, whose link definitions may stand anywhere in the file', () => {
    expect(toHtml(one?.note ?? []).replaceAll('\n', '')).toBe(
      '<p>A <a href="https://example.org/">note</a>.</p><ul><li>more</li></ul>',
    );
  });

  test('with its places', () => {
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
    ['may hold a list', '> - one\n> - two', [['one\ntwo']]],
    ['may be indented', '  >   one', [['one']]],
    ['keeps escaped signs', '> \\*one\\*', [['*one*']]],
  ])('%s', (_, quote, expected) => {
    expect(parts(quote)).toEqual(expected);
  });
});

test('a block quotation within the note stays in it', () => {
  const {annotations, problems} = readAnnotations(
    ':::gloss[A gist]{#a}\n> one\n\nHe says:\n\n> two\n:::\n',
  );
  expect(problems).toEqual([]);
  expect(annotations[0]?.quotes).toHaveLength(1);
  expect(toHtml(annotations[0]?.note ?? [])).toContain('<blockquote>');
});

test('lines may end as on Windows', () => {
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

describe('a withdrawn annotation is lifted', () => {
  const {annotations, withdrawn, problems} = readAnnotations(
    `${good('a')}\n:::withdrawn[It *was*]{#b aliases="c d"}\n> one\n\n> two […] three\n\nNot [so](#a).\n:::\n`,
  );
  const [one] = withdrawn;

  test('beside the annotations, not among them', () => {
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

  test('with its places', () => {
    expect(one?.location.position.start).toMatchObject({line: 7, column: 1});
    expect(one?.attributeLocations['aliases']?.position.start).toMatchObject({line: 7, column: 27});
  });
});

describe('a mistake is told, and never taken for prose', () => {
  test.each<[string, string, string[]]>([
    ['a withdrawal without a quote', ':::withdrawn{#a}\nA reason.\n:::\n', ['1:1 quote']],
    ['a withdrawal without a reason', ':::withdrawn{#a}\n> words\n:::\n', ['1:1 note']],
    ['a withdrawal without an id', ':::withdrawn\n> words\n\nA reason.\n:::\n', ['1:1 id']],
    ['a withdrawal of a malformed id', ':::withdrawn{#A}\n> words\n\nA.\n:::\n', ['1:14 id']],
    [
      'a withdrawal with what only an annotation has',
      ':::withdrawn{#a status=opinion supports=b}\n> words\n\nA reason.\n:::\n',
      ['1:17 attribute', '1:32 attribute'],
    ],
    [
      'a withdrawal with a gist too long, and with a link in it',
      `:::withdrawn[${'word '.repeat(13)}[a](/a/)]{#a}\n> words\n\nA reason.\n:::\n`,
      ['1:13 gist', '1:79 gist'],
    ],
    [
      'a withdrawal with a heading for a reason, and a line under its quote',
      ':::withdrawn{#a}\n> words\nmore\n\n# A reason\n:::\n',
      ['3:1 lazy-line', '5:1 note'],
    ],
    [
      'a withdrawal that is never closed',
      ':::withdrawn{#a}\n> words\n\nA reason.\n',
      ['1:1 unclosed'],
    ],
    ['a misspelt withdrawal', ':::withdrawen{#a}\n> words\n\nA reason.\n:::\n', ['1:1 kind']],
    ['raw HTML in a reason', ':::withdrawn{#a}\n> words\n\nA <b>.\n:::\n', ['4:3 html']],
    ['no fence at the end', ':::gloss[A gist]{#a}\n> words\n\nA note.\n', ['1:1 unclosed']],
    [
      'no fence before the next',
      `:::gloss[A gist]{#a}\n> words\n\nA note.\n\n${good('b')}`,
      ['1:1 unclosed'],
    ],
    [
      'no fence twice',
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
      'two mistaken openings',
      ':::gloss {#a}\n> words\n\nA note.\n:::\n\n:::gloss {#b}\n> words\n\nA note.\n:::\n',
      ['1:1 opening', '7:1 opening'],
    ],
    [
      'a mistaken opening in a note',
      ':::gloss[A gist]{#a}\n> words\n\nA note.\n\n:::gloss {#b}\n\nB.\n:::\n',
      ['6:1 opening'],
    ],
    ['two colons', `::gloss[A gist]{#a}\n\n${good('b')}`, ['1:1 opening']],
    ['a fence too many', `${good('a')}\n:::\n`, ['7:1 opening']],
    [
      'a fence too many within a note',
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
    ['a rule', `${good('a')}\n---\n`, ['7:1 outside-annotation']],
    ['no quote', ':::gloss[A gist]{#a}\nA note.\n:::\n', ['1:1 quote']],
    ['an empty quote', ':::gloss[A gist]{#a}\n>\n\nA note.\n:::\n', ['2:1 quote']],
    ['a quote of blanks', ':::gloss[A gist]{#a}\n> &nbsp;\n\nA note.\n:::\n', ['2:1 quote']],
    ['a gap at the end', ':::gloss[A gist]{#a}\n> words […]\n\nA note.\n:::\n', ['2:1 quote']],
    ['only a gap', ':::gloss[A gist]{#a}\n> […]\n\nA note.\n:::\n', ['2:1 quote']],
    ['no note', ':::gloss[A gist]{#a}\n> words\n:::\n', ['1:1 note']],
    ['a line under the quote', ':::gloss[A gist]{#a}\n> words\nA note.\n:::\n', ['3:1 lazy-line']],
    [
      'an indented line under the quote',
      ':::gloss[A gist]{#a}\n> words\n  A note.\n:::\n',
      ['3:3 lazy-line'],
    ],
    [
      'a line under the second quote',
      ':::gloss[A gist]{#a}\n> words\n\n> more\nA note.\n:::\n',
      ['5:1 lazy-line'],
    ],
    ['no gist', ':::gloss{#a}\n> words\n\nA note.\n:::\n', ['1:1 gist']],
    ['an empty gist', ':::gloss[ ]{#a}\n> words\n\nA note.\n:::\n', ['1:1 gist']],
    [
      'a gist too long',
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
      ':::gloss[A gist]{#a}\n> words\n\nA <b>note</b>.\n:::\n',
      ['4:3 html', '4:10 html'],
    ],
    [
      'an annotation in a list of a note',
      ':::gloss[G]{#a}\n> Some\n\nN.\n\n- :::clam[H]{#b}\n  > words\n:::\n',
      ['6:3 opening'],
    ],
    [
      'an annotation in a quotation of a note',
      ':::gloss[G]{#a}\n> Some\n\nN.\n\n> :::gloss[H]{#b}\n> words\n> :::\n:::\n',
      ['6:3 opening'],
    ],
    [
      'a note that is nothing but a definition',
      ':::gloss[G]{#a}\n> Some\n\n[1]: https://example.org/\n:::\n',
      ['1:1 note'],
    ],
    ['a gist of nothing that is seen', ':::gloss[\u200B]{#a}\n> Some\n\nN.\n:::\n', ['1:1 gist']],
    ['a note that is a rule', ':::gloss[G]{#a}\n> Some\n\n***\n:::\n', ['1:1 note']],
    ['a note of a blank', ':::gloss[G]{#a}\n> Some\n\n&nbsp;\n:::\n', ['1:1 note']],
    [
      'a closing with too few colons',
      '::::gloss[G]{#a}\n> Some\n\nN.\n:::\n',
      ['1:1 unclosed', '5:1 opening'],
    ],
    [
      'a line that only looks blank',
      ':::gloss[G]{#a}\n> Some\n\u00A0\nN.\n:::\n',
      ['3:1 lazy-line'],
    ],
  ])('%s', (_, source, problems) => {
    expect(formatLocations(readAnnotations(source).problems)).toEqual(problems);
  });

  test('and what can be read of it is lifted, so that references to it hold', () => {
    const {annotations} = readAnnotations(
      `:::gloss[A gist]{#a}\n> words\n\nA note.\n\n${good('b')}\n:::gloss{#c}\n:::\n`,
    );
    expect(annotations.map(({id}) => id)).toEqual(['a', 'b', 'c']);
  });
});

test('a gist of twelve words is not too long', () => {
  const {problems} = readAnnotations(
    `:::gloss[${'word '.repeat(12)}]{#a}\n> words\n\nA note.\n:::\n`,
  );
  expect(problems).toEqual([]);
});

test.each(['', '\n', '\n  \n', '[a]: https://example.org/\n'])(
  '%j holds nothing wrong',
  (source) => {
    expect(readAnnotations(source)).toEqual({annotations: [], withdrawn: [], problems: []});
  },
);

test('a definition serves all notes, wherever it stands', () => {
  const {annotations, problems} = readAnnotations(
    ':::gloss[G]{#a}\n> Some\n\nSee [it][1].\n\n[1]: https://example.org/\n:::\n\n:::gloss[G]{#b}\n> words\n\nSee [that][1].\n:::\n',
  );
  expect(problems).toEqual([]);
  for (const {note} of annotations) {
    expect(toHtml({type: 'root', children: note})).toContain('<a href="https://example.org/">');
  }
});

test('of two definitions of a name, a note has its own', () => {
  const note = (id: string, at: string) =>
    `:::gloss[G]{#${id}}\n> Some\n\nSee [1].\n\n[1]: https://${at}.org/\n:::\n\n`;
  const {annotations, problems} = readAnnotations(note('a', 'a') + note('b', 'b'));
  expect(problems).toEqual([]);
  for (const {id, note} of annotations) {
    expect(toHtml({type: 'root', children: note})).toContain(`<a href="https://${id}.org/">`);
  }
});

test('a gist of nothing that is seen is none, where there need be none', () => {
  const {annotations, problems} = readAnnotations(
    ':::mention[&shy;]{#a actor=p}\n> Some\n\nN.\n:::\n',
  );
  expect(problems).toEqual([]);
  expect(annotations[0]).toMatchObject({gist: [], gistText: ''});
});

test('of two definitions of a name in a note, it has the first', () => {
  const {annotations} = readAnnotations(
    ':::gloss[G]{#a}\n> Some\n\n[x]: https://first.org/\n\n- See [x].\n\n  [x]: https://second.org/\n:::\n',
  );
  const note = annotations[0]?.note ?? [];
  expect(toHtml({type: 'root', children: note})).toContain('<a href="https://first.org/">');
});

test('a definition between two quotations parts them not', () => {
  const {annotations, problems} = readAnnotations(
    ':::gloss[G]{#a}\n> Some\n\n[x]: https://example.org/\n\n> words\n\nN.\n:::\n',
  );
  expect(problems).toEqual([]);
  expect(annotations[0]?.quotes.map(({parts}) => parts)).toEqual([['Some'], ['words']]);
});
