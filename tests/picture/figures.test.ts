import {describe, expect, test} from 'vitest';
import {layOutTimeline} from '../../src/edition/timeline-overview.ts';
import {findInterface} from '../../src/language/interface.ts';
import {mapPicture, timelinePicture} from '../../src/picture/contents.ts';
import {mapFigure, timelineFigure} from '../../src/picture/figures.ts';
import {pictureTree} from '../../src/picture/template.ts';
import {compileGood} from '../edition/content.ts';
import {english} from '../language/english.ts';
import {halfWide} from './pictures.ts';

const claim = (id: string, quote: string, attributes: string) =>
  `:::claim[${id}]{#${id} ${attributes}}\n> ${quote}\n\nA note.\n:::\n\n`;

const [article] = compileGood({
  'articles/a/article.md': '---\ntitle: A title\npublished: 2022-01-10\n---\n\nOne two three.\n',
  'articles/a/annotations.md':
    claim('first', 'One', 'status=contested finding="It was not so."') +
    claim('second', 'two', 'status=supported'),
  'articles/a/timeline.md': `---
events:
  - {date: 2022-01-20, event: It ended.}
  - {date: 2022-01-01, event: It began., annotations: [second, first]}
  - {date: 2022-01-05, until: 2022-01-08, event: It lasted., annotations: second}
---
`,
}).articles;
const timeline = article?.timeline;
if (!article || !timeline) throw new Error('There is no timeline.');

describe('timelineFigure', () => {
  test('has a mark for each event, with disputed ones above, and the day of the article', () => {
    const shapes = timelineFigure(layOutTimeline(article, timeline, english), 'ltr');
    const marks = shapes.filter(({type}) => type === 'mark');
    expect(marks.map(({x, look}) => [x, look])).toEqual([
      [0.025, 'disputed'],
      [0.225, 'plain'],
      [0.975, 'plain'],
    ]);
    expect(marks.map(({y}) => y)).toEqual(marks.map(({y}) => y).sort((a, b) => a - b));
    const lines = shapes.filter(({type}) => type === 'line');
    expect(lines.map(({x, width}) => [x, width].map((each) => each.toFixed(3)))).toEqual([
      ['0.000', '1.000'],
      ['0.475', '0.000'],
      ['0.200', '0.200'],
    ]);
  });

  test('is mirrored on a page that runs from right to left', () => {
    const overview = layOutTimeline(article, timeline, english);
    const [ltr, rtl] = (['ltr', 'rtl'] as const).map((dir) => timelineFigure(overview, dir));
    expect(rtl?.map(({x}) => x.toFixed(3))).toEqual(
      ltr?.map(({x, width}) => (1 - x - width).toFixed(3)),
    );
  });
});

const map = {
  width: 200,
  height: 100,
  boxes: [
    {x: 0, y: 0, width: 50, height: 20, node: {status: 'contested', rests: false}},
    {x: 100, y: 50, width: 50, height: 20, node: {status: 'opinion', rests: true}},
    {x: 100, y: 80, width: 50, height: 20, node: {rests: false}},
  ],
  edges: [
    {
      points: [
        {x: 50, y: 10},
        {x: 70, y: 10},
        {x: 70, y: 60},
        {x: 100, y: 60},
      ],
    },
  ],
} as const;

test('mapFigure has the boxes by status and what rests on disputed claims, above the lines', () => {
  const shapes = mapFigure(map);
  expect(shapes.map(({type, look}) => `${type} ${look}`)).toEqual([
    ...Array(3).fill('line plain'),
    'box disputed',
    'box tinted',
    'box plain',
  ]);
  expect(shapes[4]).toMatchObject({x: 0.5, y: 0.5, width: 0.25, height: 0.2});
});

describe('the contents of pictures', () => {
  test('of a map are its finding, and without one the numbers of claims', () => {
    const finding = 'Claim 1 is contested. On it rest: claim 2.';
    const picture = mapPicture(article, finding, map, english);
    expect(picture.main[0]?.words.text).toBe(finding);
    expect(picture.figure).toEqual(mapFigure(map));
    expect(picture.alt).toBe(`Map of the claims in “A title”. ${finding}`);
    expect(mapPicture(article, undefined, undefined, english)).toMatchObject({
      main: [{words: {text: '2 claims: 1 contested and 1 supported'}}, {}],
      alt: 'Map of the claims in “A title”. 2 claims: 1 contested and 1 supported.',
    });
  });

  test('of a timeline are its span, the number of events and the date of the article', () => {
    const picture = timelinePicture(article, timeline, english);
    expect(picture.main[0]?.words.text).toBe('1–20 January 2022');
    expect(picture.lines[0]?.text).toBe('3 events · The article: 10 January 2022');
    expect(picture.alt).toBe(
      'Timeline: A title. 1–20 January 2022. 3 events. The article: 10 January 2022.',
    );
    const russian = findInterface('ru') ?? english;
    expect(timelinePicture(article, timeline, russian).lines[0]?.text).toMatch(/^3 события · /);
  });

  test.each([
    ['a single day', 'events: [{date: 2022-01-05, event: A.}]', '5 January 2022'],
    ['an open end', 'events: [{date: 1931, event: A.}, {date: 1985/.., event: B.}]', 'from 1931'],
    ['an unknown beginning', 'events: [{date: ../1999, event: A.}]', 'until 1999'],
    [
      'years',
      'events: [{date: c. 1590, event: A.}, {date: 1596-03?, event: B.}]',
      'c. 1590 to March 1596 (uncertain)',
    ],
  ])('of a timeline have the span of %s', (_, events, expected) => {
    const [other] = compileGood({
      'articles/a/article.md': '---\ntitle: A title\n---\n\nOne.\n',
      'articles/a/timeline.md': `---\n${events}\n---\n`,
    }).articles;
    if (!other?.timeline) throw new Error('There is no timeline.');
    expect(timelinePicture(other, other.timeline, english).main[0]?.words.text).toBe(expected);
  });
});

test('a figure is drawn between the main text and the lines, within its size', async () => {
  const tree = await pictureTree(timelinePicture(article, timeline, english), halfWide);
  const text = JSON.stringify(tree);
  expect(text.indexOf('1–20 January')).toBeLessThan(text.indexOf('"absolute","left":6'));
  const lefts = [...text.matchAll(/"left":(-?[\d.]+),"top":(-?[\d.]+)/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
  expect(lefts.length).toBe(6);
  for (const [x = 0, y = 0] of lefts) {
    expect(x >= -1 && x <= 600).toBe(true);
    expect(y >= -9 && y <= 120).toBe(true);
  }
});
