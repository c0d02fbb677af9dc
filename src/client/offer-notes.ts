/** Shows a menu of notes for words that several annotations share. */
import {listGists, showPopover} from './popover.ts';

/**
 * Show links to the notes of several annotations, below or above the pointer.
 *
 * @param ids of annotations with notes
 */
export function offerNotes(ids: readonly string[], {clientX, clientY}: MouseEvent): void {
  const list = listGists(ids, 'note-');
  const article = document.querySelector('[data-article]') as HTMLElement;
  list.ariaLabel = article.dataset['offer'] as string;
  list.onclick = () => list.hidePopover();
  showPopover(list, {left: clientX, top: clientY - 16, bottom: clientY + 16});
  list.querySelector('a')?.focus();
}
