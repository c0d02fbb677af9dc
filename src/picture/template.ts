/**
 * Layout of a picture: a centred column that stays intact if the picture is cropped to a square.
 * Only a long main text is wider than the column.
 */
import {type Element, element, type Style} from '../typeset/element.ts';
import {stackFonts} from '../typeset/fonts.ts';
import type {Measure} from '../typeset/measure.ts';
import type {ListItem, MarkedWords, PictureContent, Shape, Words} from './model.ts';
import {colorOf, colors, fillOf, markStyle} from './palette.ts';
import {type Block, type FontStyle, textBlock} from './text-block.ts';

/** All lengths in this file are in px. */
export const pictureSize = {width: 1200, height: 630};

const margin = {top: 56, bottom: 52};
const innerHeight = pictureSize.height - margin.top - margin.bottom;
/** Width of the column, and width of a long main text. */
const column = 600;
const wideColumn = 1000;
/** A main text with a smaller font size in the column is set in the wide column instead. */
const minColumnSize = 44;
/** Minimum space above and below the main text. */
const gap = 26;
const kickerHeight = 40;
/** Maximum height of the part below the main text. */
const lowerHeight = 340;

const serif = {family: 'serif', weight: 400, style: 'normal'} as const satisfies FontStyle;
const sans = {family: 'sans', weight: 400, style: 'normal'} as const satisfies FontStyle;
const quoteSizes = [96, 88, 80, 74, 68, 62, 57, 52, 48, 45, 42, 39, 36, 34] as const;
const titleSizes = [84, 78, 72, 66, 60, 56, 52, 48, 44, 40, 36] as const;
const lineSizes = [28, 26, 24] as const;
const editionSize = 30;
const listSize = 28;
/** Size of a figure, which is lower if lines follow, and of its marks and its lines. */
const figureSize = {width: column, height: 170, lowHeight: 120, mark: 18, line: 2};

/**
 * Lay out a picture.
 *
 * @param content must contain only text that the fonts can draw
 * @returns the tree that the renderer draws
 */
export async function pictureTree(content: PictureContent, measure: Measure): Promise<Element> {
  const [main] = content.main;
  const lower = await lowerPart(content, measure);
  const height = innerHeight - kickerHeight - lower.height - 2 * gap;
  const middle = main ? [await mainPart(main, height, measure)] : [];
  return element(
    {
      position: 'relative',
      justifyContent: 'center',
      width: pictureSize.width,
      height: pictureSize.height,
      background: colors.page,
      color: colors.ink,
    },
    [
      element(
        {
          flexDirection: 'column',
          alignItems: 'center',
          justifyContent: 'space-between',
          height: innerHeight,
          marginTop: margin.top,
        },
        [kicker(content), ...middle, lower.element],
      ),
      ...(content.site ? [await siteName(content.site, measure)] : []),
    ],
  );
}

/** The type of the subject with its numeral, and the status of a claim. */
function kicker({kicker, numeral, kind, status}: PictureContent): Element {
  const color = kind ? colorOf(kind) : colors.soft;
  const {lang, dir} = kicker;
  const part = (text: string, style: Style = {}): Element => element(style, text, {lang, dir});
  return element(
    {
      height: kickerHeight,
      flexDirection: rowOf(dir),
      fontFamily: stackFonts('sans', lang),
      fontSize: 32,
      lineHeight: `${kickerHeight}px`,
      whiteSpace: 'pre',
      color: colors.soft,
    },
    [
      part([kicker.text, numeral?.text].filter(Boolean).join(' '), {fontWeight: 600, color}),
      ...(status
        ? [part(' · '), part(status.label, status.isDisputed ? {fontWeight: 600, color} : {})]
        : []),
    ],
  );
}

/** The direction of a row of elements, which follows that of its texts. */
const rowOf = (dir: Words['dir']): string => (dir === 'rtl' ? 'row-reverse' : 'row');

/** The side at which texts of a direction begin. */
const startOf = (dir: Words['dir'] | undefined): 'flex-start' | 'flex-end' =>
  dir === 'rtl' ? 'flex-end' : 'flex-start';

