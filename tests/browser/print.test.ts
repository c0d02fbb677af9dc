/**
 * Tests printed articles: every note, the numeral of each passage, the sources with their numbers
 * and addresses, and the address of the page are printed, and no sheet ends with a heading.
 *
 * One set of tests checks the print styles in the page. The other reads the PDF, sheet by
 * sheet; it is skipped if `pdftotext` (of Poppler) is missing.
 */
import {expect, type Page, test} from '@playwright/test';
import {hasPoppler, printed, squeeze} from './pdf.ts';
import {article, harbour, kinds, others} from './places.ts';

const articles = {
  'the first edition': article,
  harbour,
  Cyrillic: others['Cyrillic article'],
  Arabic: others['Arabic article'],
};

/** The expected text of a printed article: its blocks with numerals, then its notes. */
const expectedOf = (
  page: Page,
): Promise<Record<'blocks' | 'notes' | 'sources' | 'addresses', string[]>> =>
  page.evaluate(() => {
    const sources = [
      ...new Set(
        [...document.querySelectorAll('.note aside a[href^=http]')].map((each) =>
          each.getAttribute('href'),
        ),
      ),
    ];
    const read = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
      if (
        !(node instanceof HTMLElement) ||
        node.matches('.back, .note :is(.numeral, small), .sr-only')
      )
        return '';
      if (node.dataset['numeral'] !== undefined) return node.dataset['numeral'];
      if (node.matches('.notes')) return '';
      const inner = [...node.childNodes].map(read).join('');
      const href = node.getAttribute('href') ?? '';
      return node.closest('.notes') && /^https?:/.test(href)
        ? `${inner}[${sources.indexOf(href) + 1}]`
        : inner;
    };
    const all = (selector: string) => [...document.querySelectorAll(selector)].map(read);
    return {
      blocks: all('[data-article] :is(p, h2, h3, th, td, pre):not(.notes *)'),
      notes: all('[data-article] .note :is(summary, aside > *)'),
      sources: sources.map(
        (href, index) => `${index + 1}.${new URL(href ?? '').hostname.replace(/^www\./, '')}`,
      ),
      addresses: sources.map((href) => href ?? ''),
    };
  });

for (const [name, url] of Object.entries(articles)) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`The article ${name}, printed with script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({javaScriptEnabled});

      test('shows notes, numerals and sources, and keeps headings with their text.', async ({
        page,
      }) => {
        await page.emulateMedia({media: 'print'});
        await page.goto(url);
        const faults = await page.evaluate(() => {
          const isSeen = (element: Element): boolean => {
            const {width, height} = element.getBoundingClientRect();
            const options = {
              contentVisibilityAuto: true,
              opacityProperty: true,
              visibilityProperty: true,
            };
            return width > 0 && height > 0 && element.checkVisibility(options);
          };
          const report = (fault: string, wrong: Element[]) =>
            wrong.map((each) => `${fault}: ${each.id} ${each.textContent?.trim().slice(0, 40)}`);
          const all = (selector: string) => [...document.querySelectorAll(selector)];
          /** Whether a reference has the numeral of its note. */
          const isNumbered = (reference: Element): boolean => {
            const note = document.querySelector(`.note:has(${reference.getAttribute('href')})`);
            const numeral = note?.querySelector('.numeral')?.lastChild?.textContent?.trim();
            return getComputedStyle(reference, '::before').content === `"${numeral}"`;
          };
          return [
            ...report(
              'not printed',
              all('.note :is(summary, summary > *, aside > :not(.back))').filter(
                (each) => !isSeen(each),
              ),
            ),
            ...report(
              'no numeral',
              all('[role=doc-noteref]').filter((each) => !isSeen(each) || !isNumbered(each)),
            ),
            // The number of a link leads to the item with its address.
            ...report(
              'no source',
              all('.note aside a[href^=http]').filter((each) => {
                const [, number] =
                  /\[(\d+)\]/.exec(getComputedStyle(each, '::after').content) ?? [];
                const item = document.querySelector(`.sources li:nth-child(${number ?? 0})`);
                const address = each.getAttribute('href') ?? '';
                return (
                  !item ||
                  !isSeen(item) ||
                  !getComputedStyle(item, '::before').content.includes(address)
                );
              }),
            ),
            ...report(
              'may be separated from its text',
              all('h1, h2, h3, h4, h5, h6').filter(
                (each) => isSeen(each) && getComputedStyle(each).breakAfter !== 'avoid',
              ),
            ),
            ...report('only for the screen', all('nav, .pin, .back, button').filter(isSeen)),
          ];
        });
        expect(faults).toEqual([]);
        const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
        await expect(page.getByText(canonical ?? '').first()).toBeVisible();
      });
    });
  }
}

test.describe('As a PDF', () => {
  test.skip(!hasPoppler, '`pdftotext` (poppler-utils) is missing');

  for (const format of ['A4', 'Letter'] as const) {
    for (const [name, url] of Object.entries({'the first edition': article, harbour})) {
      test(`all words of text and notes are printed, with numerals and addresses (${name}, ${format}).`, async ({
        page,
      }) => {
        await page.goto(url);
        const {blocks, notes, sources, addresses} = await expectedOf(page);
        // The glyphs of the statuses are from the styles.
        const words = (text: string) => squeeze(text).replaceAll(/[◆◇●○–]/g, '');
        // Poppler mixes the lines of two columns in one order, and numerals into marks in the other.
        const sheets = [...(await printed(page, format)), ...(await printed(page, format, true))];
        const text = words(sheets.join('\n'));
        expect(notes.length).toBeGreaterThan(20);
        const missing = [...blocks, ...notes, ...sources, ...addresses].filter(
          (each) => !text.includes(words(each)),
        );
        expect(missing).toEqual([]);
      });
    }

    test(`the first edition has at most five sheets, and its text begins on the first (${format}).`, async ({
      page,
    }) => {
      await page.goto(article);
      const sheets = await printed(page, format);
      expect(sheets.length).toBeLessThanOrEqual(5);
      expect(squeeze(sheets[0] ?? '')).toContain(squeeze('The online meeting of the leaders'));
    });

    test(`no sheet ends with a heading (${format}).`, async ({page}) => {
      for (const [kind, url] of Object.entries({...kinds, ...others})) {
        await page.goto(url);
        const headings = await page
          .locator('h1, h2, h3, h4, .kicker, dt, p:has(+ ul, + ol)')
          .allTextContents();
        for (const sheet of (await printed(page, format)).slice(0, -1)) {
          const end = squeeze(sheet).toLowerCase();
          const last = headings
            .map(squeeze)
            .filter((each) => each && end.endsWith(each.toLowerCase()));
          expect(last, `${kind}: ${sheet.trim().split('\n').at(-1)}`).toEqual([]);
        }
      }
    });
  }
});
