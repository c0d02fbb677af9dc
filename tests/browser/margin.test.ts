/** Tests the notes beside the text: their position, and where they open. */
import {expect, type Page, test} from '@playwright/test';
import {article, harbour, others, viewports} from './places.ts';
import {sites} from './sites.ts';

test.use({viewport: viewports.desk});

/** Measure how far each gist is from the line where its words begin, in lines of the text. */
const measureDistances = (page: Page): Promise<number[]> =>
  page.locator('[data-article] .note').evaluateAll((notes) =>
    notes.map((note) => {
      const id = note.querySelector('aside')?.id.slice(5);
      const mark = document.querySelector(`mark[data-annotations~="${id}"]`);
      const line = mark?.getClientRects()[0];
      const numeral = note.querySelector('.numeral')?.getBoundingClientRect();
      const lineHeight = Number.parseFloat(getComputedStyle(mark as Element).lineHeight);
      if (!line || !numeral) return Infinity;
      return Math.abs(line.top + line.height / 2 - numeral.top - numeral.height / 2) / lineHeight;
    }),
  );

const median = (values: number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Infinity;
};

test('A gist is at the line of its words, in paragraphs of 200 words.', async ({page}) => {
  await page.goto(`${sites.paragraphs.url}articles/log/`);
  await expect.poll(async () => median(await measureDistances(page))).toBeLessThanOrEqual(1);
  // It stays there in a narrower window, where the lines are other ones.
  await page.setViewportSize({width: 1080, height: 800});
  await expect.poll(async () => median(await measureDistances(page))).toBeLessThanOrEqual(1);
  await page.setViewportSize(viewports.phone);
  await expect(page.locator('.note').last()).toHaveCSS('translate', 'none');
});

for (const [name, url] of Object.entries({
  'the first edition': article,
  'an article of every kind of block': harbour,
  'an Arabic article': others['Arabic article'],
  'long paragraphs': `${sites.paragraphs.url}articles/log/`,
})) {
  test(`No gist covers another or leaves the article (${name}).`, async ({page}) => {
    await page.goto(url);
    await page.waitForTimeout(300);
    const boxes = await page.locator('[data-article] .note').evaluateAll((notes) =>
      notes.map((note) => {
        const {top, bottom} = note.getBoundingClientRect();
        return {top, bottom, end: note.closest('article')?.getBoundingClientRect().bottom ?? 0};
      }),
    );
    expect(boxes.length).toBeGreaterThan(1);
    for (const [nth, {top, bottom, end}] of boxes.entries()) {
      expect(top).toBeGreaterThanOrEqual((boxes[nth - 1]?.bottom ?? -Infinity) - 1);
      expect(bottom).toBeLessThanOrEqual(end + 1);
    }
  });
}

test('No note moves the text when it opens, and none is out of the window if it fits.', async ({
  page,
}) => {
  await page.goto(article);
  const place = () =>
    page
      .locator('[data-article] :is(p, li)[id]')
      .evaluateAll((all) =>
        all.map((each) => Math.round(each.getBoundingClientRect().top + scrollY)),
      );
  await page.waitForTimeout(300);
  const before = await place();
  const summaries = await page.locator('[data-article] .note > summary').all();
  expect(summaries).toHaveLength(32);
  for (const summary of summaries) {
    await summary.evaluate((each) => each.scrollIntoView({block: 'end', behavior: 'instant'}));
    // An open note may cover the next gist.
    await page.keyboard.press('Escape');
    await summary.click();
    expect(await place()).toEqual(before);
    const aside = summary.locator('+ aside');
    await expect(aside).toBeVisible();
    await expect
      .poll(() =>
        aside.evaluate((each) => {
          const {top, bottom} = each.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight + 1;
        }),
      )
      .toBe(true);
  }
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({javaScriptEnabled});

    test('a reader can open all notes, which then cover nothing.', async ({page}) => {
      for (const viewport of [viewports.desk, viewports.phone]) {
        await page.setViewportSize(viewport);
        await page.goto(article);
        await page.locator('.choices summary').click();
        await page.getByLabel('Open all notes').check();
        const notes = page.locator('[data-article] .note aside');
        await expect(notes).toHaveCount(32);
        for (const note of await notes.all()) await expect(note).toBeVisible();
        await page.waitForTimeout(300);
        const boxes = await notes.evaluateAll((all) =>
          all.map((each) => each.getBoundingClientRect()).map(({top, bottom}) => ({top, bottom})),
        );
        for (const [nth, {top}] of boxes.entries())
          expect(top).toBeGreaterThanOrEqual((boxes[nth - 1]?.bottom ?? -Infinity) - 1);
        await page.getByLabel('Open all notes').uncheck();
        await expect(notes.first()).toBeHidden();
      }
    });
  });
}
