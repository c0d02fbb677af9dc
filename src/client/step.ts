/** Steps from a passage to the previous or the next one. */
import {findNote} from './apparatus.ts';
import {goTo, isInView} from './follow.ts';
import {fillSources} from './sources.ts';

/**
 * A passage counts as reached if its distance from the top of the window is less than this, in
 * pixels. The browser scrolls the target of an address to a shorter distance.
 */
const reachedTop = 100;

/** List the ids of the annotations in the order of their notes. */
const listAnnotations = (): string[] =>
  [...document.querySelectorAll<HTMLAnchorElement>('.of-passage')].map(({hash}) => hash.slice(1));

const annotationOf = (note: Element | null | undefined): string =>
  note?.querySelector('aside')?.id.slice(5) ?? '';

/**
 * Find the annotation in the URL fragment.
 *
 * @returns its id; empty if its passage is not in view
 */
function findCurrentAnnotation(): string {
  const id = annotationOf(findNote(location.hash.slice(1)));
  return isInView(document.getElementById(id)) ? id : '';
}

/** Open or close the note of the passage in the URL fragment. */
export function toggleNote(): void {
  findNote(findCurrentAnnotation())?.toggleAttribute('open');
}

/** Close the note of one passage and go to another. */
function switchPassage(from: string, to: string): void {
  findNote(from)?.removeAttribute('open');
  goTo(to);
  document.querySelector<HTMLElement>(`[href="#note-${to}"]`)?.focus({preventScroll: true});
}

/**
 * Go to the next or previous passage, starting from the current one. Without a current
 * passage, start from the scroll position.
 *
 * @param by 1 for the next passage, -1 for the previous one
 */
export function step(by: number): void {
  const from = findCurrentAnnotation();
  const all = listAnnotations();
  const places = all.map((id) => document.getElementById(id)?.getBoundingClientRect().top ?? 0);
  const next =
    by > 0 ? places.findIndex((top) => top > 0) : places.findLastIndex((top) => top < reachedTop);
  const to = all[from ? all.indexOf(from) + by : next];
  if (to) switchPassage(from, to);
}

/** Complete a part of the page that was opened: a note, or the list of sources. */
export function complete(part: HTMLElement): void {
  if (part.matches('.sources')) fillSources(part);
  addNeighbourButtons(part);
}

/** Add buttons to an open note for the previous and next passages that have a note. */
function addNeighbourButtons(note: HTMLElement): void {
  const foot = note.querySelector('.back:not(:has(button))');
  if (!foot) return;
  const all = listAnnotations().filter(findNote);
  const {p: previous, n: next} = (note.closest('[data-article]') as HTMLElement).dataset;
  const id = annotationOf(note);
  const [before, after] = getComputedStyle(foot).direction === 'rtl' ? '→←' : '←→';
  const buttons = document.createElement('span');
  buttons.className = 'back';
  foot.append(buttons);
  for (const by of [-1, 1]) {
    const to = all[all.indexOf(id) + by];
    const name = to && findNote(to)?.querySelector('.numeral')?.textContent;
    if (!name) continue;
    const numeral = name.split(' ').at(-1);
    const button = document.createElement('button');
    button.textContent = by < 0 ? `${before} ${numeral}` : `${numeral} ${after}`;
    button.ariaLabel = `${by < 0 ? previous : next}: ${name}`;
    button.onclick = () => switchPassage(id, to);
    buttons.append(button);
  }
}
