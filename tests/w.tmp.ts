import {chromium} from '@playwright/test';

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium-headless-shell',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({viewport: {width: 1440, height: 900}, reducedMotion: 'reduce'});
const now = () => Date.now() % 100000;
page.on('console', (m) => console.log(now(), 'console', m.type(), m.text()));
page.on('pageerror', (e) => console.log('pageerror', e.message));
page.on('load', () => console.log(now(), 'load'));
page.on('response', (r) => r.url().includes('_write') && console.log(now(), r.url(), r.status()));
await page.goto('http://127.0.0.1:4455/articles/csto-kazakhstan-2022/');
const ready = () =>
  page.waitForFunction(() => document.querySelectorAll('.gloss-write-bar option').length > 1);
const store = () => page.evaluate(() => JSON.stringify(sessionStorage).slice(0, 150));
for (const text of ['Six', 'Seven']) {
  await ready();
  await page.getByLabel('Edit a note').selectOption('csto');
  console.log(await store());
  await page.getByLabel('Gist: at most 12 words, always shown').fill(text);
  const loaded = page.waitForEvent('load');
  await page.getByRole('button', {name: 'Save'}).click();
  await loaded;
  await ready();
  console.log(now(), 'ready', await page.locator('form.gloss-write').count(), await store());
}
await page.getByLabel('Edit a note').selectOption('csto');
console.log(now(), 'selected', await page.locator('form.gloss-write').count(), await store());
await page.evaluate(() => location.reload());
await ready();
await page.waitForTimeout(1000);
console.log(now(), 'reloaded', await page.locator('form.gloss-write').count(), await store());
await browser.close();
