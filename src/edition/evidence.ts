import type {EditionAnnotation} from './model.ts';

/**
 * Return whether an annotation is evidence for a sign.
 *
 * @param framework the id of the framework of the sign
 * @param number the number of the sign in its framework
 */
export function isEvidenceFor(
  annotation: EditionAnnotation,
  framework: string,
  number: number,
): boolean {
  return annotation.related.some(
    ({type, direction, targets}) =>
      type === 'evidence-for' &&
      direction === 'forward' &&
      targets.some((target) => {
        const sign = 'sign' in target ? target.sign : target.annotation.sign;
        return sign?.framework === framework && sign?.number === number;
      }),
  );
}
