/** A passage and its note are lit together: where the pointer or the focus is, else where the address leads. */
import {annotationsAt, marksOf, noteOf} from './apparatus.ts';
import {fragmentId} from './fragment-id.ts';

export function lightTogether(): void {
  let lit: string[] = [];

  const light = (on: boolean): void => {
    for (const id of lit) {
      for (const part of [...marksOf(id), noteOf(id)]) part?.classList.toggle('lit', on);
    }
  };
  // A pointer at rest is told of again where the page moves below it: it takes no light away.
  const lightAt = (place?: EventTarget | null): void => {
    const target = document.getElementById(fragmentId());
    const places = [place, target].filter((each) => each instanceof Element);
    light(false);
    lit = places.map(annotationsAt).find(([first]) => first && marksOf(first)[0]) ?? [];
    light(true);
  };
  for (const event of ['pointerover', 'focusin']) {
    addEventListener(event, ({target}) => lightAt(target));
  }
  addEventListener('hashchange', () => lightAt());
  lightAt();
}
