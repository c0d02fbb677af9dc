/**
 * Tests the tools for reading an article: highlights, the next and previous passage, keys, the
 * strip, and the choice of light or dark.
 */
import {expect, type Page, test} from '@playwright/test';
import {article, harbour, kinds, openAll, viewports} from './places.ts';

test.use({viewport: viewports.desk});

const noteOf = (page: Page, id: string) =>
  page.locator('.note', {has: page.locator(`#note-${id}`)});
const marksOf = (page: Page, id: string) => page.locator(`mark[data-annotations~="${id}"]`);
const referenceTo = (page: Page, id: string) => page.locator(`a[href="#note-${id}"]`).first();
const addressOf = (id: string) => `${article}#${id}`;
const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);

/** The first annotations in the order of the text. */
const inOrder = ['csto', 'online-meeting', 'external-interference', 'direction-set'] as const;

test.describe('words and notes', () => {
  test.beforeEach(async ({page}) => {
    await page.goto(article);
  });

  const isLit = /\blit\b/;

  test('are highlighted together when the pointer is on either.', async ({page}) => {
    await marksOf(page, 'direction-set').first().hover();
    await expect(noteOf(page, 'direction-set')).toHaveClass(isLit);
    for (const mark of await marksOf(page, 'direction-set').all()) {
      await expect(mark).toHaveClass(isLit);
    }
    await noteOf(page, 'terrorism-and-aggression').hover();
    await expect(marksOf(page, 'terrorism-and-aggression')).toHaveClass(isLit);
    await expect(noteOf(page, 'direction-set')).not.toHaveClass(isLit);
    await expect(marksOf(page, 'direction-set').first()).not.toHaveClass(isLit);
  });

  test('are highlighted together when the focus is on either.', async ({page}) => {
    await referenceTo(page, 'direction-set').focus();
    await expect(noteOf(page, 'direction-set')).toHaveClass(isLit);
    await noteOf(page, 'all-speakers').locator('summary').focus();
    await expect(marksOf(page, 'all-speakers')).toHaveClass(isLit);
    await expect(noteOf(page, 'direction-set')).not.toHaveClass(isLit);
  });

  test('are highlighted in all segments when they are the target of the address.', async ({
    page,
  }) => {
    await page.goto('about:blank');
    await page.goto(addressOf('direction-set'));
    expect(await marksOf(page, 'direction-set').count()).toBeGreaterThan(1);
    for (const mark of await marksOf(page, 'direction-set').all()) {
      await expect(mark).toHaveClass(isLit);
    }
    await expect(noteOf(page, 'direction-set')).toHaveClass(isLit);
    // A pointer over text without annotations does not remove the highlight.
    await page.mouse.move(5, 5);
    await page.locator('#p1').hover({position: {x: -10, y: 10}, force: true});
    await expect(noteOf(page, 'direction-set')).toHaveClass(isLit);
    await page.goto(addressOf('note-all-speakers'));
    await expect(marksOf(page, 'all-speakers')).toHaveClass(isLit);
    await expect(noteOf(page, 'direction-set')).not.toHaveClass(isLit);
  });

  test('that overlap are distinguished: the one that begins last is highlighted.', async ({
    page,
  }) => {
    await page.locator('mark[data-annotations="online-meeting csto"]').hover();
    await expect(noteOf(page, 'csto')).toHaveClass(isLit);
    await expect(noteOf(page, 'online-meeting')).not.toHaveClass(isLit);
    await page.locator('mark[data-annotations="online-meeting"]').first().hover();
    await expect(noteOf(page, 'csto')).not.toHaveClass(isLit);
    await expect(noteOf(page, 'online-meeting')).toHaveClass(isLit);
  });

  test('open when the words are clicked, and the words do not move.', async ({page}) => {
    const words = marksOf(page, 'all-speakers').first();
    await words.scrollIntoViewIfNeeded();
    const before = await scrolled(page);
    await words.click();
    await expect(noteOf(page, 'all-speakers')).toHaveAttribute('open');
    await expect(page).toHaveURL(addressOf('note-all-speakers'));
    expect(await scrolled(page)).toBe(before);
  });

  test('show a menu of notes for words that several annotations share.', async ({page}) => {
    await page.locator('mark[data-annotations="online-meeting csto"]').click();
    const offer = page.locator('.offer');
    await expect(offer.getByRole('link')).toHaveText([
      /^Claim 1 The CSTO leaders met online/,
      /^Word a CSTO/,
    ]);
    await page.keyboard.press('Escape');
    await expect(offer).toHaveCount(0);
    await page.locator('mark[data-annotations="online-meeting csto"]').click();
    await offer.getByRole('link', {name: /^Word a/}).click();
    await expect(noteOf(page, 'csto')).toHaveAttribute('open');
    await expect(noteOf(page, 'online-meeting')).not.toHaveAttribute('open');
    await expect(offer).toHaveCount(0);
  });

  test('in the name of an actor lead to the actor, not to a note.', async ({page}) => {
    await page.locator('#p2 a[data-actor=tokayev] mark').click();
    await expect(page).toHaveURL(kinds.actor.replace('lukashenko', 'tokayev'));
  });

  test('do not open while words are being selected.', async ({page}) => {
    await marksOf(page, 'all-speakers').first().dblclick();
    expect(await page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(2);
    await expect(page.getByRole('button', {name: 'Copy link to this passage'})).toBeVisible();
  });
});

test.describe('stepping', () => {
  test.beforeEach(async ({page}) => {
    await page.goto(article);
  });

  test('moves to the next and the previous passage by key, and opens each note.', async ({
    page,
  }) => {
    for (const id of inOrder) {
      await page.keyboard.press('n');
      await expect(page).toHaveURL(addressOf(id));
      await expect(noteOf(page, id)).toHaveAttribute('open');
      await expect(referenceTo(page, id)).toBeFocused();
      await expect(page.locator('.note[open]')).toHaveCount(1);
      await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
    }
    for (const id of [...inOrder].reverse().slice(1)) {
      await page.keyboard.press('p');
      await expect(page).toHaveURL(addressOf(id));
      await expect(noteOf(page, id)).toHaveAttribute('open');
    }
    await page.keyboard.press('p');
    await expect(page).toHaveURL(addressOf('csto'));
  });

  test('starts at the scroll position.', async ({page}) => {
    await page.locator('#p9').evaluate((block) => block.scrollIntoView({behavior: 'instant'}));
    await page.keyboard.press('n');
    await expect(page.locator('#p9 :target, #p9:has(:target)').first()).toBeAttached();
  });

  test('is possible with the buttons of an open note.', async ({page}) => {
    await noteOf(page, 'online-meeting').locator('summary').click();
    const previous = page.getByRole('button', {name: 'Previous passage: Word a'});
    const next = page.getByRole('button', {name: 'Next passage: Claim 2'});
    await expect(previous).toBeVisible();
    await next.click();
    await expect(page).toHaveURL(addressOf('external-interference'));
    await expect(noteOf(page, 'external-interference')).toHaveAttribute('open');
    await expect(noteOf(page, 'online-meeting')).not.toHaveAttribute('open');
    await noteOf(page, 'csto').locator('summary').click();
    await expect(noteOf(page, 'csto').getByRole('button')).toHaveText([
      'Share',
      'Copy quotation',
      '1 →',
    ]);
  });

  test('with the buttons skips passages without a note.', async ({page}) => {
    await page.goto(harbour);
    const order = await page
      .locator('.notes > .note > summary > .numeral')
      .evaluateAll((all) => all.map((each) => each.lastChild?.textContent ?? ''));
    await openAll(page);
    const offered = page.locator('.note .back > .back');
    await expect(offered).toHaveCount(order.length);
    await expect(offered).toHaveText(
      order.map((_, nth) =>
        [nth > 0 && `← ${order[nth - 1]}`, order[nth + 1] && `${order[nth + 1]} →`]
          .filter(Boolean)
          .join(''),
      ),
    );
  });

  test('opens and closes the current note by key.', async ({page}) => {
    await page.keyboard.press('n');
    await expect(noteOf(page, 'csto')).toHaveAttribute('open');
    await page.keyboard.press('o');
    await expect(noteOf(page, 'csto')).not.toHaveAttribute('open');
    await page.keyboard.press('o');
    await expect(noteOf(page, 'csto')).toHaveAttribute('open');
  });
});

test.describe('the keys', () => {
  test.beforeEach(async ({page}) => {
    await page.goto(article);
  });
  const dialog = (page: Page) => page.getByRole('dialog', {name: 'Keyboard shortcuts'});

  test('are listed by one of them, and by a button.', async ({page}) => {
    await page.keyboard.press('?');
    await expect(dialog(page)).toBeVisible();
    await expect(dialog(page).locator('kbd')).toHaveText(['n', 'p', 'o', '?']);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await page.locator('.choices summary').click();
    await page.getByRole('button', {name: 'Keyboard shortcuts'}).click();
    await expect(dialog(page)).toBeVisible();
    await dialog(page).getByRole('button', {name: 'Close'}).click();
    await expect(dialog(page)).toBeHidden();
  });

  test('can be switched off permanently, and on again.', async ({page}) => {
    await page.keyboard.press('?');
    await dialog(page).getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.reload();
    await page.keyboard.press('n');
    await page.keyboard.press('?');
    // The script for keys is loaded on the first press.
    await page.waitForLoadState('networkidle');
    await expect(dialog(page)).toBeHidden();
    await expect(page).toHaveURL(article);

    await page.locator('.choices summary').click();
    await page.getByRole('button', {name: 'Keyboard shortcuts'}).click();
    await dialog(page).getByRole('checkbox').check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await expect(page).toHaveURL(addressOf('csto'));
  });

  for (const key of ['Control+n', 'Alt+n', 'Meta+p']) {
    test(`leave ${key} to the browser.`, async ({page}) => {
      await page.evaluate((pressed) => {
        const [modifier = '', letter = ''] = pressed.split('+');
        const init = {
          key: letter,
          bubbles: true,
          [`${modifier.toLowerCase().replace('control', 'ctrl')}Key`]: true,
        };
        document.body.dispatchEvent(new KeyboardEvent('keydown', init));
      }, key);
      await page.waitForLoadState('networkidle');
      await expect(page).toHaveURL(article);
    });
  }

  test('do not act on text that is typed into a field.', async ({page}) => {
    await page.evaluate(() => {
      const field = document.createElement('input');
      document.querySelector('main')?.prepend(field);
      field.focus();
    });
    await page.keyboard.type('no?p');
    await page.waitForLoadState('networkidle');
    await expect(page.locator('main > input')).toHaveValue('no?p');
    await expect(page).toHaveURL(article);
    await expect(dialog(page)).toBeHidden();
  });

  test('have the same positions on a keyboard for another script.', async ({page}) => {
    await page.evaluate(() => {
      const init = {key: 'т', code: 'KeyN', bubbles: true};
      document.body.dispatchEvent(new KeyboardEvent('keydown', init));
    });
    await expect(page).toHaveURL(addressOf('csto'));
  });
});

test.describe('the strip', () => {
  test('has a link to every passage, at its position.', async ({page}) => {
    await page.goto(article);
    const ids = await page
      .locator('.of-passage, [role=doc-backlink]')
      .evaluateAll((pins: HTMLAnchorElement[]) => pins.map(({hash}) => hash));
    const strip = page.frame({url: /strip\.svg$/});
    if (!strip) throw new Error('The page has no strip.');
    await expect(strip.locator('a')).toHaveCount(ids.length);
    const links = await strip
      .locator('a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.slice(2)));
    expect([...links].sort()).toEqual([...ids].sort());

    await page.locator('.strip').scrollIntoViewIfNeeded();
    await strip.locator('a[href="./#only-hope"] path').click();
    await expect(page).toHaveURL(addressOf('only-hope'));
    await expect(page.locator('[id="only-hope"]')).toBeInViewport();
    await expect(noteOf(page, 'only-hope')).toHaveAttribute('open');
  });

  test('shows the scroll position.', async ({page}) => {
    await page.goto(article);
    const place = () =>
      page
        .locator('.strip')
        .evaluate((strip) => Number.parseFloat(getComputedStyle(strip, '::after').top));
    const at = async (block: string) => {
      await page.locator(block).evaluate((each) => each.scrollIntoView({behavior: 'instant'}));
      return place();
    };
    await expect.poll(() => at('#p1')).toBeLessThan(50);
    await expect.poll(() => at('#p7')).toBeGreaterThan(150);
    await expect.poll(() => at('#claims')).toBeGreaterThan(800);
  });

  test('is beside the text and covers no control of it; on a phone there is none.', async ({
    page,
  }) => {
    for (const width of [1060, 1440, 1920]) {
      await page.setViewportSize({width, height: 900});
      await page.goto(article);
      const strip = await page.locator('.strip').boundingBox();
      const control = await page.locator('#p1 .pin').boundingBox();
      const end = (strip?.x ?? 0) + (strip?.width ?? 99);
      expect(end).toBeLessThanOrEqual((control?.x ?? 0) + 6);
      expect(end).toBeGreaterThan((control?.x ?? 0) - 40);
    }
    await page.setViewportSize(viewports.phone);
    await expect(page.locator('.strip')).toBeHidden();
  });

  test('shows what the choice shows.', async ({page}) => {
    await page.goto(`${article}?status=contested`);
    const strip = page.frameLocator('.strip iframe');
    await expect(strip.locator('a[href="./#root-causes"]')).toHaveCSS('opacity', '1');
    await expect(strip.locator('a[href="./#only-hope"]')).toHaveCSS('opacity', '0.12');
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`light or dark, with script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({javaScriptEnabled, colorScheme: 'light'});
    const control = (page: Page) => page.getByRole('combobox', {name: 'Theme'});
    const ground = (page: Page) =>
      page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    const light = 'rgb(255, 253, 249)';
    const dark = 'rgb(22, 24, 27)';

    for (const [kind, url] of Object.entries(kinds)) {
      if (kind === 'frame of a passage') continue;
      test(`is the reader’s choice (${kind}).`, async ({page}) => {
        await page.goto(url);
        expect(await ground(page)).toBe(light);
        await control(page).selectOption('Dark');
        expect(await ground(page)).toBe(dark);
        await control(page).selectOption('Auto');
        expect(await ground(page)).toBe(light);
      });
    }

    test('follows the system if nothing is chosen.', async ({page}) => {
      await page.emulateMedia({colorScheme: 'dark'});
      await page.goto(article);
      expect(await ground(page)).toBe(dark);
      await control(page).selectOption('Light');
      expect(await ground(page)).toBe(light);
    });
  });
}

test('The chosen appearance applies to the next page before its first paint.', async ({page}) => {
  await page.emulateMedia({colorScheme: 'light'});
  await page.goto(article);
  await page.getByRole('combobox', {name: 'Theme'}).selectOption('Dark');
  // Record the background of the next page as soon as its body exists.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      document.documentElement.dataset['first'] = document.documentElement.dataset['appearance'];
    }).observe(document, {childList: true, subtree: true});
  });
  await page.goto(kinds.about);
  await expect(page.locator('html')).toHaveAttribute('data-first', 'dark');
  await expect(page.getByRole('combobox', {name: 'Theme'})).toHaveValue('dark');
});
