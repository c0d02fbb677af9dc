/** What a note gets when it opens: buttons at its foot, and its place where it is over the margin. */
import {isInView} from './follow.ts';
import {addShareButtons} from './share.ts';
import {addNeighbourButtons} from './step.ts';

/**
 * Complete a note that has opened or closed. Other parts of the page that open have no place for
 * buttons, and are left alone.
 */
export function completeNote(note: HTMLElement): void {
  const aside = note.querySelector<HTMLElement>(':scope > aside');
  const foot = aside?.querySelector('.back');
  if (!aside || !foot) return;
  if (!foot.querySelector('button')) {
    addShareButtons(foot);
    addNeighbourButtons(note, foot);
  }
  // Over the margin, a note that does not fit below its gist is above it, if it fits there.
  const {top, bottom} = note.getBoundingClientRect();
  const height = aside.offsetHeight;
  const isAbove = isInView(note) && bottom + height > innerHeight && top > height;
  note.classList.toggle('above', isAbove && getComputedStyle(aside).position === 'absolute');
}
