import type {EditionAnnotation} from './model.ts';

/** Whether an annotation is evidence for a sign. */
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
