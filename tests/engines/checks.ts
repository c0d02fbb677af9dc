/**
 * What must be the same in every engine: layout, notes, links to words, and what is copied. The
 * other browser tests are in Chromium alone.
 */
import {expect, test} from '@playwright/test';
import {addressesIn} from '../browser/landing.ts';
import {article, everyPage, harbour, kinds, openAll, others, viewports} from '../browser/places.ts';
import {sites} from '../browser/sites.ts';
import type {EnginePage} from './engine-page.ts';

const {phone, desk} = viewports;
const arabic = others['Arabic article'];
const paragraphs = `${sites.paragraphs.url}articles/log/`;

/** The distance of lines in the text, rounded up, in pixels. */
const oneLine = 33;

/** The note that the checks open, and the next one. */
const id = 'external-interference';
const next = 'direction-set';

/** Open an address, and wait until late fonts and the script have placed everything. */
async function visit(page: EnginePage, address: string): Promise<void> {
  await page.open(address);
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
  });
}

/** Click on the middle of the first line of an element. */
async function click(page: EnginePage, selector: string): Promise<void> {
  const {x, y, hit} = await page.evaluate((selector) => {
    const element = document.querySelector(selector);
    element?.scrollIntoView({block: 'center', behavior: 'instant'});
    const line = [...(element?.getClientRects() ?? [])].find(({width}) => width > 8);
    const {left, top, width, height} = line ?? new DOMRect();
    const place = {x: Math.round(left + width / 2), y: Math.round(top + height / 2)};
    const hit = document.elementFromPoint(place.x, place.y)?.closest(selector) === element;
    return {...place, hit: hit && line !== undefined};
  }, selector);
  expect(hit, `${selector} can be clicked`).toBe(true);
  await page.clickAt(x, y);
}

/** List the annotations of the notes that are shown. */
const listOpen = (page: EnginePage): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-article] .note aside')]
      .filter((aside) => aside.checkVisibility() && aside.getBoundingClientRect().height > 0)
      .map((aside) => aside.id.slice('note-'.length)),
  );

const waitUntilOpen = (page: EnginePage, ...ids: string[]): Promise<void> =>
  expect.poll(() => listOpen(page)).toEqual(ids);

const gistOf = (id: string): string => `.note:has(#note-${id}) > summary`;
const wordsOf = (id: string): string => `:not(a) > mark[data-annotations="${id}"]`;

/** The places of the blocks and of the gists, from the start of the page, in pixels. */
const listTops = (page: EnginePage): Promise<number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-article] :is(p, li)[id], .note > summary')].map((each) =>
      Math.round(each.getBoundingClientRect().top + scrollY),
    ),
  );

/** The median distance between gists and the lines where their words begin, in lines. */
const measureDistance = (page: EnginePage): Promise<number> =>
  page.evaluate(() => {
    const distances = [...document.querySelectorAll('[data-article] .note')].map((note) => {
      const id = note.querySelector('aside')?.id.slice('note-'.length);
      const mark = document.querySelector(`mark[data-annotations~="${id}"]`);
      const line = mark?.getClientRects()[0];
      const numeral = note.querySelector('.numeral')?.getBoundingClientRect();
      if (!mark || !line || !numeral) return 1000;
      const middle = line.top + line.height / 2 - numeral.top - numeral.height / 2;
      return Math.abs(middle) / Number.parseFloat(getComputedStyle(mark).lineHeight);
    });
    distances.sort((a, b) => a - b);
    return distances[Math.floor(distances.length / 2)] ?? 1000;
  });

/**
 * Distance of the words of a passage or block from the middle of the window, in pixels; 0 if they
 * are there. Chromium and Firefox scroll the first line of a text directive to the middle, WebKit
 * the middle of all its lines.
 */
