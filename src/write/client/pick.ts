/** Picks an annotation on the page: by a press on its words or its note. Escape ends it. */
import {say} from './say.ts';

/**
 * Wait for a press on a passage.
 *
 * @param onpick called with the id of the innermost annotation; not called after Escape
 */
export function pickAnnotation(onpick: (id: string) => void): void {
  say('Press a passage or a note. Escape ends.');
  document.documentElement.classList.add('picking');
  const end = () => {
    document.documentElement.classList.remove('picking');
    removeEventListener('click', press, true);
    removeEventListener('keydown', leave, true);
  };
  const press = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const target = event.target as Element;
    const note = target.closest('.note')?.querySelector('aside')?.id.replace('note-', '');
    const mark = target.closest<HTMLElement>('mark')?.dataset['annotations']?.split(' ').at(-1);
    const id = note ?? mark;
    if (id === undefined) return;
    end();
    onpick(id);
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    end();
  };
  addEventListener('click', press, true);
  addEventListener('keydown', leave, true);
}
