/** Helpers that check where an address scrolls to. */
import type {Page} from '@playwright/test';
import {proveLinks} from '../../src/fragment/prove-links.ts';

export const controlOf = (page: Page, id: string) => page.locator(`.pin[href="#${id}"]`);

/** Open an address from another page. */
export async function follow(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
}

/** Distance of the first line of a control's target from the middle of the window, in pixels. */
export const awayFromMiddle = (page: Page, id: string): Promise<number> =>
  controlOf(page, id).evaluate((control: HTMLAnchorElement) => {
    const passage = new Range();
    passage.selectNodeContents(control.parentNode as Node);
    const target = document.getElementById(control.hash.slice(1));
    const mark = target?.closest('mark');
    if (mark) passage.setStartBefore(mark);
    if (mark) passage.setEndAfter(mark);
    const line = [...passage.getClientRects()].find(({width, height}) => width > 0 && height > 8);
    return Math.abs((line?.top ?? Infinity) - innerHeight / 2);
  });

/** List the addresses that the build proves for a page, one for each id with a control. */
export const addressesIn = (html: string, url: string): [id: string, address: string][] =>
  [...proveLinks(html).links].map(([id, text]) => [
    id,
    `${url}#${id}${text ? `:~:text=${text}` : ''}`,
  ]);

export const provenAddresses = async (page: Page, url: string) =>
  addressesIn(await (await page.request.get(url)).text(), url);
