/** Finds a selection of the page in the text of the article, and composes its quotation. */
import type {Range} from '../annotate/model/model.ts';
import {upperBound} from '../annotate/model/upper-bound.ts';
import {visibleCharacters} from '../annotate/text/visible-characters.ts';
import {composePassage, type Passage} from '../compose/compose-passage.ts';
import type {Selected} from './protocol/messages.ts';
import type {OpenedArticle} from './read-article.ts';
import {createConflict, RefusedRequest} from './refusal.ts';

/**
 * Compose the quotation of a selection.
 *
 * @param selected with the words that the page shows there
 * @throws RefusedRequest if the article has other words there now, or if they cannot be quoted
 */
export function composeSelection(
  {index, offsets}: OpenedArticle,
  selected: Selected & {words: string},
): Passage {
  const {text} = index;
  const [first, last] = [offsets[selected.start], offsets[selected.end - 1]];
  const range =
    first === undefined || last === undefined ? undefined : {start: first, end: last + 1};
  const words = range && text.slice(range.start, range.end);
  if (
    !range ||
    words === undefined ||
    visibleCharacters(words).characters !== visibleCharacters(selected.words).characters
  ) {
    throw createConflict('The article has changed. Select the words again.');
  }
  const passage = composePassage(index, range);
  if (!passage) {
    throw new RefusedRequest(422, {
      message: 'These words cannot be quoted.',
      problems: [
        {
          field: 'passage',
          message: 'These words cannot be quoted so that they are found here only.',
          fix: 'Select some words more.',
          isError: true,
        },
      ],
    });
  }
  return passage;
}

/** Convert a range of the text to counts of visible characters. */
export const countVisible = (offsets: readonly number[], {start, end}: Range): Selected => ({
  start: upperBound(offsets, start - 1),
  end: upperBound(offsets, end - 1),
});
