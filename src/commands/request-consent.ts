/** Requests the consent of an editor to proposals, one by one. */
import type {ProposedQuote} from '../reanchor/outcome.ts';

/** Prints a question and returns the line that was typed; `undefined` at the end of input. */
export type ReadAnswer = (question: string) => Promise<string | undefined>;

const question = 'Write this? [y,n,a,q] ';
const help = `  y  yes
  n  no
  a  yes, and yes to every later proposal with the same change
  q  quit, and write the proposals accepted so far
`;

/**
 * Request consent to proposals.
 *
 * @param proposals each with the lines that describe it
 * @returns the accepted proposals
 */
export async function requestConsent(
  proposals: readonly {proposal: ProposedQuote; description: string}[],
  readAnswer: ReadAnswer,
): Promise<ProposedQuote[]> {
  const accepted: ProposedQuote[] = [];
  const acceptedChanges = new Set<string>();
  for (const {proposal, description} of proposals) {
    const change = formatChange(proposal);
    if (acceptedChanges.has(change)) {
      accepted.push(proposal);
      continue;
    }
    const answer = await readChoice(`\n${description}\n${question}`, readAnswer);
    if (answer === 'q') break;
    if (answer === 'n') continue;
    accepted.push(proposal);
    if (answer === 'a') acceptedChanges.add(change);
  }
  return accepted;
}

/** Repeat a question until the answer is one of the choices. The end of input counts as `q`. */
async function readChoice(text: string, readAnswer: ReadAnswer): Promise<string> {
  const answer = (await readAnswer(text))?.trim().toLowerCase() ?? 'q';
  return /^[ynaq]$/.test(answer) ? answer : readChoice(`${help}${question}`, readAnswer);
}

/** Format the removed and added words of a proposal as a string that can be compared. */
const formatChange = ({changes}: ProposedQuote): string =>
  JSON.stringify(
    changes.flatMap(({kind, words}) =>
      kind === 'same' ? [] : [[kind, words.map(({text}) => text)]],
    ),
  );
