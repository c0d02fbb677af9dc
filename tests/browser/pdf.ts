/** Prints pages, and reads what is printed. */
import {spawnSync} from 'node:child_process';
import type {Page} from '@playwright/test';

/** Whether `pdftotext` (of Poppler) is here. */
export const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;

/**
 * Print a page, and return the text of each sheet.
 *
 * @param inCells whether cells and columns are read one by one, and not line by line
 */
export async function printed(
  page: Page,
  format: 'A4' | 'A5' | 'Letter',
  inCells = false,
): Promise<string[]> {
  const input = await page.pdf({format});
  const order = inCells ? ['-raw'] : [];
  const {stdout} = spawnSync('pdftotext', [...order, '-', '-'], {input, encoding: 'utf8'});
  return stdout.split('\f').filter((sheet) => sheet.trim() !== '');
}

/** Remove white space and hyphens, which differ between the page and its sheets. */
export const squeeze = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\u00AD\u2010-]+/g, '');
