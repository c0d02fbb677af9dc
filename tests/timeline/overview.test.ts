import {describe, expect, test} from 'vitest';
import {findInterface} from '../../src/language/interface.ts';
import {layOutOverview} from '../../src/timeline/overview.ts';
import {dateOf} from '../content/date-of.ts';
import {english} from '../language/english.ts';

interface Event {
  date: ReturnType<typeof dateOf>;
  until?: ReturnType<typeof dateOf>;
  lane: string;
}

/** `2022-01-10`, `2018-11-03 until 2019-02`, with a lane after a space and `#`. */
const event = (text: string): Event => {
  const [when = '', lane = 'a'] = text.split(' #');
  const [date = '', until] = when.split(' until ');
  return {date: dateOf(date), ...(until && {until: dateOf(until)}), lane};
};

const overviewOf = (texts: readonly string[], own?: string, ui = english) =>
  layOutOverview(
    texts.map(event),
    ['a', 'b', 'c'],
    ({lane}) => lane,
    own === undefined ? undefined : dateOf(own),
    ui,
  );

const labels = (texts: readonly string[], ui = english) =>
  overviewOf(texts, undefined, ui).ticks.map(({label}) => label);

describe('layOutOverview', () => {
  test('places events by their dates, in the lanes that have events, in order', () => {
    const {lanes, own} = overviewOf(
      ['2022-01-10 #c', '2022-01-01 #a', '2022-01-05 #c'],
      '2022-01-09',
    );
    expect(lanes.map(({name, marks}) => [name, marks.map(({at}) => at)])).toEqual([
      ['a', [0.05]],
      ['c', [0.45, 0.95]],
    ]);
    expect(own).toEqual({from: 0.8, to: 0.9});
  });

  test('extends the scale to the date of the article', () => {
    const {lanes, own} = overviewOf(['2022-01-01'], '2022-01-10');
    expect(lanes[0]?.marks[0]?.at).toBe(0.05);
    expect(own?.to).toBe(1);
  });

  test.each([
    ['events of one day', Array(7).fill('2022-01-10')],
    [
      'events of near days',
      Array.from({length: 40}, (_, nth) => `2022-01-${String((nth % 28) + 1).padStart(2, '0')}`),
    ],
    [
      'years, days and spans',
      [
        '1931 until 1934',
        '1936',
        '2015-03',
        '2018',
        '2018-11-03',
        '2018-11-03',
        '2018-11-03 until 2019-02',
      ],
    ],
    [
      'all forms of dates',
      [
        '-0043',
        '15XX',
        '1590~',
        '1592/1594',
        '1596-03?',
        '2021-11-01 until 2021-11-03',
        '1985/..',
        '../1999',
        '2001-21',
        '199X',
      ],
    ],
  ])('hides no mark behind another, and none behind a span: %s', (_, texts) => {
    const {lanes} = overviewOf(texts);
    const marks = lanes.flatMap(({marks}) => marks);
    expect(marks).toHaveLength(texts.length);
    for (const [index, a] of marks.entries()) {
      expect(a.at).toBeGreaterThanOrEqual(0);
      expect(a.at).toBeLessThanOrEqual(1);
      for (const b of marks.slice(index + 1)) {
        if (a.row !== b.row) continue;
        // 24 px of the scale in a window of 320 px, which is 257 px long.
        expect(Math.abs(a.at - b.at) * 257).toBeGreaterThanOrEqual(24);
        for (const [mark, {span}] of [
          [a, b],
          [b, a],
        ] as const) {
          if (span) expect(mark.at >= span.from && mark.at <= span.to).toBe(false);
        }
      }
    }
    for (const {rows, marks: own} of lanes) {
      expect(rows).toBe(Math.max(...own.map(({row}) => row)) + 1);
    }
  });

  test('has spans for events that lasted and for dates that are no exact days', () => {
    const spans = (text: string) =>
      overviewOf([text, '1900-01-01', '2000-01-01']).lanes[0]?.marks.find(
        ({event: {date}}) => !['1900-01-01', '2000-01-01'].includes(date.edtf),
      )?.span;
    expect(spans('1950-01-01')).toBeUndefined();
    expect(spans('1950-01-01 until 1960-01-01')).toMatchObject({lasts: true});
    expect(spans('1950')).toMatchObject({lasts: false});
    expect(spans('1950/..')).toMatchObject({to: 1, lasts: true, isOpen: {start: false, end: true}});
    expect(spans('../1950')).toMatchObject({
      from: 0,
      lasts: true,
      isOpen: {start: true, end: false},
    });
    const uncertain = spans('1950-01-01?');
    expect((uncertain?.to ?? 0) - (uncertain?.from ?? 0)).toBeCloseTo(0.05);
  });

  test('works for a single event, and for none', () => {
    expect(overviewOf(['2022-01-10']).lanes[0]?.marks[0]?.at).toBe(0.5);
    expect(overviewOf([])).toEqual({lanes: [], ticks: [], own: undefined});
  });
});

describe('the labels of the scale', () => {
  test.each([
    [
      ['2022-01-02', '2022-01-13'],
      ['2 Jan', '5 Jan', '8 Jan', '11 Jan'],
    ],
    [['2022-01-10', '2022-01-10'], ['10 Jan']],
    [
      ['2021-11-20', '2022-03-03'],
      ['Jan 2022', 'Mar 2022'],
    ],
    [
      ['1931', '2019'],
      ['1940', '1960', '1980', '2000'],
    ],
    [
      ['44 BC', '2022'],
      ['1 BC', '1000', '2000'],
    ],
  ])('are few and round: %j', (texts, expected) => {
    expect(labels(texts)).toEqual(expected);
  });

  test('are in the language of the page', () => {
    const at = (lang: string) => labels(['2022-01-02', '2022-01-13'], findInterface(lang))[0];
    expect(at('ru')).toBe('2 янв.');
    expect(at('ar')).toBe('2 يناير');
  });
});
