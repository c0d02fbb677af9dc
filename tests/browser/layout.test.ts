/** Tests the layout on all screen sizes and in print. */
import {expect, test} from '@playwright/test';
import {article, everyPage, harbour, kinds, openAll, others, viewports} from './places.ts';
import {sites} from './sites.ts';

for (const [name, viewport] of Object.entries(viewports)) {
  test(`No page scrolls sideways at ${viewport.width} px (${name}).`, async ({page}) => {
    await page.setViewportSize(viewport);
    for (const [kind, url] of everyPage) {
      await page.goto(url);
      await openAll(page);
      const scrolled = await page.evaluate(() => {
        window.scrollTo({left: 10_000, behavior: 'instant'});
        return window.scrollX;
      });
      expect(scrolled, kind).toBe(0);
    }
  });
}

const articles = {'the first edition': article, ...others};

test.describe('on a desktop', () => {
  test.use({viewport: viewports.desk});

  for (const [name, url] of Object.entries({edition: article, harbour})) {
    for (const open of [false, true]) {
      test(`notes are next to the block that refers to them (${name}, ${open ? 'opened' : 'closed'}).`, async ({
        page,
      }) => {
        await page.goto(url);
        if (open) await openAll(page);
        const rows = await page.locator('.notes').evaluateAll((all) =>
          all.map((notes) => {
            const row = notes.previousElementSibling?.getBoundingClientRect();
            const {top, left} = notes.getBoundingClientRect();
            const text = document.querySelector('#p1')?.getBoundingClientRect();
            return {
              beside: left >= (text?.right ?? 0),
              inRow: row !== undefined && top >= row.top - 2 && top < row.bottom,
              text: notes.textContent?.slice(0, 40),
            };
          }),
        );
        expect(rows.length).toBeGreaterThan(5);
        expect(rows.filter(({beside, inRow}) => !beside || !inRow)).toEqual([]);
      });
    }
  }

  test('opening a note moves nothing: it is over the margin.', async ({page}) => {
    await page.goto(article);
    const topOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => element.getBoundingClientRect().top);
    const gist = '.note:has(#note-external-interference) > summary';
    const next = '.note:has(#note-direction-set) > summary';
    await page.locator('#p2').scrollIntoViewIfNeeded();
    const all = async () =>
      Promise.all(['#p1', gist, '#p2', next, '#p12'].map((selector) => topOf(selector)));
    const before = await all();
    await page.locator(gist).click();
    await expect(page.locator('#note-external-interference')).toBeVisible();
    expect(await all()).toEqual(before);
    await page.locator('mark[data-annotations="direction-set"]').first().click();
    await expect(page.locator('#note-direction-set')).toBeVisible();
    await expect(page.locator('#note-external-interference')).toBeHidden();
    expect(await all()).toEqual(before);
    await page.keyboard.press('Escape');
    await expect(page.locator('#note-direction-set')).toBeHidden();
    expect(await all()).toEqual(before);
  });

  test('the events of a timeline start next to its line, also in an Arabic article.', async ({
    page,
  }) => {
    for (const url of [kinds.timeline, others['timeline in Arabic']]) {
      await page.goto(url);
      const gaps = await page.locator('.timeline > li').evaluateAll((all) =>
        all.map((each) => {
          const line = each.querySelector('.moment')?.getBoundingClientRect();
          const words = new Range();
          words.selectNodeContents(each.querySelector('.event > p') as Element);
          const {left, right} = words.getBoundingClientRect();
          const isLeft = (line?.left ?? 0) < left;
          return isLeft ? left - (line?.left ?? 0) : (line?.right ?? 0) - right;
        }),
      );
      expect(Math.min(...gaps)).toBeGreaterThan(0);
      expect(Math.max(...gaps)).toBeLessThan(48);
    }
  });

  test('notes are to the left of a right-to-left text.', async ({page}) => {
    await page.goto(articles['Arabic article']);
    const [notes, text] = await Promise.all([
      page.locator('.notes').first().boundingBox(),
      page.locator('#p1').boundingBox(),
    ]);
    expect(notes?.x).toBeLessThan(text?.x ?? 0);
    expect((notes?.x ?? 0) + (notes?.width ?? 0)).toBeLessThanOrEqual(text?.x ?? 0);
  });

  test('a line of the text has 50 to 75 letters.', async ({page}) => {
    await page.goto(article);
    const letters = await page.locator('#p6').evaluate((paragraph) => {
      const {lineHeight} = getComputedStyle(paragraph);
      const lines = paragraph.getBoundingClientRect().height / Number.parseFloat(lineHeight);
      return (paragraph.textContent?.length ?? 0) / Math.round(lines);
    });
    expect(letters).toBeGreaterThan(50);
    expect(letters).toBeLessThan(75);
  });
});