/** The main text, in the column unless it is too small there. */
async function mainPart(
  {words, mark}: MarkedWords,
  height: number,
  measure: Measure,
): Promise<Element> {
  const inWidth = (width: number) =>
    textBlock(
      words,
      {
        width,
        height,
        sizes: mark ? quoteSizes : titleSizes,
        leading: mark ? 1.27 : 1.17,
        style: serif,
        mark,
        // Do not break a word in the column that fits into the wide column.
        widestWord: wideColumn,
      },
      measure,
    );
  const inColumn = await inWidth(column);
  const text =
    inColumn.size >= minColumnSize && !inColumn.cut ? inColumn : await inWidth(wideColumn);
  return text.element;
}

/** The part below the main text: counts, a list, lines and the title of the edition. */
async function lowerPart(content: PictureContent, measure: Measure): Promise<Block> {
  const figure = content.figure ? [figurePart(content.figure, content.lines.length > 0)] : [];
  const counts = content.counts.length > 0 ? [await countsPart(content.counts, measure)] : [];
  const lines = await Promise.all(content.lines.map((line) => linePart(line, measure)));
  const edition = content.edition ? [await editionPart(content.edition, measure)] : [];
  const others = heightOf([...figure, ...counts, ...lines, ...edition]);
  const list = await listPart(content, lowerHeight - others, measure);
  const blocks = [...figure, ...counts, ...list, ...lines, ...edition];
  return {
    height: heightOf(blocks),
    element: element(
      {flexDirection: 'column', alignItems: 'center'},
      blocks.map((block) => block.element),
    ),
  };
}

const heightOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + block.height, 0);

/** The fill and the border of each look of a shape. */
const shapeStyles: Readonly<Record<Shape['look'], {fill: string; border: string}>> = {
  disputed: {fill: colorOf('claim'), border: colorOf('claim')},
  tinted: {fill: fillOf('claim'), border: colorOf('claim')},
  plain: {fill: colors.page, border: colors.soft},
  faint: {fill: colors.rule, border: colors.rule},
};

/** A small drawing. */
function figurePart(shapes: readonly Shape[], isLow: boolean): Block {
  const {width, mark, line} = figureSize;
  const height = isLow ? figureSize.lowHeight : figureSize.height;
  const after = 26;
  const draw = ({type, look, ...shape}: Shape): Element => {
    const {fill, border} = shapeStyles[look];
    const left = Math.round(shape.x * width);
    const top = Math.round(shape.y * height);
    if (type === 'line') {
      return element(
        {
          position: 'absolute',
          left: left - line / 2,
          top: top - line / 2,
          width: Math.max(line, Math.round(shape.width * width)),
          height: Math.max(line, Math.round(shape.height * height)),
          background: border,
        },
        [],
      );
    }
    const isMark = type === 'mark';
    const outer = (length: number) => Math.max(3 * line, Math.round(length));
    return element(
      {
        position: 'absolute',
        left: isMark ? left - mark / 2 : left,
        top: isMark ? top - mark / 2 : top,
        width: outer(isMark ? mark : shape.width * width),
        height: outer(isMark ? mark : shape.height * height),
        background: fill,
        border: `${line}px solid ${border}`,
        // A disputed mark is a diamond, as on the page.
        ...(isMark
          ? look === 'disputed'
            ? {transform: 'rotate(45deg)'}
            : {borderRadius: mark}
          : {}),
      },
      [],
    );
  };
  return {
    height: height + after,
    element: element({position: 'relative', width, height, marginBottom: after}, shapes.map(draw)),
  };
}

/** The counts in one row, each with the mark of its kind. */
async function countsPart(counts: readonly MarkedWords[], measure: Measure): Promise<Block> {
  const between = 30;
  const {lang, dir} = counts[0]?.words ?? {lang: 'und', dir: 'ltr'};
  const widths = await measure(
    counts.map(({words}) => words.text),
    {...sans, lang},
  );
  const room = column - between * (counts.length - 1);
  const size = Math.min(31, Math.floor(room / widths.reduce((sum, width) => sum + width, 0)));
  const height = 46;
  const after = 18;
  return {
    height: height + after,
    element: element(
      {
        height,
        marginBottom: after,
        alignItems: 'flex-start',
        columnGap: between,
        flexDirection: rowOf(dir),
        fontFamily: stackFonts('sans', lang),
        fontSize: size,
      },
      counts.map(({words, mark}) => {
        const {fill, line} = markStyle(mark ?? {kind: 'claim'}, size);
        return element(
          {
            lineHeight: '38px',
            background: fill,
            borderBottom: `${line.width}px ${line.style} ${line.color}`,
          },
          words.text,
          {lang, dir},
        );
      }),
    ),
  };
}

