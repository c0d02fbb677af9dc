/** From a passage to the one before it and after it. */
import {noteOf} from './apparatus.ts';
import {goTo, isInView} from './follow.ts';
import {fragmentId} from './fragment-id.ts';

/** As far from the top as a passage comes to stand that an address leads to, in pixels. */
const line = 100;

/** The annotations, in the order of their notes. */
const annotations = (): string[] =>
  [...document.querySelectorAll<HTMLAnchorElement>('.of-passage')].map(({hash}) => hash.slice(1));

const annotationOf = (note: Element | null | undefined): string =>
  note?.querySelector('aside')?.id.slice(5) ?? '';

/** The annotation that the address names, if it is in view; else none. */
export function annotationAtHand(): string {
  const id = annotationOf(noteOf(fragmentId()));
  return isInView(document.getElementById(id)) ? id : '';
}

/** Go to a passage. The note that is left is closed. */
function leave(from: string, to: string): void {
  noteOf(from)?.removeAttribute('open');
  goTo(to);
  document.querySelector<HTMLElement>(`[href="#note-${to}"]`)?.focus({preventScroll: true});
}

/**
 * Go to the next passage, or to the one before: from the one at hand, or from where the reader is.
 *
 * @param by 1 or -1
 */
export function step(by: number): void {
  const from = annotationAtHand();
  const all = annotations();
  const places = all.map((id) => document.getElementById(id)?.getBoundingClientRect().top ?? 0);
  const next =
    by > 0 ? places.findIndex((top) => top > 0) : places.findLastIndex((top) => top < line);
  const to = all[from ? all.indexOf(from) + by : next];
  if (to) leave(from, to);
}

/** Let an open note offer the passages before and after its own that have notes. */
export function offerNeighbours(note: HTMLElement): void {
  const foot = note.querySelector('.back:not(:has(button))');
  if (!foot) return;
  const all = annotations().filter(noteOf);
  const id = annotationOf(note);
  const [before, after] = getComputedStyle(foot).direction === 'rtl' ? '→←' : '←→';
  const beside = document.createElement('span');
  beside.className = 'back';
  foot.append(beside);
  for (const by of [-1, 1]) {
    const to = all[all.indexOf(id) + by];
    const name = to && noteOf(to)?.querySelector('.numeral')?.textContent;
    if (!name) continue;
    const [, numeral] = name.split(' ');
    const button = document.createElement('button');
    button.textContent = by < 0 ? `${before} ${numeral}` : `${numeral} ${after}`;
    button.ariaLabel = `${by < 0 ? 'Previous' : 'Next'} passage: ${name}`;
    button.onclick = () => leave(id, to);
    beside.append(button);
  }
}
