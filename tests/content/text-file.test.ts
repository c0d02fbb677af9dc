import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {formatPath, readTextFile} from '../../src/content/text-file.ts';
import {writeContent} from '../edition/content.ts';

const read = (value: string | Uint8Array) =>
  readTextFile(join(writeContent({'a.md': value}), 'a.md'));
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

describe('readTextFile', () => {
  test('returns UTF-8 text unchanged, including line ends.', () => {
    const text = 'aé€😀\r\nb\rc\n';
    expect(read(text)).toMatchObject({file: {value: text}, problems: []});
  });

  test('removes only the byte-order mark.', () => {
    expect(read('\uFEFFa\uFEFF')).toMatchObject({file: {value: 'a\uFEFF'}, problems: []});
  });

  test.each([
    ['in the middle', bytes('ab\nc', [0xe9], 'd'), 2, 2, 'byte 4 is 0xe9'],
    ['at the beginning', bytes([0xff], 'a'), 1, 1, 'byte 0 is 0xff'],
    ['after longer characters', bytes('é€😀', [0x80]), 1, 5, 'byte 9 is 0x80'],
    ['at the end, in an incomplete character', bytes('a\n', [0xe2, 0x82]), 2, 1, 'byte 2 is 0xe2'],
    ['in a character of four bytes', bytes('a', [0xf0, 0x9f, 0x98], 'b'), 1, 2, 'byte 1 is 0xf0'],
    [
      'after a byte-order mark',
      bytes([0xef, 0xbb, 0xbf], 'a', [0xe9], 'b'),
      1,
      2,
      'byte 4 is 0xe9',
    ],
    ['of UTF-16', bytes([0xff, 0xfe, 0x61, 0x00]), 1, 1, 'byte 0 is 0xff'],
  ])('locates an invalid byte %s.', (_, value, line, column, reason) => {
    const {problems} = read(value);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({line, column, ruleId: 'encoding'});
    expect(problems[0]?.reason).toBe(`The file is not valid UTF-8: ${reason}.`);
  });

  test.each([
    ['no bytes', ''],
    ['only white space', ' \n\t\r\n'],
    ['only a byte-order mark', '\uFEFF'],
  ])('reports a file with %s.', (_, value) => {
    expect(read(value).problems).toMatchObject([{ruleId: 'empty'}]);
  });
});

test('formatPath returns a path relative to the project, with slashes.', () => {
  expect(formatPath(join(process.cwd(), 'content', 'actors', 'lenin.md'))).toBe(
    'content/actors/lenin.md',
  );
  expect(formatPath(process.cwd())).toBe('.');
});
