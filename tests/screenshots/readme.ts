/** Creates the two pictures of the README: an article on a desktop and on a phone. */
import {join} from 'node:path';
import type {Browser} from '@playwright/test';
import sharp from 'sharp';
import {article, viewports} from '../browser/places.ts';
import {openPage} from './take.ts';

const pictures = [
  {
    name: 'wide.png',
    viewport: {width: 1440, height: 1100},
    touch: false,
    /** The height that is visible above the text, in pixels. */
    above: 430,
    open: ['online-meeting'],
  },
  {name: 'phone.png', viewport: viewports.phone, touch: true, above: 260, open: []},
];

/**
 * Write both pictures into a folder.
 *
 * @param origin the origin that serves the first edition
 */
export async function takeReadmeShots(
  browser: Browser,
  origin: string,
  folder: string,
): Promise<void> {
  for (const {name, viewport, touch, above, open} of pictures) {
    const page = await browser.newPage({
      viewport,
      colorScheme: 'light',
      reducedMotion: 'reduce',
      isMobile: touch,
      hasTouch: touch,
    });
    await openPage(page, `${origin}${new URL(article).pathname}`);
    for (const id of open) {
      await page.locator(`details:has(#note-${id}) > summary`).click();
    }
    await page.mouse.move(0, 0);
    await page.locator('[data-article]').evaluate((text, room) => {
      scrollTo({top: text.getBoundingClientRect().top + scrollY - room, behavior: 'instant'});
      (document.activeElement as HTMLElement | null)?.blur();
    }, above);
    const taken = await page.screenshot({animations: 'disabled'});
    // A page has few colours, so a palette reduces the file to a third.
    await sharp(taken).png({palette: true}).toFile(join(folder, name));
    await page.close();
  }
}
