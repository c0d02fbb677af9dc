import {beforeAll, describe, expect, test} from 'vitest';
import {buildArticleGraph} from '../../src/map/claim-graph.ts';
import {layOut} from '../../src/map/lay-out.ts';
import type {PlacedMap, Rectangle} from '../../src/map/model.ts';
import {english} from '../language/english.ts';
import {articleWith, claim, sign} from './maps.ts';

const mapOf = (annotations: string, front?: string): Promise<PlacedMap> =>
  layOut(buildArticleGraph(articleWith(annotations, front), english), english);

const apart = (a: Rectangle, b: Rectangle): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;

const within = (inner: Rectangle, outer: Rectangle): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const boxOf = ({boxes}: PlacedMap, key: string): Rectangle => {
  const found = boxes.find(({node}) => node.key === key);
  if (!found) throw new Error(`${key} is not on the map.`);
  return found;
};

/** In ms. The first layout loads the fonts and the layout engine. */
const timeout = 60_000;

/** Claims that support, rebut and restate each other, with cycles. */
const tangled =
  Array.from({length: 12}, (_, index) =>
    claim(
      index,
      `supports="a${(index * 7 + 3) % 12} a${(index * 5 + 1) % 12}" restates=a${(index + 5) % 12}`
        .replaceAll(new RegExp(`\\ba${index}\\b`, 'g'), `a${(index + 1) % 12}`)
        .concat(index % 3 === 0 ? ' evidence-for=neglect/1' : ''),
    ),
  ).join('') + sign(30, 'sign=neglect/1');

const speakers =
  claim(1, 'supports=a2') +
  claim(2, 'by=haddad rebuts=a3') +
  claim(3, 'by=lindqvist evidence-for="neglect/1 neglect/2"') +
  claim(4, 'by=haddad supports=a2') +
  sign(5, 'sign=neglect/1');

describe.each([
  ['a tangle', tangled],
  ['several speakers', speakers],
])('the layout of %s', (_, annotations) => {
  let map: PlacedMap;
  beforeAll(async () => {
    map = await mapOf(annotations);
  }, timeout);

  test('places all boxes on the map, without overlaps', () => {
    const whole = {x: 0, y: 0, width: map.width, height: map.height};
    for (const box of map.boxes) {
      expect(within(box, whole)).toBe(true);
      for (const other of map.boxes) expect(other === box || apart(other, box)).toBe(true);
    }
  });

  test('draws each edge from the side of one box to the side of the other', () => {
    expect(map.edges.length).toBe(map.graph.edges.length);
    const onBorder = ({x, y}: {x: number; y: number}, box: Rectangle) =>
      (x === box.x || x === box.x + box.width) && y >= box.y && y <= box.y + box.height;
    for (const {from, to, points} of map.edges) {
      expect(points.length).toBeGreaterThan(1);
      expect(onBorder(points[0] ?? {x: 0, y: 0}, boxOf(map, from))).toBe(true);
      expect(onBorder(points.at(-1) ?? {x: 0, y: 0}, boxOf(map, to))).toBe(true);
      for (const [at, point] of points.slice(1).entries()) {
        const before = points[at];
        expect(before?.x === point.x || before?.y === point.y).toBe(true);
      }
    }
  });

  test('places no label on a box or on another label', () => {
    const {boxes, edges} = map;
    const labels = edges.map(({label: {x, y, width}}) => ({
      x: x - width / 2,
      y: y - 7,
      width,
      height: 14,
    }));
    for (const label of labels) {
      for (const box of boxes) expect(apart(label, box)).toBe(true);
      for (const other of labels) expect(other === label || apart(other, label)).toBe(true);
    }
  });

  test('places each label on its edge', () => {
    const between = (value: number, a: number, b: number) =>
      value >= Math.min(a, b) - 1 && value <= Math.max(a, b) + 1;
    for (const {points, label} of map.edges) {
      const sides = points.slice(1).map((end, at) => ({start: points[at] ?? end, end}));
      const on = sides.some(
        ({start, end}) => between(label.x, start.x, end.x) && between(label.y, start.y, end.y),
      );
      expect(on).toBe(true);
    }
  });

  test(
    'is deterministic',
    async () => {
      expect(await mapOf(annotations)).toEqual(map);
    },
    timeout,
  );
});

describe('frames', () => {
  test('contain exactly the claims of their speakers', async () => {
    const map = await mapOf(speakers);
    expect(map.frames.map(({title}) => title.text)).toEqual([
      'The author asserts',
      'Omar Haddad asserts',
      'Maria Lindqvist asserts',
    ]);
    for (const frame of map.frames) {
      expect(frame.width).toBeGreaterThan(frame.title.width);
      for (const box of map.boxes) {
        expect(box.node.by === frame.speaker.id ? within(box, frame) : apart(box, frame)).toBe(
          true,
        );
      }
    }
  });

  test('are omitted if there is only one speaker', async () => {
    expect((await mapOf(tangled)).frames).toEqual([]);
  });
});

test('edges run in the reading direction of the article', async () => {
  const related = claim(1, 'supports=a2') + claim(2);
  const english = await mapOf(related);
  expect(boxOf(english, 'a1').x).toBeLessThan(boxOf(english, 'a2').x);
  const arabic = await mapOf(related, 'title: A title\nlang: ar');
  expect(boxOf(arabic, 'a1').x).toBeGreaterThan(boxOf(arabic, 'a2').x);
});

test('unrelated nodes come last', async () => {
  const map = await mapOf(claim(1) + claim(2, 'supports=a3') + claim(3));
  const last = boxOf(map, 'a1');
  expect(last.y > boxOf(map, 'a2').y || last.x > boxOf(map, 'a3').x).toBe(true);
});

test(
  'lays out two hundred claims',
  async () => {
    const map = await mapOf(
      Array.from({length: 200}, (_, index) =>
        claim(index, `supports=a${(index + 7) % 200} elaborates=a${(index * 3 + 1) % 200}`),
      ).join(''),
    );
    expect(map.boxes).toHaveLength(200);
    expect(map.edges).toHaveLength(400);
  },
  timeout,
);
