/** Writes one screenshot. */
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import type {Browser, Page} from '@playwright/test';
import {openAll} from '../browser/places.ts';
import type {PrintShot, ScreenShot} from './shots.ts';

/**
 * Options of a browser with a touch screen and no mouse. They are needed because Chromium stops
 * emulating touch while it captures a full page.
 */
export const touchOptions = [
  '--blink-settings=primaryHoverType=1,availableHoverTypes=1,primaryPointerType=2,availablePointerTypes=2',
];

/** The program of Poppler that converts PDF to images. No npm package contains it. */
export const pdfProgram = 'pdftoppm';

/** Open a page, and wait until everything is loaded, including fonts. */
export async function openPage(page: Page, address: string): Promise<void> {
  await page.goto(address, {waitUntil: 'networkidle'});
  await page.evaluate(() => document.fonts.ready);
}

/** Write a full page as a PNG. */
export async function captureScreen(
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
  await openPage(page, address);
  if (open) await openAll(page);
  await page.screenshot({
    path: join(folder, `${name}.png`),
    fullPage: true,
    animations: 'disabled',
  });
  await context.close();
}

/**
 * Print a page to a PDF, and convert each sheet to a PNG.
 *
 * @returns whether `pdfProgram` is installed; without it, only the PDF is written
 */
export async function printPage(
  browser: Browser,
  {name, format}: PrintShot,
  address: string,
  folder: string,
): Promise<boolean> {
  const page = await browser.newPage();
  await openPage(page, address);
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