/** The list items that fit, and the number of omitted items. */
async function listPart(
  {list: items, formatMore}: PictureContent,
  height: number,
  measure: Measure,
): Promise<Block[]> {
  if (items.length === 0) return [];
  const after = 14;
  const rows = await Promise.all(items.map((item) => listItem(item, measure)));
  for (let count = rows.length; count > 0; count--) {
    const left = rows.length - count;
    const more = left > 0 && formatMore ? [await linePart(formatMore(left), measure)] : [];
    const shown = [...rows.slice(0, count), ...more];
    if (heightOf(shown) + after > height) continue;
    return [
      {
        height: heightOf(shown) + after,
        element: element(
          {flexDirection: 'column', alignItems: startOf(items[0]?.words.dir), marginBottom: after},
          shown.map((row) => row.element),
        ),
      },
    ];
  }
  return [];
}

/** A list item, preceded by its numeral. */
async function listItem({words, numeral, kind}: ListItem, measure: Measure): Promise<Block> {
  const indent = 56;
  const leading = 1.3;
  const text = await textBlock(
    words,
    {
      width: column - indent,
      height: 2 * Math.round(listSize * leading),
      sizes: [listSize],
      leading,
      style: serif,
      align: startOf(words.dir),
    },
    measure,
  );
  return {
    height: text.height,
    element: element(
      {
        flexDirection: rowOf(words.dir),
        fontFamily: stackFonts('serif', words.lang),
        fontSize: listSize,
      },
      [
        element(
          {
            width: indent,
            lineHeight: `${Math.round(listSize * leading)}px`,
            color: colorOf(kind),
          },
          numeral,
          {lang: words.lang, dir: words.dir},
        ),
        text.element,
      ],
    ),
  };
}

/** A text below the main text, on two rows, or on three if necessary. */
async function linePart(words: Words, measure: Measure): Promise<Block> {
  const leading = 1.32;
  const after = 4;
  const inRows = (rows: number) =>
    textBlock(
      words,
      {
        width: column,
        height: rows * Math.round(lineSizes[0] * leading),
        sizes: lineSizes,
        leading,
        style: sans,
        color: colors.soft,
      },
      measure,
    );
  const two = await inRows(2);
  const text = two.cut ? await inRows(3) : two;
  return {height: text.height + after, element: element({marginBottom: after}, [text.element])};
}

/** The title of the edition, below a short rule. */
async function editionPart(title: Words, measure: Measure): Promise<Block> {
  const rule = 2;
  const around = 15;
  const leading = 1.28;
  const text = await textBlock(
    title,
    {
      width: column,
      height: 2 * Math.round(editionSize * leading),
      sizes: [editionSize],
      leading,
      style: serif,
    },
    measure,
  );
  return {
    height: around + rule + around + text.height,
    element: element({flexDirection: 'column', alignItems: 'center'}, [
      element(
        {
          width: 72,
          height: rule,
          marginTop: around,
          marginBottom: around,
          background: colors.rule,
        },
        [],
      ),
      text.element,
    ]),
  };
}

/** The name of the site, in the top left corner, beside the kicker. A long one is smaller. */
async function siteName(name: Words, measure: Measure): Promise<Element> {
  const {element: text} = await textBlock(
    name,
    {
      width: 300,
      height: 72,
      sizes: [40, 32, 26, 22],
      leading: 1.1,
      style: serif,
      align: 'flex-start',
    },
    measure,
  );
  return element(
    {
      position: 'absolute',
      top: margin.top,
      left: 60,
      width: 300,
    },
    [text],
  );
}
