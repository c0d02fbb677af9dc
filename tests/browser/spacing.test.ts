/**
 * Tests text that a reader has spaced out or enlarged: the page does not scroll sideways, and
 * no text is cut off or overlaps other text (WCAG 2.2, 1.4.4, 1.4.10 and 1.4.12).
 */
import {expect, type Page, test} from '@playwright/test';
import {everyPage, openAll, viewports} from './places.ts';

// The policy of the page does not apply to the readers’ own styles.
test.use({bypassCSP: true});

const spaced = `
  * {
    line-height: 1.5 !important;
    letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important;
  }
  p {
    margin-block-end: 2em !important;
  }
`;
const twice = 'html { font-size: 200% !important; }';

const ways = {
  'with its text spaced out, at 390 px': {viewport: viewports.phone, style: spaced},
  'with its text spaced out, at 1440 px': {viewport: viewports.desk, style: spaced},
  'with text twice as large, at 390 px': {viewport: viewports.phone, style: twice},
  'with text twice as large, at 820 px': {viewport: viewports.tablet, style: twice},
  'with text twice as large, at 1440 px': {viewport: viewports.desk, style: twice},
  // Equivalent to a window of 1280 by 1024 px.
  'four times as large': {viewport: {width: 320, height: 256}, style: ''},
};

/** Find the layout faults of the current page. */
const findFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    window.scrollTo({left: 10_000, behavior: 'instant'});
    const faults = window.scrollX > 0 ? [`scrolls sideways by ${window.scrollX} px`] : [];
    window.scrollTo({left: 0, behavior: 'instant'});

    /** Whether an element is only for screen readers, or is a picture with a list as alternative. */
    const isUnseen = (element: Element): boolean =>
      !element.checkVisibility({visibilityProperty: true, opacityProperty: true}) ||
      element.closest('.sr-only, svg, .skip, noscript') !== null;
    const clips = (element: Element): boolean =>
      /hidden|clip/.test(getComputedStyle(element).overflowX);
    const scrolls = (element: Element): boolean =>
      /auto|scroll/.test(getComputedStyle(element).overflowX);

    interface Line {
      text: Node;
      excerpt: string;
      box: DOMRect;
      /** An open note that is over the margin; readers see it alone. */
      layer: Element | null;
    }
    const layerOf = (element: Element): Element | null => {
      const aside = element.closest('.note aside');
      return aside && getComputedStyle(aside).position === 'absolute' ? aside : null;
    };
    const lines: Line[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const parent = text.parentElement;
      if (!parent || !text.nodeValue?.trim() || isUnseen(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const excerpt = text.nodeValue.trim().slice(0, 40);
      const boxes = [...range.getClientRects()].filter(({width}) => width > 1);
      let around: Element | null = parent;
      while (around && !clips(around) && !scrolls(around)) around = around.parentElement;
      const limit =
        around?.getBoundingClientRect() ?? new DOMRect(0, 0, document.documentElement.clientWidth);
      const layer = layerOf(parent);
      for (const each of boxes) {
        // What is scrolled out of its row is not seen.
        const left = around ? Math.max(each.left, limit.left) : each.left;
        const right = around ? Math.min(each.right, limit.right) : each.right;
        const box = new DOMRect(left, each.top, right - left, each.height);
        if (left < right) lines.push({text, excerpt, box, layer});
      }
      const isCut = boxes.some(
        ({left, right, top, bottom}) =>
          left < limit.left - 1 ||
          right > limit.right + 1 ||
          (around && ((top + bottom) / 2 < limit.top || (top + bottom) / 2 > limit.bottom)),
      );
      if (isCut && !(around && scrolls(around))) faults.push(`cut off: “${excerpt}”`);
    }

    // The box of a line is higher than its letters, so compare only the middle halves.
    const upper = ({box}: Line) => box.top + box.height / 4;
    const lower = ({box}: Line) => box.bottom - box.height / 4;
    lines.sort((a, b) => upper(a) - upper(b));
    for (const [index, a] of lines.entries()) {
      for (let next = index + 1; next < lines.length; next++) {
        const b = lines[next] as Line;
        if (upper(b) > lower(a) - 1) break;
        const shared = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        if (shared > 1.5 && a.layer === b.layer)
          faults.push(`“${a.excerpt}” overlaps “${b.excerpt}”`);
      }
    }
    return [...new Set(faults)];
  });

for (const [kind, url] of everyPage) {
  test(`A page has no layout faults at any size and spacing of its text (${kind}).`, async ({
    page,
  }) => {
    await page.goto(url);
    await openAll(page);
    await page.evaluate(() => document.fonts.ready);
    for (const [way, {viewport, style}] of Object.entries(ways)) {
      await page.setViewportSize(viewport);
      const tag = style ? await page.addStyleTag({content: style}) : undefined;
      expect.soft(await findFaults(page), way).toEqual([]);
      await tag?.evaluate((each) => (each as Element).remove());
    }
  });
}
