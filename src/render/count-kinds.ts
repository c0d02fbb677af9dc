import {type Kind, kindEntry, kindNames} from '../edition/vocabulary.ts';
import {formatCount} from '../language/format-count.ts';

/** The number of annotations of a kind, in words. */
export interface KindCount {
  kind: Kind;
  /** `3 claims` */
  text: string;
}

/** Count annotations by kind, in the order of the table. Skips kinds without annotations. */
export const countKinds = (annotations: readonly {kind: Kind}[]): KindCount[] =>
  kindNames.flatMap((kind) => {
    const count = annotations.filter((each) => each.kind === kind).length;
    const {label, plural} = kindEntry(kind);
    return count === 0
      ? []
      : [{kind, text: formatCount(count, label.toLowerCase(), plural.toLowerCase())}];
  });