const measureMiss = (page: EnginePage, id: string): Promise<number> =>
  page.evaluate((id) => {
    const target = document.getElementById(id);
    // An item of a list also contains its notes.
    const words = target?.closest('mark') ?? target?.querySelector(':scope > div') ?? target;
    const {top, bottom} = words?.getBoundingClientRect() ?? {};
    const middle = innerHeight / 2;
    return Math.max((top ?? Infinity) - middle, middle - (bottom ?? -Infinity), 0);
  }, id);

/** Select from the start of some words of the article to the end of others. */
const select = (page: EnginePage, from: string, to: string): Promise<void> =>
  page.evaluate(
    (from, to) => {
      const find = (words: string) => {
        const article = document.querySelector('[data-article]') as Element;
        const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.nodeValue?.indexOf(words) ?? -1;
          if (at >= 0) return {node, at};
        }
        throw new Error(`“${words}” is not in the article.`);
      };
      const start = find(from);
      const end = find(to);
      getSelection()?.setBaseAndExtent(start.node, start.at, end.node, end.at + to.length);
    },
    from,
    to,
  );

/** Copy what is selected by keyboard, and return what the script gives the clipboard. */
async function copy(page: EnginePage): Promise<{text: string; html: string}> {
  // The script that copies is loaded after the selection, and offers a button when it is there.
  await expect
    .poll(() => page.evaluate(() => document.querySelector('button.copy') !== null))
    .toBe(true);
  await page.evaluate(() => {
    addEventListener(
      'copy',
      ({clipboardData}) => {
        const [text, html] = ['text/plain', 'text/html'].map((type) =>
          clipboardData?.getData(type),
        );
        document.documentElement.dataset['copied'] = JSON.stringify({text, html});
      },
      {once: true},
    );
  });
  await page.press('copy');
  const read = () => page.evaluate(() => document.documentElement.dataset['copied'] ?? '');
  await expect.poll(read).not.toBe('');
  return JSON.parse(await read());
}

/**
 * Register the tests of an engine.
 *
 * @param start starts it; called once
 */
