/**
 * Draws the strip: a narrow picture of a whole article, with a link at each passage.
 *
 * It serves pointer users only; the same links are in the text and in the lists after it. The
 * colours suit light and dark pages, because an SVG file cannot know the theme of the page.
 */
import type {ElementContent} from 'hast';
import {toHtml} from 'hast-util-to-html';
import type {Article, EditionAnnotation} from '../edition/model.ts';
import {isDisputed, kindEntry} from '../edition/vocabulary.ts';
import type {Interface} from '../language/interface.ts';
import {formatTitle} from '../render/describe-annotation.ts';

/** Size of the picture in SVG units; the page stretches it. */
const width = 12;
const height = 1000;

/** Gap between adjacent passages, and minimum visible length, in SVG units. */
const gap = 1;
const minLength = 2;

/** Lanes of the strip, in SVG units from the left edge. */
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
 * Draw the strip of an article.
 *
 * @returns SVG whose links are relative to the folder of the article
 */
export function drawStrip({annotations, text}: Article, ui: Interface): string {
  const at = (offset: number): number => Math.round((offset / text.length) * height);
  const path = ({ranges, kind}: EditionAnnotation): string =>
    ranges
      .map(({start, end}) => {
        const {from, to} = lanes[kindEntry(kind).look.lane];
        return `M${from} ${at(start)}H${to}v${Math.max(minLength, at(end) - at(start) - gap)}H${from}z`;
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
          value: formatTitle(annotation, ui),
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
  // XML does not allow `]]>` in text (XML 1.0, §2.4), unlike HTML.
  return toHtml(picture, {space: 'svg'}).replaceAll(']]>', ']]&gt;');
}
