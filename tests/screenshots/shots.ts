/** The list of screenshots: the page, the device and the state of each. */
import {article, kinds, others, viewports} from '../browser/places.ts';

/** A picture of a page on a screen or on paper. */
export type Shot = ScreenShot | PrintShot;

interface Named {
  /** The name of the file without its extension. It begins with the name of the page. */
  name: string;
  /** The address, as in `browser/places.ts`. */
  href: string;
}

export interface ScreenShot extends Named {
  on: 'screen';
  viewport: {width: number; height: number};
  scheme: 'light' | 'dark';
  /** Whether the device has a touch screen and no mouse. */
  touch: boolean;
  /** Whether all `details` elements are open. */
  open: boolean;
  /** Whether forced colours are active. */
  forced: boolean;
  /** Whether script is enabled. */
  script: boolean;
}

export interface PrintShot extends Named {
  on: 'paper';
  format: 'A4' | 'Letter';
}

/** States of pages that are reached by their addresses. */
const states = {
  'article with a choice': `${article}?status=contested&actor=lukashenko`,
  'article at a passage': `${article}#root-causes`,
  'article at a paragraph': `${article}#p7`,
  'search with a query': `${kinds.search}?q=revolution`,
};

const pages: Record<string, string> = {...kinds, ...states, ...others};

const withNotes = ['article', 'passage', ...Object.keys(others)];
const withScript = ['article', 'map', 'search', 'timeline', 'missing page'];
const screenOnly = [...Object.keys(states), 'search', 'frame of a passage', 'missing page'];

/** All screenshots. */
export const shots: readonly Shot[] = Object.keys(pages).flatMap((page) => [
  ...createScreenShots(page),
  ...(withNotes.includes(page) ? createScreenShots(page, {open: true}) : []),
  ...(Object.hasOwn(kinds, page)
    ? createScreenShots(page, {forced: true, open: true}, ['phone', 'desk'])
    : []),
  ...(withScript.includes(page)
    ? createScreenShots(page, {script: false}, ['phone', 'desk'], ['light'])
    : []),
  ...(screenOnly.includes(page)
    ? []
    : [createPrintShot(page, 'A4'), createPrintShot(page, 'Letter')]),
]);

/**
 * Select screenshots by their names.
 *
 * @param words parts of names; without words, all screenshots are selected
 * @throws {Error} with the names of all pages if a word is not part of a name
 */
export function chooseShots(words: readonly string[]): readonly Shot[] {
  for (const word of words) {
    if (!shots.some(({name}) => name.includes(word))) {
      const names = Object.keys(pages).map(toSlug).join(', ');
      throw new Error(`No name of a picture contains “${word}”. The pages are ${names}.`);
    }
  }
  return shots.filter(({name}) => words.length === 0 || words.some((word) => name.includes(word)));
}

function createScreenShots(
  page: string,
  {open = false, forced = false, script = true} = {},
  screens: readonly ('phone' | 'tablet' | 'desk')[] = ['phone', 'tablet', 'desk'],
  schemes: readonly ('light' | 'dark')[] = ['light', 'dark'],
): ScreenShot[] {
  const state = [open && !forced && 'open', forced && 'forced', !script && 'noscript'].filter(
    Boolean,
  );
  return screens.flatMap((screen) =>
    schemes.map((scheme): ScreenShot => {
      const viewport = viewports[screen];
      const width = String(viewport.width).padStart(4, '0');
      return {
        on: 'screen',
        name: [toSlug(page), width, scheme, ...state].join('-'),
        href: getHref(page),
        viewport,
        scheme,
        touch: screen !== 'desk',
        open,
        forced,
        script,
      };
    }),
  );
}

function createPrintShot(page: string, format: 'A4' | 'Letter'): PrintShot {
  const name = `${toSlug(page)}-print-${format.toLowerCase()}`;
  return {on: 'paper', name, href: getHref(page), format};
}

function getHref(page: string): string {
  return pages[page] ?? '';
}

function toSlug(page: string): string {
  return page.toLowerCase().replaceAll(' ', '-');
}
