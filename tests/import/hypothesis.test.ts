import {expect, test} from 'vitest';
import {readImport} from '../../src/import/read-file.ts';
import {errorOf, hypothesis} from './read.ts';

const read = (json: unknown) => readImport('export.json', JSON.stringify(json));
const one = (json: unknown) => read({annotations: [json]}).annotations[0];

test('an annotation has its quote, comment, tags, author and date', () => {
  const json = hypothesis('for years', {
    prefix: 'warned of it ',
    suffix: '. So had',
    tags: ['harbour', 'law'],
    user_info: {display_name: 'Ada Example'},
    links: {html: 'https://hypothes.is/a/q4rT'},
  });
  expect(one(json)).toEqual({
    place: {label: 'annotation 1'},
    address: 'https://hypothes.is/a/q4rT',
    pages: ['https://example.org/storm'],
    quotes: [{exact: 'for years', prefix: 'warned of it ', suffix: '. So had'}],
    notes: [{value: 'It was *seven* years.', format: 'markdown'}],
    tags: ['harbour', 'law'],
    authors: ['Ada Example', 'ada@hypothes.is'],
    date: '2026-01-05T10:00:00.000000+00:00',
    relations: [],
    rest: [],
  });
});

test('a highlight has no comment', () => {
  expect(one(hypothesis('for years', {text: ''}))?.notes).toEqual([]);
});

test('an export, an answer of the API, a list and a single annotation are read', () => {
  const json = hypothesis('for years');
  for (const file of [{annotations: [json]}, {total: 1, rows: [json]}, [json], json]) {
    expect(read(file)).toMatchObject({format: 'Hypothesis', annotations: [{}], remarks: []});
  }
});

test('an answer of the API with a part of the annotations says so', () => {
  expect(read({total: 57, rows: [hypothesis('for years')]}).remarks).toEqual([
    'The file has 1 of 57 annotations: the API sends the others as further pages.',
  ]);
});

test('replies, notes on pages and broken entries are refused, and the others are read', () => {
  const {annotations, refusals} = read({
    annotations: [
      hypothesis('a', {references: ['x']}),
      hypothesis('b', {target: [{source: 'https://example.org/storm'}]}),
      hypothesis('c', {target: 'page'}),
      null,
      hypothesis('for years'),
    ],
  });
  expect(annotations.map(({place}) => place.label)).toEqual(['annotation 5']);
  expect(refusals.map(({place, reason}) => `${place.label}: ${reason}`)).toEqual([
    'annotation 1: It is a reply to another annotation, and Gloss has no replies.',
    'annotation 2: It is a note on the whole page, and Gloss annotates passages.',
    expect.stringMatching(/^annotation 3: .*`target`/),
    expect.stringMatching(/^annotation 4: It is not an annotation/),
  ]);
});

test('JSON that was cut is an error at its end, and a mistake in it one at its place', () => {
  const json = JSON.stringify({annotations: [hypothesis('for years')]}, null, 1);
  const cut = errorOf('export.json', json.slice(0, 200));
  expect(cut.message).toBe('The file ends in the middle of its JSON.');
  expect(cut.place?.line).toBe(json.slice(0, 200).split('\n').length);
  expect(errorOf('export.json', '{\n "annotations" 7}').place).toEqual({line: 2, column: 16});
  expect(errorOf('export.json', '{"annotations": [,]}').message).toContain('not valid');
});

test('another file is an error that names the formats', () => {
  for (const [name, value] of [
    ['a.json', '{"name": "x"}'],
    ['a.json', '7'],
    ['a.md', 'A text.'],
    ['a.md', ''],
    ['a.xml', '<html/>'],
  ] as const) {
    expect(errorOf(name, value).expected, value).toContain('TEI');
  }
});

test('JSON that is nested too deep is an error', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  expect(errorOf('a.json', `{"annotations": ${deep}`).message).toMatch(/deep|ends/);
});