for (const viewport of [viewports.small, viewports.phone, viewports.tablet]) {
  test.describe(`at ${viewport.width} px`, () => {
    test.use({viewport});

    for (const [name, url] of Object.entries({edition: article, harbour})) {
      test(`notes follow the block that refers to them (${name}).`, async ({page}) => {
        await page.goto(url);
        const rows = await page.locator('.notes').evaluateAll((all) =>
          all.map((notes) => ({
            gap:
              notes.getBoundingClientRect().top -
              (notes.previousElementSibling?.getBoundingClientRect().bottom ?? 0),
            text: notes.textContent?.slice(0, 40),
          })),
        );
        expect(rows.length).toBeGreaterThan(5);
        expect(rows.filter(({gap}) => gap < 0 || gap > 40)).toEqual([]);
      });
    }

    test('a gist is at least 44 px high, so that it is easy to tap.', async ({page}) => {
      await page.goto(article);
      const heights = await page
        .locator('[data-article] .note > summary')
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
      expect(heights).toHaveLength(32);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    });
  });
}

test.describe('on a touch screen with notes next to the text', () => {
  test.use({viewport: {width: 1180, height: 820}, hasTouch: true, isMobile: true});

  test('a gist is at least 44 px high, and at the height of its line.', async ({page}) => {
    await page.goto(article);
    const rows = await page.locator('[data-article] > :has(> p) + .notes').evaluateAll((all) =>
      all.map((notes) => {
        const firstLine = (element: Element | null | undefined): number => {
          const words = new Range();
          if (element) words.selectNodeContents(element);
          const {top, height} = [...words.getClientRects()].find(({width}) => width > 50) ?? {};
          return (top ?? Number.NaN) + (height ?? Number.NaN) / 2;
        };
        const summary = notes.querySelector('summary');
        return {
          height: summary?.offsetHeight ?? 0,
          beside: firstLine(summary),
          line: firstLine(notes.previousElementSibling?.querySelector('p')),
        };
      }),
    );
    expect(rows.length).toBeGreaterThan(5);
    // Later notes may be below their lines, but not the first.
    const [first] = rows;
    expect(Math.abs((first?.beside ?? Number.NaN) - (first?.line ?? Number.NaN))).toBeLessThan(4);
    for (const {height} of rows) expect(height).toBeGreaterThanOrEqual(44);
  });
});

for (const viewport of [viewports.phone, viewports.desk]) {
  test(`A reference has a target of 24 by 24 px, at ${viewport.width} px.`, async ({page}) => {
    await page.setViewportSize(viewport);
    await page.goto(article);
    const missed = await page.locator('[role=doc-noteref]').evaluateAll((all) =>
      all.flatMap((reference) => {
        reference.scrollIntoView({block: 'center', behavior: 'instant'});
        const {left, top, width, height} = reference.getBoundingClientRect();
        const centre = {x: left + width / 2, y: top + height / 2};
        const corners = [-11, 0, 11].flatMap((x) => [-11, 0, 11].map((y) => ({x, y})));
        return corners.flatMap(({x, y}) => {
          const hit = document.elementFromPoint(centre.x + x, centre.y + y);
          // If two references are close together, the target may belong to the other one.
          return hit?.closest('[role=doc-noteref]') ? [] : `${reference.textContent} at ${x}, ${y}`;
        });
      }),
    );
    expect(missed).toEqual([]);
  });
}

