/** A small window over the page, with links to notes. Escape or a press outside closes it. */
import {findNote} from './apparatus.ts';

/**
 * Show content near a place: below it, or above it where it does not fit below.
 *
 * @param place in the window, in pixels
 * @returns the window, which leaves the page when it closes
 */
export function showPopover(
  content: HTMLElement,
  {left, top, bottom}: Pick<DOMRect, 'left' | 'top' | 'bottom'>,
): HTMLElement {
  content.classList.add('offer');
  content.popover = 'auto';
  content.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed') content.remove();
  });
  document.body.append(content);
  content.showPopover();
  const {offsetWidth, offsetHeight} = content;
  const above = top - offsetHeight;
  content.style.top = `${Math.max(8, bottom + offsetHeight < innerHeight || above < 8 ? bottom : above)}px`;
  content.style.left = `${Math.max(8, Math.min(left, innerWidth - offsetWidth - 8))}px`;
  return content;
}

/**
 * Create a list of links that show what the gists of notes show.
 *
 * @param ids of annotations with notes
 * @param prefix of the addresses: empty for the words, `note-` for the notes
 */
export function listGists(ids: readonly string[], prefix: '' | 'note-'): HTMLUListElement {
  const list = document.createElement('ul');
  for (const id of ids) {
    const link = document.createElement('a');
    link.href = `#${prefix}${id}`;
    link.dataset['kind'] = findNote(id)?.dataset['kind'] ?? '';
    link.append(...(findNote(id)?.querySelector('summary')?.cloneNode(true).childNodes ?? []));
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  return list;
}
