/** Asks an editor about proposals, one by one. */
import type {ProposedQuote} from '../reanchor/outcome.ts';

/** Prints a question and returns the line that was typed; `undefined` at the end of input. */
export type ReadAnswer = (question: string) => Promise<string | undefined>;

const question = 'Write this? [y,n,a,q] ';
const help = `  y  yes
  n  no
  a  yes, and yes to every later proposal with the same change
  q  ask no more; write what was agreed to until now
`;

/**
 * @param proposals each with the lines that describe it
 * @returns the proposals that the editor agreed to
 */
export async function requestConsent(
  proposals: readonly {proposal: ProposedQuote; description: string}[],
  readAnswer: ReadAnswer,
): Promise<ProposedQuote[]> {
  const agreed: ProposedQuote[] = [];
  const agreedChanges = new Set<string>();
  for (const {proposal, description} of proposals) {
    const change = changeOf(proposal);
    if (agreedChanges.has(change)) {
      agreed.push(proposal);
      continue;
    }
    const answer = await readChoice(`\n${description}\n${question}`, readAnswer);
    if (answer === 'q') break;
    if (answer === 'n') continue;
    agreed.push(proposal);
    if (answer === 'a') agreedChanges.add(change);
  }
  return agreed;
}

/** Asks until the answer is one of the choices. */
async function readChoice(text: string, readAnswer: ReadAnswer): Promise<string> {
  const answer = (await readAnswer(text))?.trim().toLowerCase() ?? 'q';
  return /^[ynaq]$/.test(answer) ? answer : readChoice(`${help}${question}`, readAnswer);
}

/** The removed and added words of a proposal, as one string to compare. */
const changeOf = ({changes}: ProposedQuote): string =>
  JSON.stringify(
    changes.flatMap(({kind, words}) =>
      kind === 'same' ? [] : [[kind, words.map(({text}) => text)]],
    ),
  );
