import type {SignReference} from '../annotate/model/sign-reference.ts';
import type {EditionAnnotation} from './model.ts';

/** List the signs for which an annotation is evidence. */
export const listProvedSigns = ({related}: EditionAnnotation): SignReference[] =>
  related
    .filter(({type, direction}) => type === 'evidence-for' && direction === 'forward')
    .flatMap(({targets}) =>
      targets.flatMap((target) => ('sign' in target ? target.sign : target.annotation.sign) ?? []),
    );

/**
 * Return whether an annotation is evidence for a sign.
 *
 * @param framework the id of the framework of the sign
 * @param number the number of the sign in its framework
 */
export const isEvidenceFor = (
  annotation: EditionAnnotation,
  framework: string,
  number: number,
): boolean =>
  listProvedSigns(annotation).some(
    (sign) => sign.framework === framework && sign.number === number,
  );
