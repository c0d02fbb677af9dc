/**
 * Take one picture.
 */
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import type {Browser, Page} from '@playwright/test';
import {openAll} from '../browser/places.ts';
import type {PrintShot, ScreenShot} from './shots.ts';

/**
 * How to start a browser that knows no pointer but a finger. For a picture that reaches
 * beyond the window, Chromium gives up the touch that is emulated in it.
 */
export const withFinger = [
  '--blink-settings=primaryHoverType=1,availableHoverTypes=1,primaryPointerType=2,availablePointerTypes=2',
];

/** The program of Poppler that makes pictures of a PDF; no package of npm brings it. */
export const pdfProgram = 'pdftoppm';

/** Go to a page, and wait until nothing is loaded any more, fonts included. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address, {waitUntil: 'networkidle'});
  await page.evaluate(() => document.fonts.ready);
}

/** Write the whole of a page as a PNG. */
export async function takeScreen(
  browser: Browser,
  {name, viewport, scheme, touch, open, forced, script}: ScreenShot,
  address: string,
  folder: string,
): Promise<void> {
  const context = await browser.newContext({
    viewport,
    colorScheme: scheme,
    reducedMotion: 'reduce',
    forcedColors: forced ? 'active' : 'none',
    javaScriptEnabled: script,
    isMobile: touch,
    hasTouch: touch,
  });
  const page = await context.newPage();
  await visit(page, address);
  if (open) await openAll(page);
  await page.screenshot({
    path: join(folder, `${name}.png`),
    fullPage: true,
    animations: 'disabled',
  });
  await context.close();
}

/**
 * Write a page as a PDF, as the browser prints it, and each of its sheets as a PNG.
 *
 * @returns whether `pdfProgram` is there; without it, the PDF is all
 */
export async function takePaper(
  browser: Browser,
  {name, format}: PrintShot,
  address: string,
  folder: string,
): Promise<boolean> {
  const page = await browser.newPage();
  await visit(page, address);
  const path = join(folder, `${name}.pdf`);
  await page.pdf({path, format});
  await page.close();
  const {error, status, stderr} = spawnSync(
    pdfProgram,
    ['-png', '-r', '96', path, join(folder, name)],
    {encoding: 'utf8'},
  );
  if (error) return false;
  if (status !== 0) throw new Error(`${pdfProgram} could not read ${path}: ${stderr}`);
  return true;
}
