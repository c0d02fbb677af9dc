/**
 * Re-anchor: what has become of quotes that the text no longer holds. Proposes new
 * words where the guard has nothing against them, and leaves the rest to an editor.
 * Decides nothing by itself: a proposal is written only when it is asked for.
 */

import {indexText, type TextIndex} from '../annotate/locate/locate.ts';
import {locateQuotes} from '../annotate/locate/locate-quotes.ts';
import type {Annotation, Quote} from '../annotate/model/model.ts';
import type {Projection} from '../annotate/text/project.ts';
import {hasRussianPoints} from './guard.ts';
import {guardFound, withOffer} from './guard-found.ts';
import {holdTogether} from './hold-together.ts';
import {judge} from './judge.ts';
import type {Verdict} from './verdict.ts';

/** What can be done about one broken quote. */
export type Mending = {annotation: Annotation; quote: Quote} & Verdict;

/**
 * Look for the quotes of an article that are broken.
 *
 * @param annotations as lifted from `annotations.md`
 * @param projection of the article as it is now
 * @param names of all actors, in all their forms: the guard asks about them
 * @param accepted ids of annotations that an editor has decided on: the guard asks nothing
 *   about what has become of their quotes
 * @returns one mending for each broken quote, in the order of the file
 */
export function reanchor(
  annotations: readonly Annotation[],
  projection: Projection,
  names: readonly string[],
  accepted: ReadonlySet<string> = new Set(),
): Mending[] {
  const text = oneLinePerBlock(projection);
  const index = indexText(text);
  const isRussian = hasRussianPoints(text);
  return annotations.flatMap((annotation) => {
    const {id, quotes} = annotation;
    const judged = locateQuotes(annotation, index).map((location, nth) =>
      judge(quotes[nth]?.parts ?? [], location, index, {names, isRussian}),
    );
    const verdicts = accepted.has(id)
      ? holdTogether(annotation, judged.map(accept), index)
      : guardTogether(annotation, judged, index);
    return quotes.flatMap((quote, nth): Mending[] => {
      const verdict = verdicts[nth];
      return verdict ? [{annotation, quote, ...verdict}] : [];
    });
  });
}

/** The verdicts as they hold together, each proposal guarded where it is found then. */
function guardTogether(
  annotation: Annotation,
  judged: readonly (Verdict | undefined)[],
  index: TextIndex,
): readonly (Verdict | undefined)[] {
  const quoted = annotation.quotes.map(({parts}) => parts);
  const held = holdTogether(annotation, judged, index);
  const guarded = held.map((verdict, nth) => guardFound(quoted[nth] ?? [], verdict, index));
  // What is not proposed any more may be what another was found by.
  if (guarded.some((verdict, nth) => verdict !== held[nth])) {
    return guardTogether(annotation, guarded, index);
  }
  const ifAccepted = holdTogether(annotation, guarded.map(accept), index);
  return guarded.map((verdict, nth) =>
    withOffer(quoted[nth] ?? [], verdict, ifAccepted[nth], index),
  );
}

/** The verdict once an editor has accepted what the guard asks about. */
const accept = (verdict: Verdict | undefined): Verdict | undefined =>
  verdict?.outcome === 'asked' ? (verdict.accepted ?? verdict) : verdict;

/** The projected text, with a line break only where a block begins: length and offsets stay. */
function oneLinePerBlock({text, gaps}: Projection): string {
  const parting = new Set(gaps);
  return text.replace(/\r\n?|\n/g, (found, at: number) =>
    parting.has(at) ? '\n' : ' '.repeat(found.length),
  );
}
