/**
 * On paper: every note, the numeral at each passage, the addresses of the sources and of
 * the page, and no heading left alone at the foot of a sheet.
 *
 * What the browser would print is looked at in the page. Where `pdftotext` is there (of
 * Poppler), it is read in the PDF itself, sheet by sheet.
 */
import {spawnSync} from 'node:child_process';
import {expect, type Page, test} from '@playwright/test';
import {article, harbour, kinds, others} from './places.ts';

const articles = {
  'the first edition': article,
  harbour,
  Cyrillic: others['Cyrillic article'],
  Arabic: others['Arabic article'],
};

/** What is set in type, without the breaks between lines. */
const squeeze = (text: string): string => text.normalize('NFKC').replace(/[\s\u00AD\u2010-]+/g, '');

/** What should be printed of an article: its blocks with their numerals, then its notes. */
const expectedOf = (page: Page): Promise<{blocks: string[]; notes: string[]}> =>
  page.evaluate(() => {
    const read = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
      if (!(node instanceof HTMLElement) || node.matches('.back, .note .numeral, .sr-only'))
        return '';
      if (node.dataset['numeral'] !== undefined) return node.dataset['numeral'];
      if (node.matches('.notes')) return '';
      const inner = [...node.childNodes].map(read).join('');
      const href = node.getAttribute('href') ?? '';
      return node.closest('.notes') && /^https?:/.test(href) ? `${inner}(${href})` : inner;
    };
    const all = (selector: string) => [...document.querySelectorAll(selector)].map(read);
    return {
      blocks: all('[data-article] :is(p, h2, h3, th, td, pre):not(.notes *)'),
      notes: all('[data-article] .note :is(summary, aside > *)'),
    };
  });

for (const [name, url] of Object.entries(articles)) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`The article ${name}, printed with script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({javaScriptEnabled});

      test('shows its notes, numerals and addresses, and holds its headings.', async ({page}) => {
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
          const tell = (fault: string, wrong: Element[]) =>
            wrong.map((each) => `${fault}: ${each.id} ${each.textContent?.trim().slice(0, 40)}`);
          const all = (selector: string) => [...document.querySelectorAll(selector)];
          /** Whether a reference shows the numeral of its note. */
          const isNumbered = (reference: Element): boolean => {
            const note = document.querySelector(`.note:has(${reference.getAttribute('href')})`);
            const numeral = note?.querySelector('.numeral')?.lastChild?.textContent?.trim();
            return getComputedStyle(reference, '::before').content === `"${numeral}"`;
          };
          return [
            ...tell(
              'not printed',
              all('.note :is(summary, summary > *, aside > :not(.back))').filter(
                (each) => !isSeen(each),
              ),
            ),
            ...tell(
              'no numeral',
              all('[role=doc-noteref]').filter((each) => !isSeen(each) || !isNumbered(each)),
            ),
            ...tell(
              'no address',
              all('.note aside a[href^=http]').filter(
                (each) =>
                  !getComputedStyle(each, '::after').content.includes(
                    each.getAttribute('href') ?? '',
                  ),
              ),
            ),
            ...tell(
              'may stand alone',
              all('h1, h2, h3, h4, h5, h6').filter(
                (each) => isSeen(each) && getComputedStyle(each).breakAfter !== 'avoid',
              ),
            ),
            ...tell('of the screen alone', all('nav, .pin, .back, button').filter(isSeen)),
          ];
        });
        expect(faults).toEqual([]);
        const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
        await expect(page.getByText(canonical ?? '').first()).toBeVisible();
      });
    });
  }
}

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;

/** The text of each sheet. */
async function printed(page: Page, format: 'A4' | 'Letter'): Promise<string[]> {
  const input = await page.pdf({format});
  const {stdout} = spawnSync('pdftotext', ['-', '-'], {input, encoding: 'utf8'});
  return stdout.split('\f').filter((sheet) => sheet.trim() !== '');
}

test.describe('As a PDF', () => {
  test.skip(!hasPoppler, '`pdftotext` (poppler-utils) is not there');

  for (const format of ['A4', 'Letter'] as const) {
    for (const [name, url] of Object.entries({'the first edition': article, harbour})) {
      test(`every word of text and notes is on paper, with numerals and addresses (${name}, ${format}).`, async ({
        page,
      }) => {
        await page.goto(url);
        const {blocks, notes} = await expectedOf(page);
        const text = squeeze((await printed(page, format)).join('\n'));
        expect(notes.length).toBeGreaterThan(20);
        const missing = [...blocks, ...notes].filter((each) => !text.includes(squeeze(each)));
        expect(missing).toEqual([]);
      });
    }

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
