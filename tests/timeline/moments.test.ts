import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {defined} from '../../src/edition/vocabulary.ts';
import {findInterface} from '../../src/language/interface.ts';
import {type Dated, groupIntoMoments} from '../../src/timeline/moments.ts';
import {dateOf} from '../content/date-of.ts';
import {english} from '../language/english.ts';

const on = (date: string, until?: string): Dated => ({
  date: dateOf(date),
  until: until === undefined ? undefined : dateOf(until),
});

/** Write a line as text: `2 3 4`. An event in progress is `=`; a break is in brackets. */
const draw = (...events: Dated[]): string =>
  groupIntoMoments(events, english)
    .flatMap(({date, isOngoing, after}) => [
      `${date.edtf}${isOngoing ? '=' : ''}`,
      ...after.map(
        (tick) => `${tick.isBreak ? `[${tick.label}]` : tick.label}${tick.isOngoing ? '=' : ''}`,
      ),
    ])
    .join(' ');

describe('the order of moments', () => {
  test('follows the dates, not the file', () => {
    const dates = ['2022-01-03', '2021-12-31', '2022-01-01'].map((date) => on(date));
    expect(groupIntoMoments(dates, english).map(({date}) => date.edtf)).toEqual([
      '2021-12-31',
      '2022-01-01',
      '2022-01-03',
    ]);
  });

  test('has a year before its months, a month before its days, and events with an end last', () => {
    const events = [
      on('2022-01-01', '2022-01-03'),
      on('2022-01-01'),
      on('2022-01'),
      on('2022-01-01', '2022-01-02'),
      on('2022'),
    ];
    expect(
      groupIntoMoments(events, english).map(({date, until}) => `${date.edtf} ${until?.edtf ?? ''}`),
    ).toEqual([
      '2022 ',
      '2022-01 ',
      '2022-01-01 ',
      '2022-01-01 2022-01-02',
      '2022-01-01 2022-01-03',
    ]);
  });

  test('groups events of one date, in the order of the file', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name, n) => ({
      name,
      date: dateOf(`2022-01-0${n === 1 ? 1 : 2}`),
    }));
    if (!a || !b || !c) throw new Error();
    expect(groupIntoMoments([c, b, a], english).map(({events}) => events)).toEqual([[b], [c, a]]);
  });

  test('follows the calendar before Christ, and in intervals', () => {
    const sorted = ['45 BC', '44 BC', 'c. 0014', '1590/1592', '1590', '1590-03', '1593/..'];
    expect(
      groupIntoMoments(
        [...sorted].reverse().map((date) => on(date)),
        english,
      ).map(({date}) => date.edtf),
    ).toEqual(sorted.map((date) => dateOf(date).edtf));
  });

  test('is empty without events', () => {
    expect(groupIntoMoments([], english)).toEqual([]);
  });
});

