/** Highlights a passage together with its note. */
import {findAnnotationIds, findMarks, findNote} from './apparatus.ts';

/** Highlight what the pointer or the focus is on, or else the target of the address. */
export function highlightPassages(): void {
  let ids: string[] = [];

  const toggle = (on: boolean): void => {
    for (const id of ids) {
      for (const part of [...findMarks(id), findNote(id)]) part?.classList.toggle('lit', on);
    }
  };
  // `pointerover` also fires when the page scrolls below a resting pointer. Over text without
  // annotations, the target of the address stays highlighted.
  const highlight = (element?: EventTarget | null): void => {
    const target = document.getElementById(location.hash.slice(1));
    const candidates = [element, target].filter((each) => each instanceof Element);
    toggle(false);
    ids = candidates.map(findAnnotationIds).find(([first]) => first && findMarks(first)[0]) ?? [];
    toggle(true);
  };
  for (const event of ['pointerover', 'focusin']) {
    addEventListener(event, ({target}) => highlight(target));
  }
  addEventListener('hashchange', () => highlight());
  highlight();
}
