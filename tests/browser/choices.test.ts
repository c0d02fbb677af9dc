/** Tests the filters of an article: everything else is dimmed, and nothing is hidden. */
import {expect, type Page, test} from '@playwright/test';
import {article, viewports} from './places.ts';

const radio = (page: Page, label: string) =>
  page.getByRole('radio', {name: new RegExp(`^${label} `)});
/** Make a choice as a reader does: by its label, which may be behind “More”. */
async function choose(page: Page, label: string): Promise<void> {
  const chip = page.locator('.choices label', {hasText: new RegExp(`^\\s*${label} \\d`)});
  if (!(await chip.isVisible())) await page.locator('.choices summary').click();
  await chip.click();
}
const mark = (page: Page, id: string) => page.locator(`mark[data-annotations~="${id}"]`).first();
const note = (page: Page, id: string) => page.locator('.note', {has: page.locator(`#note-${id}`)});
/** Read the opacity that a filter gives an element. */
const lit = (page: Page, id: string, of = mark) =>
  of(page, id).evaluate((element) => getComputedStyle(element).getPropertyValue('--lit') || '1');

/**
 * The contrasts between the words of a closed note and the page, by the formula of WCAG 2.2.
 * axe skips colours that are computed from others.
 */
const contrasts = (page: Page, id: string): Promise<number[]> =>
  note(page, id).evaluate((element) => {
    const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
    if (!canvas) throw new Error('Could not create a canvas context.');
    const luminance = (colours: readonly string[], opacity: number): number => {
      canvas.globalAlpha = 1;
      colours.forEach((colour, nth) => {
        canvas.globalAlpha = nth === 0 ? 1 : opacity;
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
      });
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map(
        (each) => (each <= 10 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4),
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ground = getComputedStyle(document.body).backgroundColor;
    const opacity = Number(getComputedStyle(element).opacity);
    return [...element.querySelectorAll('summary, summary .numeral, summary [data-status]')].map(
      (each) => {
        const words = luminance([ground, getComputedStyle(each).color], opacity);
        const page = luminance([ground], 1);
        return (Math.max(words, page) + 0.05) / (Math.min(words, page) + 0.05);
      },
    );
  });

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({javaScriptEnabled});

    test.beforeEach(async ({page}) => {
      await page.goto(article);
    });

    test('a status highlights its claims and their notes, and dims the others.', async ({page}) => {
      expect(await lit(page, 'popular-will')).toBe('1');
      await choose(page, 'Contested');
      expect(await lit(page, 'external-interference')).toBe('1');
      expect(await lit(page, 'external-interference', note)).toBe('1');
      expect(Number(await lit(page, 'popular-will'))).toBeLessThan(0.5);
      expect(Number(await lit(page, 'popular-will', note))).toBeLessThan(0.5);
      await expect(note(page, 'popular-will').locator('summary')).toBeVisible();
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`dimmed text is readable (${colorScheme}).`, async ({page}) => {
        await page.emulateMedia({colorScheme});
        await choose(page, 'Contested');
        await page.mouse.move(0, 0);
        expect(Math.min(...(await contrasts(page, 'popular-will')))).toBeGreaterThanOrEqual(4.5);
      });
    }

    test('a second choice replaces the first.', async ({page}) => {
      await choose(page, 'Contested');
      await choose(page, 'Words explained');
      expect(Number(await lit(page, 'external-interference'))).toBeLessThan(0.5);
      expect(await lit(page, 'csto')).toBe('1');
    });

    test('an actor highlights its mentions and claims, a sign its evidence.', async ({page}) => {
      await choose(page, 'Alexander Lukashenko');
      expect(await lit(page, 'head-of-belarus')).toBe('1');
      expect(await lit(page, 'blame-on-the-west')).toBe('1');
      expect(Number(await lit(page, 'root-causes'))).toBeLessThan(0.5);
      await choose(page, 'III The masses become far more active');
      expect(await lit(page, 'root-causes')).toBe('1');
    });

    test('the row stays in view while something is chosen, and clears the choice.', async ({
      page,
    }) => {
      const clear = page.getByText('Clear', {exact: true});
      await expect(clear).toBeHidden();
      await choose(page, 'Signs');
      await page.locator('#only-hope').scrollIntoViewIfNeeded();
      await expect(clear).toBeInViewport();
      await clear.click();
      await expect(radio(page, 'All')).toBeChecked();
      await expect(clear).toBeHidden();
      expect(await lit(page, 'popular-will')).toBe('1');
    });

    test('Enter on a choice does not submit the form.', async ({page}) => {
      await radio(page, 'Signs').focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/articles\/csto-kazakhstan-2022\/(\?kind=sign)?$/);
    });

    test('the choices are one stop of the Tab key, which arrows move in.', async ({page}) => {
      await radio(page, 'All').focus();
      await page.keyboard.press('ArrowLeft');
      await expect(radio(page, 'Who’s who')).toBeChecked();
      await page.keyboard.press('Tab');
      await expect(page.locator('.choices summary')).toBeFocused();
    });
  });
}

test('the URL contains the choice and restores it.', async ({page}) => {
  await page.goto(`${article}#popular-will`);
  await choose(page, 'Contested');
  const linked = `${article}?status=contested#popular-will`;
  await expect(page).toHaveURL(linked);
  await page.goto('about:blank');
  // Of several choices, as in older links, the first counts.
  await page.goto(`${article}?status=contested&actor=lukashenko#popular-will`);
  await expect(radio(page, 'Contested')).toBeChecked();
  await page.getByText('Clear', {exact: true}).click();
  await expect(page).toHaveURL(`${article}#popular-will`);
});

test('While something is chosen, a button and the keys lead to the next chosen passage.', async ({
  page,
}) => {
  await page.setViewportSize(viewports.desk);
  await page.goto(article);
  const next = page.getByRole('button', {name: 'Next', exact: true});
  await expect(next).toBeHidden();
  await page.goto(`${article}?status=contested`);
  const contested = ['external-interference', 'all-speakers', 'root-causes', 'blame-on-the-west'];
  for (const id of contested) {
    await next.click();
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  }
  await page.keyboard.press('p');
  await expect(page).toHaveURL(/#root-causes$/);
});