export function testEngine(start: () => Promise<EnginePage>): void {
  // An engine takes long to start, so one worker runs all tests.
  test.describe.configure({mode: 'default'});
  let page: EnginePage;

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    page = await start();
  });
  test.afterAll(() => page?.close());

  for (const [name, size, limit] of [
    ['phone', phone, 650],
    ['desk', desk, 560],
  ] as const) {
    test.describe(`on a ${name} of ${size.width} px`, () => {
      test.beforeEach(() => page.resize(size));

      test('the window has its size, and the text begins on the first screen.', async () => {
        await visit(page, article);
        expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([
          size.width,
          size.height,
        ]);
        const top = await page.evaluate(
          () => document.querySelector('#p1')?.getBoundingClientRect().top,
        );
        expect(top).toBeGreaterThan(0);
        expect(top).toBeLessThanOrEqual(limit);
      });

      test('no page scrolls sideways.', async () => {
        for (const [kind, url] of everyPage) {
          await page.open(url);
          await openAll(page);
          const scrolled = await page.evaluate(() => {
            scrollTo({left: 10_000, behavior: 'instant'});
            return scrollX;
          });
          expect(scrolled, kind).toBe(0);
        }
      });

      for (const [name, url] of Object.entries({'first edition': article, harbour})) {
        test(`notes are ${size === desk ? 'beside' : 'below'} their paragraph (${name}).`, async () => {
          await visit(page, url);
          const rows = await page.evaluate(() =>
            [...document.querySelectorAll('.notes')].map((notes) => {
              const {top, left} = notes.getBoundingClientRect();
              const row = notes.previousElementSibling?.getBoundingClientRect() ?? new DOMRect();
              const text = document.querySelector('#p1')?.getBoundingClientRect();
              return {
                isBeside: left >= (text?.right ?? 0) && top >= row.top - 2 && top < row.bottom,
                isBelow: top >= row.bottom && top <= row.bottom + 40,
                text: notes.textContent?.slice(0, 40),
              };
            }),
          );
          expect(rows.length).toBeGreaterThan(5);
          const right = size === desk ? 'isBeside' : 'isBelow';
          expect(rows.filter((row) => !row[right])).toEqual([]);
        });
      }

      test('“Open all notes” opens all, and none covers another.', async () => {
        await visit(page, article);
        await click(page, '.choices summary');
        await click(page, 'label:has(#open-all)');
        await expect.poll(async () => (await listOpen(page)).length).toBe(32);
        const measureOverlap = () =>
          page.evaluate(() => {
            const notes = [...document.querySelectorAll('.note')];
            const boxes = notes.map((each) => each.getBoundingClientRect());
            return Math.max(
              ...boxes.slice(1).map(({top}, nth) => Math.round((boxes[nth]?.bottom ?? 0) - top)),
            );
          });
        await expect.poll(measureOverlap).toBeLessThanOrEqual(1);
        await click(page, 'label:has(#open-all)');
        await waitUntilOpen(page);
      });

      test('a press on words shows their note and keeps them in view; a second one, and Escape, close it.', async () => {
        await visit(page, article);
        for (const close of [() => click(page, wordsOf(id)), () => page.press('Escape')]) {
          await click(page, wordsOf(id));
          await waitUntilOpen(page, id);
          const places = () =>
            page.evaluate(
              (words, note) =>
                [words, note]
                  .map((each) => document.querySelector(each)?.getBoundingClientRect())
                  .every((box) => box && box.top >= 0 && box.top < innerHeight),
              wordsOf(id),
              `#note-${id}`,
            );
          await expect.poll(places).toBe(true);
          await close();
          await waitUntilOpen(page);
        }
      });

      test('an arrival lights exactly its passage.', async () => {
        for (const each of [id, 'popular-will', 'only-hope', 'blame-on-the-west']) {
          for (const fragment of [each, `note-${each}`]) {
            await page.open(`${article}#${fragment}`);
            const wrong = await page.evaluate((sought) => {
              const marks = [...document.querySelectorAll<HTMLElement>('[data-article] mark')];
              return marks
                .filter(({dataset, classList}) => {
                  const isOfPassage = dataset['annotations']?.split(' ').includes(sought);
                  return isOfPassage !== classList.contains('lit');
                })
                .map((mark) => mark.textContent);
            }, each);
            expect(wrong, fragment).toEqual([]);
            const inView = (selector: string) =>
              page.evaluate((selector) => {
                const {top = -1, bottom = -1} =
                  document.querySelector(selector)?.getBoundingClientRect() ?? {};
                return bottom > 0 && top < innerHeight;
              }, selector);
            await expect.poll(() => inView(`[id="${fragment}"]`), {message: fragment}).toBe(true);
          }
        }
      });

      test('a link to words lands on them.', async () => {
        await page.open(article);
        test.skip(
          await page.evaluate(() => !('fragmentDirective' in document)),
          'This engine knows no text directives.',
        );
        const html = await (await fetch(article)).text();
        const links = addressesIn(html, article).filter(([, address]) => address.includes(':~:'));
        expect(links.length).toBeGreaterThan(10);
        for (const [id, address] of links.filter((_, nth) => nth % 3 === 0)) {
          await page.open(address);
          await expect.poll(() => measureMiss(page, id), {message: address}).toBeLessThan(oneLine);
        }
      });

      test('what is copied is the words of the article alone.', async () => {
        await visit(page, harbour);
        await select(page, 'the storm broke', 'it was neglect');
        const {text, html} = await copy(page);
        const words = await page.evaluate(() => {
          const [from, to] = ['the storm broke', 'it was neglect'];
          const article = document.querySelector('[data-article]')?.cloneNode(true) as Element;
          for (const each of article.querySelectorAll('[data-apparatus], button')) each.remove();
          const all = article.textContent ?? '';
          return all.slice(all.indexOf(from), all.indexOf(to) + to.length);
        });
        expect(html).not.toContain('data-apparatus');
        expect(text.split(/\s+/)).toEqual(words.split(/\s+/));
        expect(text).toMatch(/\S\n\n\S/);
      });
    });
  }

  test('Disputed claims have a line, and only they.', async () => {
    await page.open(article);
    const lines = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-article] mark[data-status]')].map(
        (mark) => {
          const {textDecorationLine, textDecorationThickness} = getComputedStyle(mark);
          return [mark.dataset['status'], textDecorationLine, textDecorationThickness];
        },
      ),
    );
    const disputed = lines.filter(([status]) => /contested|unsupported/.test(status ?? ''));
    const others = lines.filter((each) => !disputed.includes(each));
    expect(disputed.length).toBeGreaterThan(3);
    expect(others.length).toBeGreaterThan(10);
    for (const [, line, thickness] of disputed)
      expect([line, thickness]).toEqual(['underline', '2px']);
    for (const [, line] of others) expect(line).toBe('none');
  });

  test('No mark in the overview of a timeline hides another.', async () => {
    for (const size of [phone, desk]) {
      await page.resize(size);
      await page.open(kinds.timeline);
      const marks = await page.evaluate(() =>
        [...document.querySelectorAll('.overview a circle')].map((mark) => {
          const {x, y} = mark.getBoundingClientRect();
          return {x, y};
        }),
      );
      expect(marks.length).toBeGreaterThan(5);
      const distances = marks.flatMap((a, nth) =>
        marks.slice(nth + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
      );
      expect(Math.min(...distances)).toBeGreaterThanOrEqual(24);
    }
  });

  test('Opening a note on a desk moves nothing, and one is open at a time.', async () => {
    await page.resize(desk);
    await visit(page, article);
    const before = await listTops(page);
    expect(before.length).toBeGreaterThan(40);
    await click(page, gistOf(id));
    await waitUntilOpen(page, id);
    expect(await listTops(page)).toEqual(before);
    await click(page, wordsOf(next));
    await waitUntilOpen(page, next);
    expect(await listTops(page)).toEqual(before);
    await click(page, gistOf(next));
    await waitUntilOpen(page);
    expect(await listTops(page)).toEqual(before);
  });

  test('Gists are at the lines of their words, in paragraphs of 200 words.', async () => {
    await page.resize(desk);
    await visit(page, paragraphs);
    await expect.poll(() => measureDistance(page)).toBeLessThanOrEqual(1);
    // In a narrower window, the lines are other ones.
    await page.resize({width: 1080, height: 800});
    await expect.poll(() => measureDistance(page)).toBeLessThanOrEqual(1);
  });

  test('An Arabic text and its passages are from right to left, with the notes on the left.', async () => {
    await page.resize(desk);
    await visit(page, arabic);
    const measureLines = (selector: string) =>
      page.evaluate((selector) => {
        const blocks = [...document.querySelectorAll(selector)];
        return blocks.map((block) => {
          const words = new Range();
          const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
          words.selectNodeContents(walker.nextNode() ?? block);
          const {right = 0} = words.getClientRects()[0] ?? {};
          const {direction} = getComputedStyle(block);
          return {
            direction,
            indent: Math.abs(Math.round(block.getBoundingClientRect().right - right)),
          };
        });
      }, selector);
    const fromRight = {direction: 'rtl', indent: 0};
    expect(await measureLines('#p1')).toEqual([fromRight]);
    const gap = await page.evaluate(() => {
      const [text, notes] = ['#p1', '.notes'].map((each) =>
        document.querySelector(each)?.getBoundingClientRect(),
      );
      return (text?.left ?? 0) - (notes?.right ?? 0);
    });
    expect(gap).toBeGreaterThan(0);

    await visit(page, others['passage in Arabic']);
    const quotes = await measureLines('.passage p, p.passage');
    expect(quotes.length).toBeGreaterThan(0);
    for (const quote of quotes) expect(quote).toEqual(fromRight);
  });
}
