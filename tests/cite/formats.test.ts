import {expect, test} from 'vitest';
import {formats} from '../../src/cite/formats.ts';
import {english} from '../language/english.ts';
import {sparse, whole} from './records.ts';

test.each(formats.filter(({extension}) => extension !== 'csl.json'))(
  'a file of two citations has an empty line between them, in cite.$extension',
  ({write, extension}) => {
    const [one, two] = [write([whole], english), write([sparse], english)];
    const lineEnd = extension === 'ris' ? '\r\n' : '\n';
    expect(one.endsWith(lineEnd)).toBe(true);
    expect(write([whole, sparse], english)).toBe(`${one}${lineEnd}${two}`);
  },
);

test('a file of two citations is one array of CSL-JSON', () => {
  const csl = formats.find(({extension}) => extension === 'csl.json');
  expect(JSON.parse(csl?.write([whole, sparse], english) ?? '')).toMatchObject([
    {id: whole.key},
    {id: sparse.key},
  ]);
});
