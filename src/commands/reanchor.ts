/**
 * `npm run reanchor`: after the text of an article has changed, propose new words
 * for the quotes that it no longer holds.
 *
 * Writes nothing, unless `--write` is given. Exit codes: 0 nothing to do, 1
 * proposals are waiting, 2 something needs a person.
 */
import {writeFileSync} from 'node:fs';
import {parseArgs, styleText} from 'node:util';
import {readAnnotations, readText, type TextFile} from '../annotate/compile.ts';
import type {Change} from '../annotate/difference.ts';
import {joinWords} from '../annotate/difference.ts';
import type {Reason} from '../annotate/guard.ts';
import {indexText} from '../annotate/locate.ts';
import {formatPlace, formatProblems, type Problem} from '../annotate/problem.ts';
import {type Mending, reanchor, writeProposals} from '../annotate/reanchor.ts';
import {contentDirectory, readContentFiles} from '../edition/content-files.ts';
import {readFrontMatter} from '../edition/front-matter.ts';
import {actorSchema, articleSchema} from '../edition/schemas.ts';

const told: Record<Reason, string> = {
  negation: 'a negation, or a word turned into its opposite',
  number: 'a number',
  date: 'a date',
  name: 'a name from the registry',
  'other-word': 'a word with a meaning of its own',
  share: 'more than a quarter of the words',
};

const {values} = parseArgs({options: {write: {type: 'boolean', default: false}}});
const {articles, actors} = readContentFiles(contentDirectory());
const names = actors.flatMap(({file}) => {
  const {data} = readFrontMatter(file, actorSchema);
  return data ? [data.name, ...data.aliases] : [];
});

let waiting = 0;
let forPerson = 0;
for (const {article, annotations} of articles) {
  if (!annotations) continue;
  const lifted = readAnnotations(annotations);
  if (lifted.problems.length > 0) {
    forPerson += lifted.problems.length;
    console.log(`${formatProblems(lifted.problems as Problem[])}\n`);
    continue;
  }
  const text = readText(readFrontMatter(article, articleSchema).body);
  const mendings = reanchor(lifted.annotations, indexText(text), names);
  for (const mending of mendings) console.log(`${tell(mending, annotations)}\n`);

  const proposed = mendings.filter(({outcome}) => outcome === 'proposed').length;
  forPerson += mendings.length - proposed;
  if (values.write && proposed > 0) {
    writeFileSync(annotations.path, writeProposals(annotations.value, mendings));
  } else {
    waiting += proposed;
  }
}

if (waiting + forPerson === 0) console.log('Every quote is in its text.');
if (waiting > 0) console.log(`${waiting} to write: npm run reanchor -- --write`);
if (forPerson > 0) console.log(`${forPerson} for an editor to decide.`);
process.exitCode = forPerson > 0 ? 2 : waiting > 0 ? 1 : 0;

function tell(mending: Mending, {path}: TextFile): string {
  const {quote, annotation} = mending;
  const head = `${formatPlace(path, quote.place.position)}  #${annotation.id}`;
  switch (mending.outcome) {
    case 'proposed':
      return `${head}  ${values.write ? 'written' : 'proposed'}\n    ${tellChanges(mending.changes)}`;
    case 'asked':
      return `${head}  for you to decide: ${mending.reasons.map((reason) => told[reason]).join('; ') || 'the new words are not unique in the text'}\n    ${tellChanges(mending.changes)}`;
    case 'unsettled':
      return `${head}  for you to decide: it now stands in ${mending.ranges.length} places, or its prefix or suffix no longer fits; the build tells which settle it`;
    case 'gone':
      return `${head}  gone: nothing like it is in the text any more\n    ${quote.parts.join(' […] ')}`;
  }
}

/** The words in one line: red and in brackets what is gone, green and in braces what is new. */
function tellChanges(changes: readonly Change[]): string {
  return changes
    .map(({kind, words}) => {
      const text = joinWords(words);
      const space = words[0]?.spaced ? ' ' : '';
      if (kind === 'gone') return space + styleText(['red', 'strikethrough'], `[-${text.trim()}-]`);
      if (kind === 'new') return space + styleText('green', `{+${text.trim()}+}`);
      return text;
    })
    .join('');
}
