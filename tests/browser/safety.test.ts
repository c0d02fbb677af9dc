/** Tests that pages send no request to another host, and report no error. */
import {expect, test} from '@playwright/test';
import {everyPage, openAll} from './places.ts';
import {sites} from './sites.ts';

for (const [kind, url] of everyPage) {
  test(`The ${kind} sends no request to another host, and reports no error.`, async ({page}) => {
    const requests: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('requestfailed', (request) => errors.push(`failed: ${request.url()}`));
    page.on('response', (response) => {
      if (response.status() >= 400) errors.push(`${response.status()}: ${response.url()}`);
    });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
    });

    const response = await page.goto(url, {waitUntil: 'networkidle'});
    await openAll(page);
    const isMissing = kind === 'missing page';
    expect(response?.status()).toBe(isMissing ? 404 : 200);
    const {origin} = new URL(url);
    expect(requests.length).toBeGreaterThan(1);
    expect(requests.filter((each) => new URL(each).origin !== origin)).toEqual([]);
    // Only the page itself may be missing.
    expect(errors.filter((each) => !isMissing || !each.includes('404'))).toEqual([]);
    expect(errors.filter((each) => each.startsWith('404:'))).toEqual(
      isMissing ? [`404: ${url}`] : [],
    );
  });
}

test('Injected scripts and styles have no effect.', async ({page}) => {
  const violations: string[] = [];
  page.on('console', (message) => violations.push(message.text()));
  await page.goto(sites.edition.url);
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    const image = document.createElement('div');
    image.innerHTML = '<a href="#" onclick="window.ran = true">a</a>';
    document.body.append(image);
    image.querySelector('a')?.click();
    const styled = document.createElement('p');
    styled.innerHTML = '<span style="color: rgb(1, 2, 3)">a</span>';
    document.body.append(styled);
    const {color} = getComputedStyle(styled.firstElementChild ?? styled);
    return 'ran' in window || color === 'rgb(1, 2, 3)';
  });
  expect(ran).toBe(false);
  expect(violations.join('\n')).toContain('Content Security Policy');
});
