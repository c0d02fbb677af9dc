/** Links from one place of the page to another. What is in view stays where it is. */
import {annotationsAt, noteOf} from './apparatus.ts';
import {fragmentId} from './fragment-id.ts';

/** Without another key: with one, the reader wants something else of a link. */
export const isPlain = (event: MouseEvent | KeyboardEvent): boolean =>
  !(event.ctrlKey || event.metaKey || event.altKey || (event.shiftKey && event.type === 'click'));

export const isInView = (element: Element | null | undefined): boolean => {
  const {top} = element?.getBoundingClientRect() ?? {top: -1};
  return top >= 0 && top < innerHeight;
};

/**
 * Go to a place of the page. Its note opens. Where it is in view already, the page moves no
 * further than the note needs.
 *
 * @param id of an annotation, or of its note
 */
export function goTo(id: string): void {
  const note = noteOf(id);
  const place = id.startsWith('note-') && note ? note : document.getElementById(id);
  const stays = isInView(place);
  const {scrollY} = window;
  location.hash = id;
  openNote();
  if (stays) {
    scrollTo({top: scrollY, behavior: 'instant'});
    place?.scrollIntoView({block: 'nearest'});
    // Tab goes on from what was scrolled to last.
    document.getElementById(id)?.scrollIntoView({block: 'nearest'});
  }
}

/** Open the note of the passage that the address names, under its id or one that it had before. */
function openNote(): void {
  noteOf(fragmentId())?.setAttribute('open', '');
}

/** Let links, and the words of a passage, lead to their notes. */
export function followLinks(): void {
  addEventListener('hashchange', openNote);
  openNote();

  addEventListener('click', (event) => {
    const target = event.target as Element;
    const link = target.closest<HTMLAnchorElement>('a, summary, button');
    const id = link?.getAttribute('href');
    if (!isPlain(event)) return;
    if (link?.matches('.pin')) {
      // Without HTTPS there is no clipboard.
      if (navigator.clipboard) import('./copy-links.ts').then((loaded) => loaded.copyLink(link));
    } else if (id?.startsWith('#') && !link?.matches('.skip')) {
      event.preventDefault();
      goTo(id.slice(1));
    } else if (!link && target.closest('mark') && getSelection()?.isCollapsed) {
      const notes = annotationsAt(target).filter(noteOf);
      if (notes[1]) import('./offer-notes.ts').then((loaded) => loaded.offerNotes(notes, event));
      else if (notes[0]) goTo(`note-${notes[0]}`);
    }
  });
}
