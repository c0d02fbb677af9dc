/** Highlights a passage together with its note. */
import {findAnnotationIds, findMarks, findNote, resolveAnnotation} from './apparatus.ts';

/**
 * Highlight the passage that the pointer or the focus is on, or else that of the address: all of
 * its marks, and nothing else. Of several passages at the pointer, this is the innermost, which
 * begins last.
 */
export function highlightPassages(): void {
  let lit = '';

  const toggle = (on: boolean): void => {
    for (const part of [...findMarks(lit), findNote(lit)]) part?.classList.toggle('lit', on);
  };
  // `pointerover` also fires when the page scrolls below a resting pointer. Over text without
  // annotations, the target of the address stays highlighted.
  const highlight = (target?: EventTarget | null): void => {
    const id = target instanceof Element ? findAnnotationIds(target).at(-1) : '';
    toggle(false);
    lit = id && findMarks(id)[0] ? id : resolveAnnotation(location.hash.slice(1));
    toggle(true);
  };
  for (const event of ['pointerover', 'focusin']) {
    addEventListener(event, ({target}) => highlight(target));
  }
  addEventListener('hashchange', () => highlight());
  highlight();
}
