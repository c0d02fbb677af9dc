/**
 * Checks the finding of a claim: what the editors found, in one sentence. It stands beside the
 * claim wherever the claim is shown, so that a disputed claim is never shown alone.
 */
import type {SourceLocation} from '../model/model.ts';
import {isDisputed} from '../model/statuses.ts';
import {countWords} from '../text/count-words.ts';
import type {LiftedAttributes} from './lift-attributes.ts';
import type {LiftContext} from './lift-context.ts';

/** Maximum number of words in a finding. */
const maxWords = 20;

const expected = `at most ${maxWords} words, which say what the sources show instead`;

/**
 * Reports the finding of a claim that is too long, and that of a disputed claim that is missing.
 *
 * @param location the location of the opening line
 */
export function checkFinding(
  {status, finding, attributeLocations}: LiftedAttributes,
  location: SourceLocation,
  {report}: LiftContext,
): void {
  if (finding === undefined) {
    // A finding without a value is already reported.
    if (!isDisputed(status) || 'finding' in attributeLocations) return;
    report(
      `A claim that is ${status} has no finding.`,
      location.position,
      'finding',
      'Write `finding="…"` in the braces after the gist, with what the sources show instead.',
      {expected},
    );
    return;
  }
  const words = countWords(finding);
  if (words <= maxWords) return;
  report(
    `The finding has ${words} words: “${finding}”.`,
    attributeLocations['finding']?.position,
    'finding',
    `Shorten it to ${maxWords} words or fewer, and move the rest to the note.`,
    {expected},
  );
}
