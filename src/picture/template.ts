/**
 * How a picture looks: like a title page, on its middle line. It stands in a column
 * that is whole where the picture is cropped to a square; only a long main text is
 * wider, rather than small.
 */
import {type Element, element} from '../typeset/element.ts';
import type {Measure, TextStyle} from '../typeset/measure.ts';
import type {ListItem, MarkedWords, PictureContent, Words} from './model.ts';
import {colorOf, colors, markStyle} from './palette.ts';
import {type Block, type Setting, textBlock} from './text-block.ts';

/** To be raised with every change of what is drawn: pictures are kept between builds. */
export const templateVersion = 2;

/** In px, as are all measures here. */
export const pictureSize = {width: 1200, height: 630};

const margin = {top: 56, bottom: 52};
const innerHeight = pictureSize.height - margin.top - margin.bottom;
/** The width of what a square in the middle holds, and that of a long main text. */
const column = 600;
const wideColumn = 1000;
/** A main text that would be smaller than this in the column takes the wide one. */
const minColumnSize = 44;
/** Above and below the main text, at least. */
const gap = 26;
const kickerHeight = 40;
/** What may stand under the main text, so that there is room for it. */
const lowerHeight = 340;

const serif: TextStyle = {family: 'serif', weight: 400, style: 'normal'};
const sans: TextStyle = {family: 'sans', weight: 400, style: 'normal'};
const quoteSizes = [96, 88, 80, 74, 68, 62, 57, 52, 48, 45, 42, 39, 36, 34] as const;
const titleSizes = [84, 78, 72, 66, 60, 56, 52, 48, 44, 40, 36] as const;
const lineSizes = [28, 26, 24] as const;
const editionSize = 30;
const listSize = 28;

/**
 * Lay a picture out.
 *
 * @param content only what the fonts can draw
 * @param stacks the `font-family` of each family
 * @returns the tree that satori draws
 */
export async function pictureTree(
  content: PictureContent,
  stacks: Readonly<Record<string, string>>,
  measure: Measure,
): Promise<Element> {
  const setting: Setting = {stacks, measure};
  const [main] = content.main;
  const lower = await lowerPart(content, setting);
  const height = innerHeight - kickerHeight - lower.height - 2 * gap;
  const middle = main ? [await mainPart(main, height, setting)] : [];
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
        [kicker(content, setting), ...middle, lower.element],
      ),
      siteName(setting),
    ],
  );
}

/** What the picture is of, and the status of a claim. */
function kicker({kicker, numeral, kind, status}: PictureContent, {stacks}: Setting): Element {
  const color = kind ? colorOf(kind) : colors.soft;
  return element(
    {
      height: kickerHeight,
      fontFamily: stacks['sans'],
      fontSize: 32,
      lineHeight: `${kickerHeight}px`,
      whiteSpace: 'pre',
      color: colors.soft,
    },
    [
      element({fontWeight: 600, color}, numeral ? `${kicker} ${numeral.text}` : kicker),
      ...(status
        ? [
            element({}, ' · '),
            element(status.isDisputed ? {fontWeight: 600, color} : {}, status.label),
          ]
        : []),
    ],
  );
}

/** The main text, in the column if it is not too small there. */
async function mainPart(
  {words, mark}: MarkedWords,
  height: number,
  setting: Setting,
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
        // A word that is whole in the wide column is not broken in the other.
        widestWord: wideColumn,
      },
      setting,
    );
  const inColumn = await inWidth(column);
  const text =
    inColumn.size >= minColumnSize && !inColumn.cut ? inColumn : await inWidth(wideColumn);
  return text.element;
}

/** What stands under the main text: counts, a list, lines, and the title of the edition. */
async function lowerPart(content: PictureContent, setting: Setting): Promise<Block> {
  const counts = content.counts.length > 0 ? [await countsPart(content.counts, setting)] : [];
  const lines = await Promise.all(content.lines.map((line) => linePart(line, setting)));
  const edition = content.edition ? [await editionPart(content.edition, setting)] : [];
  const others = heightOf([...counts, ...lines, ...edition]);
  const list = await listPart(content.list, lowerHeight - others, setting);
  const blocks = [...counts, ...list, ...lines, ...edition];
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

/** The counts in a row, each with the mark of its kind. */
async function countsPart(
  counts: readonly MarkedWords[],
  {measure, stacks}: Setting,
): Promise<Block> {
  const between = 30;
  const widths = await measure(
    counts.map(({words}) => words.text),
    sans,
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
        fontFamily: stacks['sans'],
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
        );
      }),
    ),
  };
}

/** As much of a list as there is room for, and how many are left out. */
async function listPart(
  items: readonly ListItem[],
  height: number,
  setting: Setting,
): Promise<Block[]> {
  if (items.length === 0) return [];
  const after = 14;
  const rows = await Promise.all(items.map((item) => listItem(item, setting)));
  for (let count = rows.length; count > 0; count--) {
    const left = rows.length - count;
    const more =
      left > 0 ? [await linePart({text: `and ${left} more`, lang: 'en', dir: 'ltr'}, setting)] : [];
    const shown = [...rows.slice(0, count), ...more];
    if (heightOf(shown) + after > height) continue;
    return [
      {
        height: heightOf(shown) + after,
        element: element(
          {flexDirection: 'column', alignItems: 'flex-start', marginBottom: after},
          shown.map((row) => row.element),
        ),
      },
    ];
  }
  return [];
}

/** One of a list, with its numeral before it. */
async function listItem({words, numeral, kind}: ListItem, setting: Setting): Promise<Block> {
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
      align: 'flex-start',
    },
    setting,
  );
  return {
    height: text.height,
    element: element({fontFamily: setting.stacks['serif'], fontSize: listSize}, [
      element(
        {
          width: indent,
          lineHeight: `${Math.round(listSize * leading)}px`,
          color: colorOf(kind),
        },
        numeral,
      ),
      text.element,
    ]),
  };
}

/** A line under the main text, which may be broken into two, or into three if it must. */
async function linePart(words: Words, setting: Setting): Promise<Block> {
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
      setting,
    );
  const two = await inRows(2);
  const text = two.cut ? await inRows(3) : two;
  return {height: text.height + after, element: element({marginBottom: after}, [text.element])};
}

/** The title of the edition, under a short rule. */
async function editionPart(title: Words, setting: Setting): Promise<Block> {
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
    setting,
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

/** The name of the site, in the corner where reading begins. */
const siteName = ({stacks}: Setting): Element =>
  element(
    {
      position: 'absolute',
      top: margin.top,
      left: 60,
      fontFamily: stacks['serif'],
      fontSize: 40,
      lineHeight: `${kickerHeight}px`,
    },
    'Gloss',
  );
