/** A passage and its note are lit together: where the pointer or the focus is, or an address leads. */
import {annotationsAt, marksOf, noteOf} from './apparatus.ts';

export function lightTogether(): void {
  let lit: string[] = [];

  const light = (on: boolean): void => {
    for (const id of lit) {
      for (const part of [...marksOf(id), noteOf(id)]) part?.classList.toggle('lit', on);
    }
  };
  const lightAt = (place: Element | null): void => {
    light(false);
    lit = place ? annotationsAt(place) : [];
    light(true);
  };
  const lightTarget = () => lightAt(document.getElementById(location.hash.slice(1)));
  for (const event of ['pointerover', 'focusin']) {
    addEventListener(event, ({target}) => lightAt(target as Element));
  }
  addEventListener('hashchange', lightTarget);
  lightTarget();
}
