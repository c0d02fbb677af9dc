import {describe, expect, test} from 'vitest';
import {listHighwireTags} from '../../src/cite/highwire.ts';
import {dateOf} from '../content/date-of.ts';
import {english} from '../language/english.ts';
import {sparse, whole} from './records.ts';

describe('listHighwireTags', () => {
  test('returns a tag for each known value.', () => {
    expect(listHighwireTags(whole, english)).toEqual([
      {name: 'citation_title', content: 'The harbour, para. 2: “Three”'},
      {name: 'citation_author', content: 'Example, Ada'},
      {name: 'citation_editor', content: 'Sample, Bo'},
      {name: 'citation_publication_date', content: '2021/11/05'},
      {name: 'citation_publisher', content: 'The Gazette'},
      {name: 'citation_language', content: 'en'},
      {name: 'citation_public_url', content: 'https://edition.example/base/articles/a/'},
    ]);
  });

  test('skips unknown values.', () => {
    expect(listHighwireTags(sparse, english).map(({name}) => name)).toEqual([
      'citation_title',
      'citation_language',
      'citation_public_url',
    ]);
  });

  test.each(['2021', '2021-11'])(
    'returns only the year of %s, as the guidelines require.',
    (published) => {
      expect(listHighwireTags({...whole, published: dateOf(published)}, english)).toContainEqual({
        name: 'citation_publication_date',
        content: '2021',
      });
    },
  );

  test.each([
    ['800', '0800'],
    ['c. 1590', '1590'],
    ['1590-03?', '1590'],
    ['2022-21', '2022'],
    ['44 BC', undefined],
    ['1590/1592', undefined],
    ['159X', undefined],
  ])('returns the year of %s: %s.', (published, year) => {
    const tags = listHighwireTags({...whole, published: dateOf(published)}, english);
    expect(tags.find(({name}) => name === 'citation_publication_date')?.content).toBe(year);
  });
});
