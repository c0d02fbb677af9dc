/** Saves changes into a folder of content, as the development server does. */
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import * as files from '../../src/files/write-files.ts';
import {createActor} from '../../src/write/create-actor.ts';
import {describeArticle} from '../../src/write/open.ts';
import type {Change, FieldProblem} from '../../src/write/protocol/messages.ts';
import {readArticle} from '../../src/write/read-article.ts';
import {RefusedRequest} from '../../src/write/refusal.ts';
import {saveChange} from '../../src/write/save.ts';
import {editionContent} from '../site/build-site.ts';

vi.mock(import('../../src/files/write-files.ts'), async (original) => {
  const module = await original();
  return {...module, replaceFile: vi.fn(module.replaceFile)};
});

const slug = 'csto-kazakhstan-2022';
let folder: string;
let path: string;
let original: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gloss-save-'));
  cpSync(editionContent, folder, {recursive: true});
  vi.stubEnv('CONTENT_DIR', folder);
  path = join(folder, 'articles', slug, 'annotations.md');
  original = readFileSync(path, 'utf8');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, {recursive: true});
});

const read = () => readFileSync(path, 'utf8');

/** A selection of words that occur once in the article. */
function select(words: string) {
  const {index, offsets} = readArticle(slug);
  const at = index.text.indexOf(words);
  const count = (offset: number) => offsets.filter((each) => each < offset).length;
  return {start: count(at), end: count(at + words.length), words};
}

const add = (
  words: string,
  more: Partial<Change & {action: 'add'}>['written'] | object = {},
): Change => ({
  action: 'add',
  selected: select(words),
  written: {
    kind: 'claim',
    gist: 'A gist',
    attributes: {id: 'a-new-one'},
    quotations: [],
    note: 'A note.',
    ...more,
  },
});

/** An annotation as the form gets it. */
function open(id: string) {
  const found = describeArticle(readArticle(slug)).annotations.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found.written;
}

/** The fields of errors. */
const listFields = (problems: readonly FieldProblem[] = []): string[] =>
  problems.filter(({isError}) => isError).map(({field}) => field);

/** The refusal of a change. */
function refusal(change: Change): RefusedRequest {
  try {
    saveChange(slug, change);
  } catch (error) {
    if (error instanceof RefusedRequest) return error;
    throw error;
  }
  throw new Error('The change was not refused.');
}

describe('a change that is refused writes nothing', () => {
  afterEach(() => expect(read()).toBe(original));

  test('if the words are others now', () => {
    const change = add('perception of events') as Change & {action: 'add'};
    expect(refusal({...change, selected: {...change.selected, start: 3}}).status).toBe(409);
    expect(refusal({...change, selected: {start: 0, end: 1_000_000, words: 'x'}}).status).toBe(409);
  });

  test('if the annotation was changed, with what it is now', () => {
    const before = {...open('csto'), gist: 'Older'};
    const {status, body} = refusal({action: 'edit', id: 'csto', before, written: before});
    expect([status, body.current]).toEqual([409, open('csto')]);
  });

  test('if the annotation was removed', () => {
    const before = open('csto');
    const {status, body} = refusal({action: 'delete', id: 'not-there', before});
    expect([status, body.current]).toEqual([409, null]);
  });

  test('if the article does not exist', () => {
    expect(() => saveChange('../csto-kazakhstan-2022', add('Neither'))).toThrow('no article');
  });

  test('if its note would change other annotations', () => {
    const fields = (note: string) =>
      refusal(add('perception of events', {note})).body.problems?.map(({isError}) => isError);
    expect(fields('One.\n\n:::\n\nOutside.')).toContain(true);
    expect(fields('One.\n\n:::gloss[G]{#other}\n> Neither\n\nN.')).toContain(true);
  });

  test.each([
    ['a full disk', 'ENOSPC: no space left on device, write'],
    ['a read-only file', 'EACCES: permission denied, open'],
  ])('on %s', (_, message) => {
    vi.mocked(files.replaceFile).mockImplementationOnce(() => {
      throw Object.assign(new Error(message), {syscall: 'write', path});
    });
    const {status, body} = refusal(add('perception of events'));
    expect([status, body.message]).toEqual([507, expect.stringContaining('cannot be written')]);
  });

  test('with a value that is none of an attribute, at its field', () => {
    const {body} = refusal(
      add('perception of events', {attributes: {id: 'a-new-one', status: 'wrong', type: ''}}),
    );
    expect(listFields(body.problems).sort()).toEqual(['status', 'type']);
  });

  test('with the id of another annotation, at the field of the id', () => {
    const {body} = refusal(add('perception of events', {attributes: {id: 'csto'}}));
    expect(listFields(body.problems)).toContain('id');
  });

  test.each([
    ['a control character', 'One\fpage.', 'note'],
    ['a quotation at its start', '> Neither\n\nOne.', 'note'],
  ])('with a note that has %s', (_, text, field) => {
    const {body} = refusal(add('perception of events', {note: text}));
    expect(listFields(body.problems)).toEqual([field]);
  });

  test('with a reason that begins with a quotation', () => {
    const before = open('csto');
    const {body} = refusal({action: 'withdraw', id: 'csto', before, reason: '> Neither\n\nOne.'});
    expect(listFields(body.problems)).toEqual(['reason']);
  });

  test('without a required attribute', () => {
    const {body} = refusal(add('perception of events', {kind: 'mention'}));
    expect(listFields(body.problems)).toContain('actor');
  });

  test('with a relation to nothing', () => {
    const {body} = refusal(
      add('perception of events', {attributes: {id: 'a-new-one', supports: 'nothing'}}),
    );
    expect(listFields(body.problems)).toEqual(['supports']);
  });
});

