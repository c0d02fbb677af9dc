/**
 * Draws a map as SVG. The colours come from `map.css`, so that the map follows dark mode, print
 * styles and the forced colours of the reader.
 */

import type {Element, ElementContent, Text} from 'hast';
import {visit} from 'unist-util-visit';
import type {Addresses} from '../addresses/addresses.ts';
import {itemAt, kindEntry} from '../edition/vocabulary.ts';
import {type Languages, markForeignWords} from '../language/foreign-words.ts';
import type {Interface} from '../language/interface.ts';
import {padding, sizes} from './build-box.ts';
import {argues} from './columns.ts';
import {formatContents, formatNode} from './describe-node.ts';
import {formatPath, measureEndAngle} from './edge-path.ts';
import {resolveEdgeStyle} from './edge-style.ts';
import type {
  Heading,
  Line,
  MapNode,
  PlacedBox,
  PlacedEdge,
  PlacedFrame,
  PlacedMap,
  Point,
} from './model.ts';

/** The map is sized in rem, so that it grows with the font size of the reader. */
const pixelsPerRem = 16;

type Attributes = Readonly<Record<string, string | string[] | number | undefined>>;

/**
 * Draw a map.
 *
 * Its links are in reading order. Edges, labels and frames are hidden from assistive technology,
 * because the outline contains the same information.
 *
 * @param name accessible name of the map
 * @param siteLanguage BCP 47 tag of the names of actors and signs
 */
export function drawMap(
  map: PlacedMap,
  name: string,
  addresses: Addresses,
  ui: Interface,
  siteLanguage: string,
): Element {
  const {graph, width, height, boxes, edges, frames, headings} = map;
  const picture = svg(
    'svg',
    {
      className: ['map'],
      role: 'group',
      ariaLabel: ui.text('map.label', {name, contents: formatContents(graph, ui)}),
      viewBox: `0 0 ${width} ${height}`,
      width: `${width / pixelsPerRem}rem`,
      height: `${height / pixelsPerRem}rem`,
      // Only the text in boxes has the direction of the article.
      direction: 'ltr',
    },
    [
      svg('g', {ariaHidden: 'true'}, [
        ...frames.map((frame) => drawFrame(frame, graph.dir)),
        ...headings.map((heading) => drawHeading(heading, graph.dir)),
        ...edges.filter(argues).map((edge) => drawEdge(edge)),
      ]),
      ...boxes.map((box) => drawBox(box, map, addresses, ui, siteLanguage)),
    ],
  );
  return markWords(picture, {lang: ui.lang, foreign: [siteLanguage, graph.lang]});
}

/** Mark words in other scripts than that of the page with their language. */
function markWords(picture: Element, languages: Languages): Element {
  const marked: Element = {...picture, children: markForeignWords(picture.children, languages)};
  visit(marked, {type: 'element', tagName: 'span'}, (element) => {
    element.tagName = 'tspan';
  });
  return marked;
}

function drawFrame({speaker, title, x, y, width, height}: PlacedFrame, dir: string): Element {
  const side = dir === 'rtl' ? width - padding.side : padding.side;
  return svg('g', {className: ['frame'], dataSpeaker: speaker.id}, [
    svg('rect', {x, y, width, height, rx: 6}),
    drawTitle(title, {x: x + side, y: y + 20}, dir),
  ]);
}

const drawHeading = ({text, x, y}: Heading, dir: string): Element =>
  svg('g', {className: ['heading']}, [drawTitle(text, {x, y}, dir)]);

/** Draw a text that begins at a point, in a direction. */
const drawTitle = (value: string, {x, y}: Point, dir: string): Element =>
  svg('text', {x, y, direction: dir === 'rtl' ? dir : undefined}, [{type: 'text', value}]);

/** Draw an edge. `shown` is why CSS shows it, if it is not always shown. */
function drawEdge({type, points}: PlacedEdge, shown?: 'stated' | 'received'): Element {
  const {dash, width, head, fill} = resolveEdgeStyle(type);
  const end = itemAt(points, points.length - 1);
  const angle = measureEndAngle(points);
  return svg(
    'g',
    {className: ['edge', fill, ...(shown ? [shown] : [])], dataRelation: type, strokeWidth: width},
    [
      svg('path', {d: formatPath(points), strokeDashArray: dash}),
      svg('path', {
        className: ['head'],
        d: head,
        transform: `translate(${end.x} ${end.y})${angle === 0 ? '' : `rotate(${angle})`}`,
      }),
    ],
  );
}

