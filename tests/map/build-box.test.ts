import {describe, expect, test} from 'vitest';
import {buildBox, padding, sizes} from '../../src/map/build-box.ts';
import type {MapNode} from '../../src/map/model.ts';
import {english} from '../language/english.ts';

const node = (gist: string, more: Partial<MapNode> = {}): MapNode => ({
  key: 'a',
  at: {passage: 'a'},
  kind: 'claim',
  numeral: '12',
  gist,
  status: 'unsupported',
  on: [],
  attribution: '',
  rests: false,
  ...more,
});

const letters = (text: string): string => text.replace(/\s/g, '');

describe('buildBox', () => {
  test.each([
    ['en', 'Brought to power by the people, Japarov values their trust'],
    ['en', 'Short'],
    ['en', 'A\u00adword of antidisestablishmentarianismandfloccinaucinihilipilification length'],
    ['ru', 'Отказ признать основу революционной ситуации не даёт выхода из кризиса'],
    ['ar', 'ستبني المدينة الجدار من جديد كما كان قبل العاصفة'],
    ['ja', '町はすぐに防波堤を再建するだろうと市長は語った'],
    ['el', 'Η πόλη θα ξαναχτίσει αμέσως τον κυματοθραύστη'],
  ])(
    'contains all words of the text, in lines narrower than the box (%s: %s)',
    async (lang, gist) => {
      const box = await buildBox(node(gist), lang, english);
      const lines = [...box.head, ...box.gist];
      expect(letters(box.gist.map(({text}) => text).join(' '))).toBe(
        letters(gist).replace('\u00ad', ''),
      );
      for (const {width} of lines) {
        expect(width ?? 0).toBeLessThanOrEqual(box.width - 2 * padding.side);
      }
      const pitches = box.head.length * sizes.head.pitch + box.gist.length * sizes.gist.pitch;
      expect(box.height).toBe(padding.top + pitches + padding.bottom);
    },
  );

  test('returns the line width only if the fonts have all characters', async () => {
    const {gist} = await buildBox(node('The town'), 'en', english);
    expect(gist[0]?.width).toBeCloseTo(52, -1);
    const arabic = await buildBox(node('الجدار'), 'ar', english);
    expect(arabic.gist).toEqual([{text: 'الجدار', width: undefined}]);
  });

  test('overestimates the width of characters that the site fonts lack', async () => {
    const wide = await buildBox(node('防'.repeat(12)), 'ja', english);
    expect(wide.gist.length).toBeGreaterThan(1);
  });
});
