/** A passage and its note are lit together, whichever the pointer or the focus is on. */
import {annotationsAt, marksOf, noteOf} from './apparatus.ts';

export function lightTogether(): void {
  let lit: string[] = [];

  const light = (on: boolean): void => {
    for (const id of lit) {
      for (const part of [...marksOf(id), noteOf(id)]) part?.classList.toggle('lit', on);
    }
  };
  const lightAt = ({target}: Event): void => {
    light(false);
    lit = annotationsAt(target as Element);
    light(true);
  };
  addEventListener('pointerover', lightAt);
  addEventListener('focusin', lightAt);
}
