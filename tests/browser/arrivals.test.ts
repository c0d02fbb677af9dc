/** Tests what is lit where a reader arrives, and that the words that a reader tapped stay in view. */
import {expect, type Page, test} from '@playwright/test';
import {article, viewports} from './places.ts';

/** List the ids of the annotations of a page. */
const listIds = (page: Page): Promise<string[]> =>
  page
    .locator('[data-article] :is(.of-passage, [role=doc-backlink])')
    .evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).hash.slice(1)));

/** List the marks that are lit although they are not of a passage, or are not lit although they are. */
const listWrongMarks = (page: Page, id: string) =>
  page.locator('[data-article] mark').evaluateAll(
    (marks, sought) =>
      marks
        .filter((mark) => {
          const isOfPassage = mark.getAttribute('data-annotations')?.split(' ').includes(sought);
          return isOfPassage !== mark.matches('.lit');
        })
        .map((mark) => mark.textContent),
    id,
  );

test('Every arrival lights exactly its passage.', async ({page}) => {
  test.slow();
  await page.goto(article);
  const ids = await listIds(page);
  expect(ids).toHaveLength(32);
  for (const id of ids) {
    await page.goto('about:blank');
    await page.goto(`${article}#${id}`);
    expect(await listWrongMarks(page, id), id).toEqual([]);
    await expect(page.locator('.note.lit'), id).toHaveCount(1);
  }
});

test('A link within the page lights exactly its passage.', async ({page}) => {
  await page.goto(article);
  for (const id of await listIds(page)) {
    for (const fragment of [id, `note-${id}`]) {
      await page.evaluate((each) => {
        location.hash = each;
      }, fragment);
      await expect.poll(() => listWrongMarks(page, id), fragment).toEqual([]);
    }
  }
});

test('Words that two passages share light the passage that begins last.', async ({page}) => {
  await page.setViewportSize(viewports.desk);
  await page.goto(article);
  const shared = page.locator('mark[data-annotations="right-to-discontent blame-on-the-west"]');
  await shared.first().hover();
  const lit = await page
    .locator('mark.lit')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-annotations')));
  expect(lit.length).toBeGreaterThan(0);
  expect(lit.filter((each) => !each?.includes('blame-on-the-west'))).toEqual([]);
});

test.describe('A tap on words', () => {
  test.use({viewport: viewports.phone, hasTouch: true, isMobile: true});

  /** The rectangles of what was tapped and of its note, and how high the window is. */
  const measure = (page: Page, id: string) =>
    page.evaluate((annotation) => {
      const mark = document.querySelector(`:not(a) > mark[data-annotations="${annotation}"]`);
      const note = document.querySelector(`#note-${annotation}`)?.closest('details');
      const rectangles = [...(mark?.getClientRects() ?? [])];
      const sheet = note?.getBoundingClientRect();
      const words = rectangles[0];
      return {
        words: words ? [words.top, words.bottom] : [],
        sheet: note?.matches('.sheet') ? [sheet?.top ?? 0, sheet?.bottom ?? 0] : undefined,
        note: [sheet?.top ?? 0, sheet?.bottom ?? 0],
        height: innerHeight,
      };
    }, id);

  for (const y of [150, 350, 550]) {
    test(`at ${y} px keeps them in view and shows the note, in a sheet of at most 55 % of the height where it does not fit.`, async ({
      page,
    }) => {
      await page.goto(article);
      const ids = await page
        .locator('.note[data-kind=claim] aside')
        .evaluateAll((all) =>
          all
            .map(({id}) => id.slice(5))
            .filter((id) => document.querySelector(`:not(a) > mark[data-annotations="${id}"]`)),
        );
      const tapped = ids.slice(0, 15);
      expect(tapped).toHaveLength(15);
      let sheets = 0;
      for (const id of tapped) {
        await page.goto(article);
        // A name in the passage leads elsewhere.
        const mark = page.locator(`:not(a) > mark[data-annotations="${id}"]`).first();
        // A finger between a numeral and a single letter means the numeral.
        const place = await mark.evaluate((each, top) => {
          const findLine = () => [...each.getClientRects()].find(({width}) => width > 60);
          scrollBy({top: (findLine()?.top ?? 0) - top, behavior: 'instant'});
          const {left = 0, width = 0, top: from = 0, height = 0} = findLine() ?? {};
          const middle = from + height / 2;
          const free = [0.5, 0.3, 0.7, 0.1, 0.9]
            .map((part) => left + part * width)
            .find((x) => document.elementFromPoint(x, middle) === each);
          return {x: free ?? left, y: middle};
        }, y);
        await page.touchscreen.tap(place.x, place.y);
        await expect(page.locator(`#note-${id}`), id).toBeVisible();
        await expect
          .poll(async () => (await measure(page, id)).note[1], id)
          .toBeLessThanOrEqual(viewports.phone.height + 1);
        const {words, sheet, height} = await measure(page, id);
        expect(words[0], id).toBeGreaterThanOrEqual(0);
        expect(words[1], id).toBeLessThanOrEqual(sheet ? (sheet[0] ?? 0) : height);
        if (!sheet) continue;
        sheets++;
        expect((sheet[1] ?? 0) - (sheet[0] ?? 0), id).toBeLessThanOrEqual(0.55 * height + 1);
        expect(sheet[1], id).toBe(height);
      }
      expect(sheets).toBeGreaterThan(0);
    });
  }

  test('opens a sheet that a second tap, a tap outside, its head and Escape close.', async ({
    page,
  }) => {
    const mark = page.locator('mark[data-annotations="no-way-out"]').first();
    const sheet = page.locator('.note.sheet');
    const close = {
      'a second tap': () => mark.tap({position: {x: 40, y: 10}}),
      'a tap outside': () => page.touchscreen.tap(4, 40),
      'a tap on its head': () => sheet.locator('summary').tap(),
      Escape: () => page.keyboard.press('Escape'),
    };
    for (const [name, act] of Object.entries(close)) {
      await page.goto(article);
      await mark.evaluate((each) => {
        const [line] = each.getClientRects();
        scrollBy({top: (line?.top ?? 0) - 350, behavior: 'instant'});
      });
      await mark.tap({position: {x: 40, y: 10}});
      await expect(sheet, name).toBeVisible();
      await act();
      await expect(sheet, name).toHaveCount(0);
      await expect(page.locator('#note-no-way-out'), name).toBeHidden();
    }
  });
});
