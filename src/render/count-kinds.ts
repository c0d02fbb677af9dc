import {type Kind, kindNames} from '../edition/vocabulary.ts';
import type {Interface} from '../language/interface.ts';

/** The number of annotations of a kind, in words. */
export interface KindCount {
  kind: Kind;
  /** `3 claims` */
  text: string;
}

/** Count annotations by kind, in the order of the table. Skips kinds without annotations. */
export const countKinds = (annotations: readonly {kind: Kind}[], ui: Interface): KindCount[] =>
  kindNames.flatMap((kind) => {
    const count = annotations.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : [{kind, text: ui.text(`kind.${kind}.count`, {count})}];
  });
