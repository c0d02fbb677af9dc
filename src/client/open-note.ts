/** Completes what opens: a note gets its buttons and its place, the list of sources its entries. */
import {addShareButtons} from './share.ts';
import {addNeighbourButtons} from './step.ts';

/** Complete a part of the page that has opened or closed. Most parts need nothing. */
export function complete(part: HTMLElement): void {
  if (part.matches('.sources')) import('./sources.ts').then(({fillSources}) => fillSources(part));
  else completeNote(part);
}

/** Add buttons to the foot of a note, and place it. */
export function completeNote(note: HTMLElement): void {
  const aside = note.querySelector<HTMLElement>(':scope > aside');
  const foot = aside?.querySelector('.back');
  if (!aside || !foot) return;
  if (!foot.querySelector('button')) {
    addShareButtons(foot);
    addNeighbourButtons(note, foot);
  }
  // Over the margin, a note that does not fit below its gist is above it, if it fits there. Where
  // a reader arrives, the page is still to scroll.
  const {top, bottom} = note.getBoundingClientRect();
  const height = aside.offsetHeight;
  const isPressed = note.contains(document.activeElement);
  const isAbove = isPressed && bottom + height > innerHeight && top > height;
  note.classList.toggle('above', isAbove && getComputedStyle(aside).position === 'absolute');
}
