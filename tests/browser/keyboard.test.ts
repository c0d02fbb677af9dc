/**
 * Tests keyboard navigation: from a passage to its note and back, and a focus order that
 * equals the reading order.
 */
import {expect, type Page, test} from '@playwright/test';
import {article, everyPage, harbour, openAll, viewports} from './places.ts';

/** An element that had the focus, with its position on the page. */
interface Focused {
  label: string;
  /** Notes are next to the text, not in it. A map has no reading direction. */
  column: string;
  box: {left: number; right: number; top: number; bottom: number};
}

/**
 * Press Tab from the start of the page to its end.
 *
 * @returns the elements that had the focus, and problems: skipped elements or a wrong order
 */
async function tabThrough(page: Page): Promise<{reached: Focused[]; problems: string[]}> {
  await page.evaluate(() => {
    const reached: {element: Element; box: Focused['box']}[] = [];
    Object.assign(window, {reached});
    addEventListener('focusin', ({target}) => {
      const element = target as Element;
      const {left, right, top, bottom} =
        element.getClientRects()[0] ?? element.getBoundingClientRect();
      const {scrollX: x, scrollY: y} = window;
      const box = {left: left + x, right: right + x, top: top + y, bottom: bottom + y};
      if (!reached.some((each) => each.element === element)) reached.push({element, box});
    });
  });
  for (let before = -1, now = 0; before < now; ) {
    before = now;
    for (let presses = 0; presses < 20; presses++) await page.keyboard.press('Tab');
    now = await page.evaluate(() => (window as unknown as {reached: unknown[]}).reached.length);
  }
  return page.evaluate(() => {
    const {reached} = window as unknown as {reached: {element: Element; box: Focused['box']}[]};
    const formatLabel = (element: Element): string =>
      (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 50);
    const columnOf = (element: Element): string => {
      const aside = element.closest('.note aside');
      // An open note is over the margin, and readers see it alone.
      if (aside && getComputedStyle(aside).position === 'absolute') return aside.id;
      return element.closest('svg') ? 'map' : element.closest('.notes') ? 'notes' : 'text';
    };
    const inOrder = reached.every(({element}, index) => {
      const last = reached[index - 1]?.element ?? document.documentElement;
      return last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
    });
    const had = new Set(reached.map(({element}) => element));
    const skipped = [
      // Of radio buttons, Tab reaches the one that is chosen.
      ...document.querySelectorAll(
        'a[href], button:enabled, input:not([type=radio]), :checked, select, summary',
      ),
    ]
      .filter(
        (element) =>
          !had.has(element) &&
          (element as HTMLElement).tabIndex >= 0 &&
          element.checkVisibility({visibilityProperty: true}),
      )
      .map((element) => `skipped: ${formatLabel(element)}`);
    return {
      reached: reached.map(
        ({element, box}): Focused => ({
          label: formatLabel(element),
          column: columnOf(element),
          box,
        }),
      ),
      problems: [...skipped, ...(inOrder ? [] : ['not in document order'])],
    };
  });
}

/** Find pairs of elements of which the second is reached later, but is above the first. */
function findOutOfOrder(reached: readonly Focused[]): string[] {
  const middle = ({top, bottom}: Focused['box']) => (top + bottom) / 2;
  return reached.flatMap((later, index) =>
    reached.slice(0, index).flatMap((earlier) => {
      const [a, b] = [earlier.box, later.box];
      const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const isAbove = shared > 1 && middle(b) < middle(a) - 1;
      return isAbove && earlier.column === later.column && later.column !== 'map'
        ? `“${later.label}” is above “${earlier.label}”`
        : [];
    }),
  );
}

for (const [kind, url] of everyPage) {
  test(`the focus moves in reading order and skips nothing (${kind}).`, async ({page}) => {
    for (const viewport of [viewports.phone, viewports.desk]) {
      await page.setViewportSize(viewport);
      await page.goto(url);
      await openAll(page);
      // Buttons in open notes are added by a script that is loaded on demand.
      await page.waitForLoadState('networkidle');
      const {reached, problems} = await tabThrough(page);
      const width = `at ${viewport.width} px`;
      expect(reached.length, width).toBeGreaterThan(1);
      expect(problems, width).toEqual([]);
      // The first element is the skip link, which is invisible until it has the focus.
      expect(findOutOfOrder(reached.slice(1)), width).toEqual([]);
    }
  });
}

/** Press Tab until an element that matches a selector has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 300; presses++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate((to) => document.activeElement?.matches(to), selector);
    if (found) return;
  }
  throw new Error(`Tab never reaches ${selector}.`);
}

const places = {
  'the first edition': [article, 'terrorism-and-aggression'],
  'a list': [harbour, 'the-many'],
} as const;

for (const javaScriptEnabled of [true, false]) {
  for (const viewport of [viewports.phone, viewports.desk]) {
    for (const [name, [url, id]] of Object.entries(places)) {
      test.describe(`with script ${javaScriptEnabled ? 'on' : 'off'}, at ${viewport.width} px`, () => {
        test.use({javaScriptEnabled, viewport});

        test(`the keys lead from a passage to its note and back (${name}).`, async ({page}) => {
          await page.goto(url);
          const note = page.locator(`#note-${id}`);
          const passage = page.locator(`[id="${id}"]`);
          await tabTo(page, `[role=doc-noteref][href="#note-${id}"]`);
          await page.keyboard.press('Enter');
          await expect(note).toBeInViewport();
          await page.keyboard.press('Tab');
          expect(await note.evaluate((aside) => aside.contains(document.activeElement))).toBe(true);

          await tabTo(page, `[role=doc-backlink][href="#${id}"]`);
          await page.keyboard.press('Enter');
          await expect(page).toHaveURL(`${url}#${id}`);
          await expect(passage).toBeInViewport();
          await page.keyboard.press('Tab');
          // The next element is in the passage, or is the reference at its end.
          const isNext = await passage.evaluate((start) => {
            const next = document.activeElement;
            const all = [...document.querySelectorAll<HTMLElement>('a[href], summary')];
            const first = all.find(
              (each) =>
                start.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING &&
                each.checkVisibility(),
            );
            return next === first;
          });
          expect(isNext).toBe(true);
        });
      });
    }
  }
}