/**
 * Draw a node: a link to its passage, and its edges that do not argue. CSS shows these while the
 * pointer or the focus is on it; those that it states, also if the reader wants all.
 */
function drawBox(
  box: PlacedBox,
  {graph, edges}: PlacedMap,
  addresses: Addresses,
  ui: Interface,
  siteLanguage: string,
): Element {
  const {node, x, y, width, height, head, gist} = box;
  const {lang, dir, slug} = graph;
  const start = dir === 'rtl' ? width - padding.side : padding.side;
  const lines = (set: readonly Line[], top: number, {size, pitch}: {size: number; pitch: number}) =>
    drawLines(set, start, top + (pitch + size * capHeight) / 2, pitch);

  const underHead = padding.top + head.length * sizes.head.pitch;
  const words = svg('text', {}, [
    svg('tspan', {className: ['what']}, lines(head, padding.top, sizes.head)),
    space,
    svg(
      'tspan',
      {className: ['gist'], lang: 'passage' in node.at ? lang : siteLanguage},
      lines(gist, underHead, sizes.gist),
    ),
  ]);
  const quiet = edges.filter((edge) => !argues(edge));
  const shownWith = [
    ...quiet.filter(({from}) => from === node.key).map((edge) => drawEdge(edge, 'stated')),
    ...quiet.filter(({to}) => to === node.key).map((edge) => drawEdge(edge, 'received')),
  ];
  return svg(
    'g',
    {
      className: ['node'],
      dataKind: node.kind,
      dataStatus: node.status,
      dataRests: node.rests ? '' : undefined,
      direction: dir === 'rtl' ? 'rtl' : undefined,
    },
    [
      ...(shownWith.length > 0 ? [svg('g', {ariaHidden: 'true'}, shownWith)] : []),
      svg(
        'a',
        {
          href: resolveHref(node, slug, addresses),
          ariaLabel: formatNode(node, ui),
          transform: `translate(${x} ${y})`,
        },
        [
          svg('rect', {className: ['box'], width, height, rx: 2}),
          ...(kindEntry(node.kind).look.line === 'double'
            ? [
                svg('rect', {
                  className: ['inner'],
                  x: 3,
                  y: 3,
                  width: width - 6,
                  height: height - 6,
                }),
              ]
            : []),
          ...(node.rests
            ? [
                svg('path', {
                  className: ['rests'],
                  d: `M${dir === 'rtl' ? width - 4 : 4} 3V${height - 3}`,
                }),
              ]
            : []),
          words,
        ],
      ),
    ],
  );
}

/** Resolve the address of a node: its passage, or the framework of a sign without a passage. */
export const resolveHref = ({at}: MapNode, slug: string, addresses: Addresses): string =>
  'passage' in at ? addresses.place(slug, at.passage) : addresses.sign(at.framework, at.number);

/** Separates lines for screen readers; it has no visible effect. */
const space: Text = {type: 'text', value: ' '};

/** Cap height of the site fonts, in em. */
const capHeight = 0.66;

/** Draw lines at their measured width, so that they fit if the reader has another font. */
const drawLines = (
  lines: readonly Line[],
  x: number,
  first: number,
  pitch: number,
): ElementContent[] =>
  lines.flatMap(({text, width}, index) => [
    ...(index > 0 ? [space] : []),
    svg(
      'tspan',
      {
        x,
        y: round(first + index * pitch),
        textLength: width === undefined ? undefined : round(width),
        lengthAdjust: width === undefined ? undefined : 'spacingAndGlyphs',
      },
      [{type: 'text', value: text}],
    ),
  ]);

const round = (length: number): number => Math.round(length * 10) / 10;

/** Create an SVG element. hast expects numeric attributes of SVG as strings. */
const svg = (
  tagName: string,
  attributes: Attributes,
  children: ElementContent[] = [],
): Element => ({
  type: 'element',
  tagName,
  properties: Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'number' ? String(value) : value,
    ]),
  ),
  children,
});