/** The file with an annotation after the first one. */
const withNew = () =>
  original.replace(
    '\n\n:::gloss[*CSTO*',
    '\n\n:::claim[A gist]{#a-new-one}\n> The online meeting\n\nA note.\n:::\n\n:::gloss[*CSTO*',
  );

test('An annotation is added where its passage begins, or to a new file.', () => {
  saveChange(slug, add('The online meeting'));
  expect(read()).toBe(withNew());
  rmSync(path);
  rmSync(join(folder, 'permalinks.txt'));
  saveChange(slug, add('The online meeting'));
  expect(read()).toBe(':::claim[A gist]{#a-new-one}\n> The online meeting\n\nA note.\n:::\n');
});

test('A byte-order mark and the line ends stay.', () => {
  writeFileSync(path, `\uFEFF${original.replaceAll('\n', '\r\n')}`);
  saveChange(slug, add('The online meeting'));
  expect(read()).toBe(`\uFEFF${withNew().replaceAll('\n', '\r\n')}`);
});

test('An annotation moves to words that occur twice, and gets a hint.', () => {
  const before = open('csto');
  const {index} = readArticle(slug);
  const at = index.text.lastIndexOf('the situation');
  const words = 'the situation';
  const selected = select(words);
  expect(index.text.indexOf(words)).not.toBe(at);
  saveChange(slug, {action: 'edit', id: 'csto', before, written: before, selected});
  expect(read()).toMatch(/\{#csto (?:prefix|suffix)=.*\}\n> the situation\n/);
});

test.each([
  ['a ] b', '[a \\] b]'],
  ['end \\', '[end \\\\]'],
  ['[sic] *b*', '[[sic] *b*]'],
])('The gist %s is written so that it can be read.', (gist, expected) => {
  saveChange(slug, add('perception of events', {gist}));
  expect(read()).toContain(`:::claim${expected}{#a-new-one}`);
});

test('A draft is saved as a flag, and warnings are returned.', () => {
  saveChange(slug, add('perception of events', {attributes: {id: 'a-new-one', draft: ''}}));
  expect(read()).toContain('{#a-new-one draft}');
});

describe('an actor', () => {
  const actor = {id: 'moscow', name: 'Moscow: a city', role: '', biography: 'A city.'};

  test('is created, and its name is quoted where YAML requires it', () => {
    createActor(actor);
    expect(readFileSync(join(folder, 'actors', 'moscow.md'), 'utf8')).toBe(
      '---\nname: "Moscow: a city"\n---\n\nA city.\n',
    );
  });

  test.each([
    ['an id of another', {id: 'tokayev'}, 'actor-id'],
    ['a path', {id: '../x'}, 'actor-id'],
    ['no name', {name: ' '}, 'name'],
    ['no text', {biography: ''}, 'biography'],
  ])('with %s is refused', (_, more, field) => {
    const tokayev = readFileSync(join(folder, 'actors', 'tokayev.md'), 'utf8');
    let problems: unknown;
    try {
      createActor({...actor, ...more});
    } catch (error) {
      problems = (error as RefusedRequest).body.problems?.map((each) => each.field);
    }
    expect(problems).toEqual([field]);
    expect(readFileSync(join(folder, 'actors', 'tokayev.md'), 'utf8')).toBe(tokayev);
  });
});