describe('the line', () => {
  test('has labels in the language of the interface', () => {
    const labels = (lang: string, ...dates: string[]) =>
      groupIntoMoments(
        dates.map((date) => on(date)),
        defined(findInterface(lang), lang),
      )
        .flatMap(({after}) => after)
        .map(({label}) => label);
    expect(labels('ru', '2022-01-30', '2022-02-02')).toEqual(['31', '1 февраля']);
    expect(labels('ru', '2022-01-01', '2022-01-02', '2022-01-13')).toEqual(['через 11 дней']);
    expect(labels('ru', '1848', '1871')).toEqual(['1850-е', '1860-е']);
    expect(labels('ar', '2022-01-01', '2022-01-02', '2022-01-13')).toEqual(['بعد 11 يومًا']);
  });

  test('has a tick for each day without an event', () => {
    expect(draw(on('2022-01-02'), on('2022-01-05'), on('2022-01-06'))).toBe(
      '2022-01-02 3 4 2022-01-05 2022-01-06',
    );
    expect(draw(on('2022-01-30'), on('2022-02-03'))).toBe('2022-01-30 31 1 February 2 2022-02-03');
  });

  test('has a break instead of more than nine ticks', () => {
    expect(draw(on('2022-01-01'), on('2022-01-02'), on('2022-01-12'))).toBe(
      '2022-01-01 2022-01-02 3 4 5 6 7 8 9 10 11 2022-01-12',
    );
    expect(draw(on('2022-01-01'), on('2022-01-02'), on('2022-01-13'))).toBe(
      '2022-01-01 2022-01-02 [11 days later] 2022-01-13',
    );
    expect(draw(on('2022-01-01'), on('2022-01-02'), on('2024-01-03'))).toBe(
      '2022-01-01 2022-01-02 [2 years later] 2024-01-03',
    );
  });

  test.each([
    [
      'months',
      ['2021-10-04', '2021-12', '2022-02-01'],
      '2021-10-04 November 2021-12 January 2022 2022-02-01',
    ],
    ['years', ['1915', '1917-10', '2022-01-10'], '1915 1916 1917-10 [104 years later] 2022-01-10'],
    ['decades', ['1815', '1848', '1871'], '1815 1820s 1830s 1848 1850s 1860s 1871'],
    [
      'decades if no unit fits',
      ['1000', '1500', '2000'],
      '1000 [500 years later] 1500 [500 years later] 2000',
    ],
  ])('uses %s if most gaps are too long for smaller units', (_, dates, drawn) => {
    expect(draw(...dates.map((date) => on(date)))).toBe(drawn);
  });

  test('has no tick between two dates of one year if the unit is years', () => {
    expect(draw(on('1917-02'), on('1917-10'), on('1919'), on('1921'))).toBe(
      '1917-02 1917-10 1918 1919 1920 1921',
    );
  });

  test('has ticks for years and decades before Christ', () => {
    expect(draw(on('3 BC'), on('0002'))).toBe('-0002 2 BC 1 BC 1 0002');
    expect(draw(on('65 BC'), on('45 BC'), on('-0025'), on('0008'))).toBe(
      '-0064 60–51 BC -0044 40–31 BC -0025 20–11 BC 10–1 BC 0008',
    );
    expect(draw(on('45 BC'), on('15 BC'), on('0015'))).toBe(
      '-0044 40–31 BC 30–21 BC -0014 10–1 BC 1–9 0015',
    );
  });

  test('has no length at a break between dates that are not exact', () => {
    const late = [on('2022-03-01'), on('2022-03-02')];
    expect(draw(on('c. 1590'), ...late)).toContain('1590~ [undefined] 2022-03-01');
    expect(draw(on('159X'), ...late)).toContain('159X [undefined] ');
    expect(draw(on('2021'), ...late)).toContain('2021 [undefined] ');
    expect(draw(on('2019'), ...late)).toContain('2019 [3 years later] ');
    expect(draw(on('2022-01-13', '2022-02?'))).toBe('2022-01-13= [undefined]=');
  });

  test('shows an interval as an event in progress, without ticks for an open end', () => {
    expect(draw(on('2022-01-02/2022-01-04'), on('2022-01-06'))).toBe(
      '2022-01-02/2022-01-04= 3= 4= 5 2022-01-06',
    );
    expect(draw(on('2022-01-02/..'), on('2022-01-04'))).toBe('2022-01-02/..= 3= 2022-01-04=');
    expect(draw(on('1590/..'), on('1593'))).toBe('1590/..= 1591= 1592= 1593=');
  });

  test('shows events in progress, also after other events and after the last', () => {
    expect(draw(on('2022-01-02', '2022-01-05'), on('2022-01-04'), on('2022-01-07'))).toBe(
      '2022-01-02= 3= 2022-01-04= 5= 6 2022-01-07',
    );
    expect(draw(on('2022-01-13', '2022-01-15'))).toBe('2022-01-13= 14= 15=');
    expect(draw(on('2022-01-13', '2022-02'))).toBe('2022-01-13= [46 days more]=');
  });

  test('does not show an event as in progress before it begins', () => {
    expect(draw(on('2018'), on('2018-11', '2019-02'), on('2017'), on('2015'))).toBe(
      '2015 2016 2017 2018 2018-11= 2019=',
    );
    expect(draw(on('2022-01-01'), on('2022-01-01', '2022-01-02'))).toBe(
      '2022-01-01 2022-01-01= 2=',
    );
  });

  test('shows an event in progress at a break only if it lasts until the end of the break', () => {
    const late = [on('2022-03-01'), on('2022-03-02')];
    expect(draw(on('2022-01-01', '2022-02-01'), ...late)).toContain('2022-01-01= [59 days later] ');
    expect(draw(on('2022-01-01', '2022-03-01'), ...late)).toBe(
      '2022-01-01= [59 days later]= 2022-03-01= 2022-03-02',
    );
  });
});

const dates = fc
  .date({min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true})
  .chain((date) => fc.constantFrom(4, 7, 10).map((length) => date.toISOString().slice(0, length)))
  .map((date) => on(date));

test('has every event in exactly one moment, and at most nine ticks in a row', () => {
  fc.assert(
    fc.property(fc.array(dates), (events) => {
      const moments = groupIntoMoments(events, english);
      expect(moments.flatMap((moment) => moment.events)).toHaveLength(events.length);
      expect(new Set(moments.flatMap((moment) => moment.events))).toEqual(new Set(events));
      for (const {after} of moments) expect(after.length).toBeLessThanOrEqual(9);
    }),
  );
});
