import type {MeasuredNode} from '@takumi-rs/core';
import sharp from 'sharp';
import {afterEach, describe, expect, it, test, vi} from 'vitest';
import {itemAt} from '../../src/annotate/model/defined.ts';
import type {Status} from '../../src/annotate/model/statuses.ts';
import {
  actorPicture,
  articlePicture,
  frameworkPicture,
  passagePicture,
  sitePicture,
} from '../../src/picture/contents.ts';
import {drawPicture} from '../../src/picture/draw.ts';
import {omitUndrawable} from '../../src/picture/drawable.ts';
import type {PictureContent} from '../../src/picture/model.ts';
import {respondWithPicture} from '../../src/picture/respond.ts';
import {pictureSize, pictureTree} from '../../src/picture/template.ts';
import type {Element} from '../../src/typeset/element.ts';
import {findCharacters, stackFonts} from '../../src/typeset/fonts.ts';
import {measureWidths} from '../../src/typeset/measure.ts';
import {prepareRenderer} from '../../src/typeset/renderer.ts';
import {compileFolder} from '../edition/content.ts';
import {english} from '../language/english.ts';
import {long, passage, words} from './pictures.ts';

const draw = async (content: PictureContent): Promise<Uint8Array> =>
  (await drawPicture(content)).image;

const picturesOf = (folder: string): PictureContent[] => {
  const {edition} = compileFolder(folder);
  if (!edition) throw new Error(folder);
  const {articles, actors, frameworks} = edition;
  return [
    sitePicture(edition, english),
    ...articles.map((article) => articlePicture(article, english)),
    ...articles.flatMap(({annotations}) =>
      annotations.map((annotation) => passagePicture(annotation, english)),
    ),
    ...actors.map((actor) => actorPicture(actor, english)),
    ...frameworks.map((framework) => frameworkPicture(framework, english)),
  ];
};
const real = picturesOf('tests/fixtures/sites/first');
const extreme = [
  passage(long, {
    lines: [words(long), words('Donaudampfschifffahrt'.repeat(9))],
    edition: words(long),
  }),
  passage('W'.repeat(400)),
  passage('Ja', {edition: words('Ё'.repeat(200), 'ru')}),
  passage('Title', {
    main: [{words: words(long)}],
    counts: ['1234 claims', '1234 signs', '1234 glosses', '1234 mentions'].map((text) => ({
      words: words(text),
      mark: {kind: 'claim'},
    })),
    list: Array.from({length: 30}, () => ({words: words(long), numeral: 'LXXXVIII', kind: 'sign'})),
    lines: [words(long), words(long)],
  }),
];

describe('drawPicture', () => {
  it('returns a small PNG image of 1200 × 630 pixels', async () => {
    const picture = await draw(passage(long));
    const {format, width, height, hasAlpha} = await sharp(picture).metadata();
    expect({format, width, height, hasAlpha}).toEqual({
      format: 'png',
      width: 1200,
      height: 630,
      hasAlpha: false,
    });
    expect(picture.length).toBeLessThan(60_000);
  });

  it('is deterministic', async () => {
    const [one, two] = [await draw(passage('One two three')), await draw(passage('One two three'))];
    expect(Buffer.compare(one, two)).toBe(0);
  });

  it('is the same whatever was drawn before', async () => {
    const content = passage('', {main: [{words: words('“東京” – ă № 直す', 'ja')}]});
    const before = await draw(content);
    for (const [text, lang] of [
      ['东京 直 “引号”', 'zh'],
      ['도쿄 東京 直', 'ko'],
      ['Một hai ba ă', 'vi'],
      ['שָׁלוֹם', 'he'],
    ] as const) {
      await draw(passage('', {main: [{words: words(text, lang)}]}));
    }
    expect(Buffer.compare(before, await draw(content))).toBe(0);
  });

  it('fills the mark of disputed claims only', async () => {
    const filled = async (status: Status) => {
      const content = passage('', {main: [{words: words('Quote'), mark: {kind: 'claim', status}}]});
      const {data} = await sharp(await draw(content))
        .raw()
        .toBuffer({resolveWithObject: true});
      return nearly(data, [0xfd, 0xe0, 0xc5]);
    };
    expect(await filled('contested')).toBe(true);
    expect(await filled('supported')).toBe(false);
  });
});

