/**
 * Brings a note into view together with the words that it is about. In a narrow window where both
 * do not fit, the note is a sheet over the lower part.
 */
import {completeNote} from './open-note.ts';

/** The distance that is kept between the words and the sheet or the window, in pixels. */
const distance = 16;

/**
 * Show an open note. The page scrolls only as far as the note needs, and never moves the words
 * out of the window.
 *
 * @param words that stay in view
 */
export function showNote(note: HTMLDetailsElement, words: Element): void {
  const [summary, aside] = note.children as unknown as HTMLElement[];
  if (!summary || !aside) return;
  // Its buttons make it higher.
  completeNote(note);
  const {top, bottom} = summary.getBoundingClientRect();
  const place = words.getBoundingClientRect();
  // The box of the note itself may still be growing. In a wide window, it opens over the margin.
  const isWide = matchMedia('(width >= 66rem)').matches;
  const end = isWide ? bottom : bottom + aside.offsetHeight;
  const by = top < 0 ? top - distance : Math.max(0, end - innerHeight);
  if (place.top - by >= 0 && place.bottom - by <= innerHeight) {
    scrollBy({top: by, behavior: 'instant'});
  } else if (!isWide) {
    showAsSheet(note, place);
  }
}

function showAsSheet(note: HTMLDetailsElement, {top, bottom}: DOMRect): void {
  note.classList.add('sheet');
  const covered = bottom + distance - 0.45 * innerHeight;
  scrollBy({top: Math.max(0, Math.min(covered, top - distance)), behavior: 'instant'});
  const end = new AbortController();
  const {signal} = end;
  const closeOutside = ({target}: Event): void => {
    if (!note.contains(target as Node)) note.open = false;
  };
  const restore = (): void => {
    if (note.open) return;
    note.classList.remove('sheet');
    end.abort();
  };
  addEventListener('click', closeOutside, {signal});
  note.addEventListener('toggle', restore, {signal});
}
