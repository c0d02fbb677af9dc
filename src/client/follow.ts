/** Follows links within the page. A target that is already in view does not move. */
import {findAnnotationIds, findMarks, findNote} from './apparatus.ts';

/** Whether no modifier key is held. With one, the browser has its own action for the event. */
export const isUnmodified = (event: MouseEvent | KeyboardEvent): boolean =>
  !(event.ctrlKey || event.metaKey || event.altKey || (event.shiftKey && event.type === 'click'));

/** Whether the top of an element is inside the window. What is hidden has no height. */
export const isInView = (element: Element | null | undefined): boolean => {
  const {top, height} = element?.getBoundingClientRect() ?? {top: 0, height: 0};
  return height > 0 && top >= 0 && top < innerHeight;
};

/**
 * Go to a passage or note, and open the note. What is already in view stays in view: the page
 * scrolls only as far as the note needs.
 *
 * @param id of an element; with the `note-` prefix for the note of an annotation
 * @param from the words or the numeral that the reader pressed
 */
export function goTo(id: string, from?: Element | null): void {
  const note = findNote(id);
  const target = id.startsWith('note-') && note ? note : document.getElementById(id);
  const words = target === note ? [from, ...findMarks(id.slice(5))].find(isInView) : undefined;
  const kept = words ?? [target].find(isInView);
  const {scrollY} = window;
  location.hash = id;
  openNote();
  if (!kept) return;
  scrollTo({top: scrollY, behavior: 'instant'});
  if (words && note) import('./show-note.ts').then((loaded) => loaded.showNote(note, words));
  // Tab continues from here.
  if (target === note) note?.querySelector('summary')?.focus({preventScroll: true});
}

/** Open the note of the passage in the URL fragment, which may be a former id. */
function openNote(): void {
  findNote(location.hash.slice(1))?.setAttribute('open', '');
}

/** Handle clicks: links within the page open notes, and so do the words of a passage. */
export function followLinks(): void {
  addEventListener('hashchange', openNote);
  openNote();

  addEventListener('click', (event) => {
    const target = event.target as Element;
    const link = target.closest<HTMLAnchorElement>('a, summary, button');
    const id = link?.getAttribute('href');
    if (!isUnmodified(event)) return;
    if (link?.matches('.pin')) {
      // The clipboard API is missing without HTTPS.
      if (navigator.clipboard) import('./copy.ts').then((loaded) => loaded.copyLink(link));
    } else if (link?.matches('.keys')) {
      import('./keys.ts').then((loaded) => loaded.showKeys());
    } else if (link?.matches('.share')) {
      const {origin, pathname} = location;
      import('./share.ts').then((loaded) => loaded.shareAddress(origin + pathname));
    } else if (id?.startsWith('#') && !link?.matches('.skip')) {
      event.preventDefault();
      goTo(id.slice(1), link);
    } else if (!link && target.closest('mark') && getSelection()?.isCollapsed) {
      const notes = findAnnotationIds(target).filter(findNote);
      const note = findNote(notes[0] ?? '');
      if (notes[1]) import('./offer-notes.ts').then((loaded) => loaded.offerNotes(notes, event));
      // A second press closes it.
      else if (note?.open) note.open = false;
      else if (note) goTo(`note-${notes[0]}`, target);
    }
  });
}