describe('the renderer', () => {
  const style = {family: 'serif', weight: 400, style: 'normal'} as const;
  const sum = (widths: number[]) => widths.reduce((all, width) => all + width, 0);

  it.each([
    ['Arabic', 'ar', 'المدينة'],
    ['Devanagari', 'hi', 'क्षत्रिय'],
  ])('joins the letters of %s', async (_, lang, word) => {
    const [joined = 0] = await measureWidths([word], {...style, lang});
    const apart = await measureWidths([...word], {...style, lang});
    expect(joined).toBeGreaterThan(0);
    expect(joined).toBeLessThan(0.9 * sum(apart));
  });

  it('has a font of its own for each family', async () => {
    const [[serif], [sans]] = await Promise.all([
      measureWidths(['hamburgefonts'], {...style, lang: 'en'}),
      measureWidths(['hamburgefonts'], {...style, family: 'sans', lang: 'en'}),
    ]);
    expect(serif).toBeGreaterThan(1.05 * Number(sans));
  });

  it('orders words from right to left', async () => {
    const texts = [{text: 'كتب CSTO', lang: 'ar'}];
    const renderer = await prepareRenderer(texts);
    const of = async (dir: 'ltr' | 'rtl') => {
      const {runs} = await renderer.measure(
        {type: 'text', text: 'كتب CSTO', dir, style: {fontFamily: stackFonts('serif', 'ar')}},
        pictureSize,
      );
      return runs
        .filter(({text}) => text.trim())
        .toSorted((a, b) => a.x - b.x)
        .map(({text}) => text.trim());
    };
    expect(await of('rtl')).toEqual(['CSTO', 'كتب']);
    expect(await of('ltr')).toEqual(['كتب', 'CSTO']);
  });
});

describe('respondWithPicture', () => {
  afterEach(() => vi.restoreAllMocks());

  it('reports missing glyphs in one message, fetches nothing, and returns a picture', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network'));
    const content = passage('', {
      main: [{words: words('Emoji 😀')}, {words: words('A passage')}],
      lines: [words('ܫܠܡܐ', 'syr', 'rtl')],
    });
    const response = await respondWithPicture(content, '/a/preview.png');
    expect(warn).toHaveBeenCalledOnce();
    expect(warn.mock.calls[0]?.[0]).toContain('/a/preview.png');
    expect(fetched).not.toHaveBeenCalled();
    expect(response.headers.get('content-type')).toBe('image/png');
    expect((await sharp(await response.arrayBuffer()).metadata()).width).toBe(1200);
  });

  it('reports nothing if all text is drawn', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await respondWithPicture(passage('A quote'), '/a/preview.png');
    expect(warn).not.toHaveBeenCalled();
  });
});

test('the site fonts can draw all content of the site', () => {
  expect(real.length).toBeGreaterThan(30);
  expect(real.flatMap((content) => omitUndrawable(content, findCharacters).omitted)).toEqual([]);
});

/** Whether any pixel has a colour, within the precision of a palette. */
function nearly(pixels: Buffer, color: readonly number[]): boolean {
  for (let at = 0; at < pixels.length; at += 3) {
    if (color.every((part, index) => Math.abs((pixels[at + index] ?? 0) - part) < 4)) return true;
  }
  return false;
}

interface Box {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Return the position of each line of text as the renderer lays it out. */
async function boxesOf(content: PictureContent): Promise<Box[]> {
  const {content: drawn} = omitUndrawable(content, findCharacters);
  const tree = await pictureTree(drawn, measureWidths);
  const renderer = await prepareRenderer([]);
  const boxes: Box[] = [];
  const collect = (element: Element, measured: MeasuredNode): void => {
    const {width, height, transform, children} = measured;
    if (element.type === 'container') {
      for (const [index, child] of element.children.entries()) {
        collect(child, itemAt(children, index));
      }
    } else if (element.text.trim()) {
      const [, , , , left, top] = transform;
      boxes.push({text: element.text, left, top, right: left + width, bottom: top + height});
    }
  };
  collect(tree, await renderer.measure(tree, pictureSize));
  return boxes;
}

test.each([
  ['the content of the site', real],
  ['several scripts', picturesOf('tests/fixtures/sites/several')],
  ['texts that are too long', extreme],
])(
  'keeps all lines within the margins and apart from each other, for %s',
  async (_, contents) => {
    for (const content of contents) {
      const boxes = await boxesOf(content);
      expect(boxes.length).toBeGreaterThan(1);
      const outside = boxes.filter(
        ({left, top, right, bottom}) => left < 56 || right > 1144 || top < 48 || bottom > 582,
      );
      expect(outside).toEqual([]);
      const touching = boxes.flatMap((one, index) =>
        boxes
          .slice(index + 1)
          .filter(
            (two) =>
              Math.min(one.right, two.right) - Math.max(one.left, two.left) > 1 &&
              Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 1,
          )
          .map((two) => [one, two]),
      );
      expect(touching).toEqual([]);
    }
  },
  60_000,
);