for (const viewport of [viewports.phone, viewports.desk]) {
  test(`Nothing shifts while a page loads with late fonts, at ${viewport.width} px.`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, {shifts});
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as PerformanceEntry & {value: number}).value);
      }).observe({type: 'layout-shift', buffered: true});
    });
    for (const [kind, url] of Object.entries(kinds)) {
      await page.goto(url, {waitUntil: 'load'});
      const shifts = await page.evaluate(async () => {
        await document.fonts.ready;
        for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
        return (window as unknown as {shifts: number[]}).shifts;
      });
      expect(shifts, kind).toEqual([]);
    }
  });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`on paper, with script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({javaScriptEnabled});

    test('every note is printed in full, even if it is closed.', async ({page}) => {
      await page.emulateMedia({media: 'print'});
      await page.goto(article);
      const notes = page.locator('[role=doc-footnote]');
      await expect(notes).toHaveCount(32);
      const hidden = await notes.evaluateAll((all) =>
        all.flatMap((note) =>
          [...note.querySelectorAll('p:not(.back), li')].flatMap((block) => {
            const {height, width} = block.getBoundingClientRect();
            const isSeen =
              height > 0 &&
              width > 0 &&
              block.checkVisibility({
                contentVisibilityAuto: true,
                visibilityProperty: true,
                opacityProperty: true,
              });
            return isSeen ? [] : `${note.id}: ${block.textContent?.slice(0, 40)}`;
          }),
        ),
      );
      expect(hidden).toEqual([]);
    });

    test('sources are printed with numbers that lead to their addresses, and navigation is hidden.', async ({
      page,
    }) => {
      await page.emulateMedia({media: 'print'});
      await page.goto(article);
      await expect(page.getByRole('navigation')).toHaveCount(0);
      const listed = await page
        .locator('.sources li')
        .evaluateAll((all) => all.map((each) => getComputedStyle(each, '::before').content));
      const links = await page.locator('[role=doc-footnote] a[href^=http]').evaluateAll((all) =>
        all.map((link) => ({
          address: link.getAttribute('href') ?? '',
          number: Number(/\d+/.exec(getComputedStyle(link, '::after').content)?.[0]),
        })),
      );
      expect(links.length).toBeGreaterThan(30);
      const wrong = links.filter(({address, number}) => !listed[number - 1]?.includes(address));
      expect(wrong).toEqual([]);
    });
  });
}

test.describe('light and dark', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the page is ${colorScheme} if the reader prefers it, also without script.`, async ({
      browser,
    }) => {
      const context = await browser.newContext({colorScheme, javaScriptEnabled: false});
      const page = await context.newPage();
      await page.goto(article);
      const [ground, ink] = await page.locator('body').evaluate((body) => {
        const canvas = document.createElement('canvas').getContext('2d');
        const {backgroundColor, color} = getComputedStyle(body);
        return [backgroundColor, color].map((each) => {
          if (!canvas) return Number.NaN;
          canvas.fillStyle = each;
          canvas.fillRect(0, 0, 1, 1);
          return (
            canvas
              .getImageData(0, 0, 1, 1)
              .data.slice(0, 3)
              .reduce((a, b) => a + b, 0) / 3
          );
        });
      });
      const [lighter, darker] = colorScheme === 'light' ? [ground, ink] : [ink, ground];
      expect(lighter).toBeGreaterThan(200);
      expect(darker).toBeLessThan(60);
      await context.close();
    });
  }
});

for (const viewport of [viewports.phone, viewports.desk]) {
  for (const [name, url] of Object.entries({
    'first edition': article,
    'every kind of block': harbour,
  })) {
    test(`The address of a block leads to its first line (${name}), at ${viewport.width} px.`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await page.goto(url);
      const away = await page.locator('[data-article] :is(p, li)[id^=p]').evaluateAll((blocks) =>
        blocks.flatMap((block) => {
          const words = new Range();
          words.selectNodeContents(block);
          const lines = [...words.getClientRects()].filter(({height}) => height > 8);
          const [first] = lines.map(({top}) => top).sort((a, b) => a - b);
          const distance = Math.abs(block.getBoundingClientRect().top - (first ?? Infinity));
          return distance > 30 ? `${block.id}: ${distance}` : [];
        }),
      );
      expect(away).toEqual([]);
    });
  }
}

