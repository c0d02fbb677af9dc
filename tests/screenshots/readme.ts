/**
 * The two pictures of the README: the text with its notes, at a desk and on a phone.
 */
import {join} from 'node:path';
import type {Browser} from '@playwright/test';
import sharp from 'sharp';
import {article, viewports} from '../browser/places.ts';
import {visit} from './take.ts';

const pictures = [
  {
    name: 'wide.png',
    viewport: {width: 1440, height: 1100},
    touch: false,
    /** How much of what stands over the text is seen, in pixels. */
    above: 430,
    open: ['online-meeting'],
  },
  {name: 'phone.png', viewport: viewports.phone, touch: true, above: 260, open: []},
];

/**
 * Write both.
 *
 * @param origin that the first edition is served from
 */
export async function takeReadme(browser: Browser, origin: string, folder: string): Promise<void> {
  for (const {name, viewport, touch, above, open} of pictures) {
    const page = await browser.newPage({
      viewport,
      colorScheme: 'light',
      reducedMotion: 'reduce',
      isMobile: touch,
      hasTouch: touch,
    });
    await visit(page, `${origin}${new URL(article).pathname}`);
    for (const id of open) {
      await page.locator(`details:has(#note-${id}) > summary`).click();
    }
    await page.mouse.move(0, 0);
    await page.locator('[data-article]').evaluate((text, room) => {
      scrollTo({top: text.getBoundingClientRect().top + scrollY - room, behavior: 'instant'});
      (document.activeElement as HTMLElement | null)?.blur();
    }, above);
    const taken = await page.screenshot({animations: 'disabled'});
    // A page has few colours; a palette makes the file a third as large.
    await sharp(taken).png({palette: true}).toFile(join(folder, name));
    await page.close();
  }
}
