import {beforeAll, describe, expect, test} from 'vitest';
import {buildArticleGraph} from '../../src/map/claim-graph.ts';
import {layOut} from '../../src/map/lay-out.ts';
import {columns, type PlacedMap, type Point, type Rectangle} from '../../src/map/model.ts';
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

/** The straight lines of an edge. */
const sidesOf = (points: readonly Point[]) =>
  points.slice(1).map((end, at) => ({start: points[at] ?? end, end}));

const rectangleOf = ({start, end}: {start: Point; end: Point}): Rectangle => ({
  x: Math.min(start.x, end.x),
  y: Math.min(start.y, end.y),
  width: Math.abs(end.x - start.x),
  height: Math.abs(end.y - start.y),
});

/** In ms. The first layout loads the fonts. */
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

/** A chain, a reason for a sign, a sign that argues, and claims that do neither. */
const mixed =
  claim(1, 'supports=a2 evidence-for=neglect/1') +
  claim(2, 'supports=a3') +
  claim(3, 'elaborates=a6') +
  claim(4, 'restates=a1') +
  claim(5) +
  claim(6, 'rebuts=a1 evidence-for="neglect/1 neglect/2"') +
  sign(7, 'sign=neglect/1 supports=a2 part-of=a1');

const speakers =
  claim(1, 'supports=a2') +
  claim(2, 'by=haddad rebuts=a3') +
  claim(3, 'by=lindqvist evidence-for="neglect/1 neglect/2"') +
  claim(4, 'by=haddad supports=a2') +
  sign(5, 'sign=neglect/1');

describe.each([
  ['a tangle', tangled],
  ['several speakers', speakers],
  ['what is argued and what is not', mixed],
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
      (x === box.x || x === box.x + box.width) && y > box.y && y < box.y + box.height;
    for (const {from, to, points} of map.edges) {
      expect(onBorder(points[0] ?? {x: 0, y: 0}, boxOf(map, from))).toBe(true);
      expect(onBorder(points.at(-1) ?? {x: 0, y: 0}, boxOf(map, to))).toBe(true);
      for (const {start, end} of sidesOf(points)) {
        expect(start.x === end.x || start.y === end.y).toBe(true);
      }
    }
  });

  test('draws no edge through a box, over a title or off the map', () => {
    const whole = {x: 0, y: 0, width: map.width, height: map.height};
    const titles = map.headings.map(({x, y}) => ({x, y: y - 12, width: 60, height: 14}));
    for (const {points} of map.edges) {
      for (const side of sidesOf(points)) {
        const line = rectangleOf(side);
        expect(within(line, whole)).toBe(true);
        for (const other of [...map.boxes, ...titles]) expect(apart(line, other)).toBe(true);
      }
    }
  });

  test('draws no two edges over each other', () => {
    const lines = map.edges.flatMap(({points}) => sidesOf(points).map(rectangleOf));
    const isUpright = ({width}: Rectangle) => width === 0;
    /** Whether parallel lines share more than a point. */
    const share = (a: Rectangle, b: Rectangle) =>
      isUpright(a) === isUpright(b) &&
      (isUpright(a)
        ? a.x === b.x && a.y < b.y + b.height && b.y < a.y + a.height
        : a.y === b.y && a.x < b.x + b.width && b.x < a.x + a.width);
    const pairs = lines.flatMap((a, index) =>
      lines.slice(index + 1).filter((b) => a.width + a.height > 0 && share(a, b)),
    );
    expect(pairs).toEqual([]);
  });

  test('has reasons at the start, then conclusions, then signs, each in reading order', () => {
    const order = map.graph.nodes.map(({key}) => key);
    for (const [nth, column] of columns.entries()) {
      const own = map.boxes.filter((box) => box.column === column);
      expect(new Set(own.map(({x}) => x)).size).toBe(own.length > 0 ? 1 : 0);
      for (const later of columns.slice(nth + 1)) {
        for (const box of map.boxes.filter((each) => each.column === later)) {
          for (const {x, width} of own) expect(box.x).toBeGreaterThan(x + width);
        }
      }
      // Of each speaker, if they have frames.
      for (const group of Map.groupBy(own, ({node}) => map.frames.length > 0 && node.by).values()) {
        const down = group.toSorted((a, b) => a.y - b.y).map(({node}) => node.key);
        expect(down).toEqual(order.filter((key) => down.includes(key)));
      }
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
    expect(map.frames.map(({title}) => title)).toEqual([
      'The author asserts',
      'Omar Haddad asserts',
      'Maria Lindqvist asserts',
    ]);
    for (const frame of map.frames) {
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

test('mirrors the map of an article that runs from right to left', async () => {
  const map = await mapOf(mixed);
  const mirrored = await mapOf(mixed, 'title: A title\nlang: ar');
  expect(mirrored.boxes.map(({x, width, column}) => [mirrored.width - x - width, column])).toEqual(
    map.boxes.map(({x, column}) => [x, column]),
  );
  const pointsOf = ({edges}: PlacedMap, at: (x: number) => number) =>
    edges.map(({points}) => points.map(({x}) => at(x)));
  expect(pointsOf(mirrored, (x) => mirrored.width - x)).toEqual(pointsOf(map, (x) => x));
});

test('nodes that neither argue nor are argued about are below the others, with a title', async () => {
  const map = await mapOf(mixed);
  const alone = map.boxes.filter(({column}) => column === undefined);
  expect(alone.map(({node}) => node.key)).toEqual(['a4', 'a5']);
  const lowest = Math.max(
    ...map.boxes.filter(({column}) => column).map(({y, height}) => y + height),
  );
  const title = map.headings.find(({column}) => column === undefined);
  expect(title?.y).toBeGreaterThan(lowest);
  for (const {y} of alone) expect(y).toBeGreaterThan(title?.y ?? Number.POSITIVE_INFINITY);
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