for (const [width, position] of [
  [1060, 'beside'],
  [1040, 'below'],
] as const) {
  test(`A note is ${position} its paragraph in a window of ${width} px.`, async ({page}) => {
    await page.setViewportSize({width, height: 900});
    await page.goto(article);
    const [words, notes] = await page
      .locator('#p1, :has(> #p1) + .notes')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
    const isBeside = notes.left > words.right && Math.abs(notes.top - words.top) < 30;
    const isBelow = notes.top >= words.bottom && notes.left < words.right;
    expect({isBeside, isBelow}).toEqual({
      isBeside: position === 'beside',
      isBelow: position === 'below',
    });
  });
}

test('Only disputed claims have a line; words explained and actors have dashes and dots.', async ({
  page,
}) => {
  await page.goto(article);
  const lines = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((mark) => {
        const style = getComputedStyle(mark);
        const {textDecorationLine, textDecorationStyle} = style;
        return [
          textDecorationLine === 'none' ? 'none' : textDecorationStyle,
          style.borderBlockEndWidth === '0px' ? 'none' : style.borderBlockEndStyle,
        ];
      });
  const contested = '[data-article] mark[data-status="contested"]';
  expect(await lines(contested)).toEqual(['solid', 'none']);
  for (const status of ['supported', 'opinion', 'unrated']) {
    expect(await lines(`[data-article] mark[data-kind="claim"][data-status="${status}"]`)).toEqual([
      'none',
      'none',
    ]);
  }
  expect(await lines('mark[data-kind="claim gloss"]')).toEqual(['none', 'dashed']);
  expect(await lines('mark[data-kind="sign gloss"], mark[data-kind="gloss sign"]')).toEqual([
    'none',
    'dashed',
  ]);
  expect(await lines('[data-actor] mark[data-status="supported"]')).toEqual(['none', 'dotted']);

  // A strong fill or a line is on at most 30 % of the letters; each claim has a fill.
  const share = await page.evaluate(() => {
    let strong = 0;
    let letters = 0;
    const walker = document.createTreeWalker(
      document.querySelector('[data-article]') as Node,
      NodeFilter.SHOW_TEXT,
    );
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const parent = text.parentElement as Element;
      if (parent.closest('[data-apparatus]')) continue;
      const {length} = text.nodeValue?.match(/[\p{L}\p{N}]/gu) ?? [];
      letters += length;
      const isStrong = [parent, parent.closest('mark'), parent.closest('[data-actor]')].some(
        (each) => {
          if (!each) return false;
          const style = getComputedStyle(each);
          return (
            style.textDecorationLine !== 'none' ||
            (style.borderBlockEndStyle !== 'none' && style.borderBlockEndWidth !== '0px')
          );
        },
      );
      if (isStrong) strong += length;
    }
    const unfilled = [...document.querySelectorAll('[data-article] mark[data-kind~=claim]')].filter(
      (mark) => / 0\)$|, 0\)$/.test(getComputedStyle(mark).backgroundColor),
    );
    return {share: strong / letters, unfilled: unfilled.length};
  });
  expect(share.share).toBeLessThanOrEqual(0.3);
  expect(share.unfilled).toBe(0);

  // Forced colours remove fills.
  await page.emulateMedia({forcedColors: 'active'});
  expect(await lines('[data-article] mark[data-status="opinion"]')).toEqual(['dotted', 'none']);
  expect(await lines(contested)).toEqual(['solid', 'none']);
});

test('A name in another direction does not reorder what is beside it.', async ({page}) => {
  // The list of the search is in English, so the parts of a line are in order from left to right.
  await page.goto(`${sites.several.url}search/`);
  const parts = await page
    .locator('main p', {hasText: 'جريدة الحياة'})
    .locator('bdi')
    .evaluateAll((all) => all.map((part) => part.getBoundingClientRect().left));
  expect(parts).toHaveLength(3);
  expect(parts).toEqual(parts.toSorted((a, b) => a - b));
});
