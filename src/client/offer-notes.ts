/** Shows a menu of notes for words that several annotations share. */
import {findNote} from './apparatus.ts';

/**
 * Show links to the notes of several annotations, below or above the pointer.
 *
 * @param ids of annotations with notes
 */
export function offerNotes(ids: readonly string[], {clientX, clientY}: MouseEvent): void {
  const list = document.createElement('ul');
  list.className = 'offer';
  list.popover = 'auto';
  const article = document.querySelector('[data-article]') as HTMLElement;
  list.ariaLabel = article.dataset['offer'] as string;
  for (const id of ids) {
    const link = document.createElement('a');
    link.href = `#note-${id}`;
    link.dataset['kind'] = findNote(id)?.dataset['kind'] ?? '';
    link.append(...(findNote(id)?.querySelector('summary')?.cloneNode(true).childNodes ?? []));
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  list.onclick = () => list.hidePopover();
  list.ontoggle = (event) => {
    if ((event as ToggleEvent).newState === 'closed') list.remove();
  };
  document.body.append(list);
  list.showPopover();
  const {offsetWidth, offsetHeight} = list;
  const below = clientY + 16;
  const top = below + offsetHeight < innerHeight ? below : clientY - 16 - offsetHeight;
  list.style.cssText = `top: ${Math.max(8, top)}px; left: ${Math.max(8, Math.min(clientX, innerWidth - offsetWidth - 8))}px`;
  list.querySelector('a')?.focus();
}
