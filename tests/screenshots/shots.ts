/**
 * The pictures that are taken: what of, and how.
 */
import {article, kinds, others, viewports} from '../browser/places.ts';

/** A page as it is seen, or as it is printed. */
export type Shot = ScreenShot | PrintShot;

interface Named {
  /** Of its file, less the ending. Sorted, all of one page stand together. */
  name: string;
  /** As in `browser/places.ts`. */
  href: string;
}

export interface ScreenShot extends Named {
  on: 'screen';
  viewport: {width: number; height: number};
  scheme: 'light' | 'dark';
  /** With a finger, not a mouse. */
  touch: boolean;
  /** With all notes open, and all else that opens. */
  open: boolean;
  /** In the colours of the system. */
  forced: boolean;
  script: boolean;
}

export interface PrintShot extends Named {
  on: 'paper';
  format: 'A4' | 'Letter';
}

/** What can be seen of the kinds of pages by their addresses alone. */
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

/** All pictures. */
export const shots: readonly Shot[] = Object.keys(pages).flatMap((page) => [
  ...onScreens(page),
  ...(withNotes.includes(page) ? onScreens(page, {open: true}) : []),
  ...(Object.hasOwn(kinds, page)
    ? onScreens(page, {forced: true, open: true}, ['phone', 'desk'])
    : []),
  ...(withScript.includes(page)
    ? onScreens(page, {script: false}, ['phone', 'desk'], ['light'])
    : []),
  ...(screenOnly.includes(page) ? [] : [onPaper(page, 'A4'), onPaper(page, 'Letter')]),
]);

/**
 * Choose among the pictures.
 *
 * @param words parts of their names; all pictures where there are none
 * @throws {Error} where a word is in no name, with the names of the pages
 */
export function chooseShots(words: readonly string[]): readonly Shot[] {
  for (const word of words) {
    if (!shots.some(({name}) => name.includes(word))) {
      const names = Object.keys(pages).map(slugOf).join(', ');
      throw new Error(`No picture’s name holds “${word}”; the pages are ${names}.`);
    }
  }
  return shots.filter(({name}) => words.length === 0 || words.some((word) => name.includes(word)));
}

function onScreens(
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
        name: [slugOf(page), width, scheme, ...state].join('-'),
        href: hrefOf(page),
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

function onPaper(page: string, format: 'A4' | 'Letter'): PrintShot {
  const name = `${slugOf(page)}-print-${format.toLowerCase()}`;
  return {on: 'paper', name, href: hrefOf(page), format};
}

function hrefOf(page: string): string {
  return pages[page] ?? '';
}

function slugOf(page: string): string {
  return page.toLowerCase().replaceAll(' ', '-');
}
