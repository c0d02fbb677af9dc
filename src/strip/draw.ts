/**
 * Draw the strip: a whole article as a thin picture, each passage in its place, as a link.
 *
 * It is a file of its own, for those who point: the keyboard and the screen reader have the
 * same links in the text and in the lists after it. Its colours do on light and on dark, for
 * a file knows nothing of what a reader has chosen for the page.
 */
import type {ElementContent} from 'hast';
import {toHtml} from 'hast-util-to-html';
import type {Article, EditionAnnotation} from '../edition/model.ts';
import {isDisputed, kindEntry} from '../edition/vocabulary.ts';
import {formatTitle} from '../render/describe-annotation.ts';

/** The size of the picture, in its own units: the page stretches it. */
const width = 12;
const height = 1000;

/** A gap of one unit parts passages that touch; less than two units is not seen. */
const gap = 1;
const least = 2;

/** The lanes of the strip, in its units from the left edge. */
const lanes = {
  start: {from: 0, to: 7},
  end: {from: 8, to: width},
  whole: {from: 0, to: width},
} as const;

const element = (
  tagName: string,
  properties: Record<string, string | number>,
  ...children: ElementContent[]
): ElementContent => ({type: 'element', tagName, properties, children});

/**
 * @returns the SVG, with links from the folder of the article
 */
export function drawStrip({annotations, text}: Article): string {
  const at = (offset: number): number => Math.round((offset / text.length) * height);
  const path = ({ranges, kind}: EditionAnnotation): string =>
    ranges
      .map(({start, end}) => {
        const {from, to} = lanes[kindEntry(kind).look.lane];
        return `M${from} ${at(start)}H${to}v${Math.max(least, at(end) - at(start) - gap)}H${from}z`;
      })
      .join('');
  const opacity = ({kind, status}: EditionAnnotation): number =>
    isDisputed(status) || kindEntry(kind).look.lane === 'end' ? 0.9 : 0.4;

  const passages = annotations.map((annotation) =>
    element(
      'a',
      {href: `./#${annotation.id}`, target: '_parent', tabIndex: -1},
      element(
        'title',
        {},
        {
          type: 'text',
          value: formatTitle(annotation),
        },
      ),
      element('path', {
        d: path(annotation),
        fill: kindEntry(annotation.kind).look.color.either,
        fillOpacity: opacity(annotation),
      }),
    ),
  );
  const picture = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      preserveAspectRatio: 'none',
    },
    ...passages,
  );
  return toHtml(picture, {space: 'svg'});
}
