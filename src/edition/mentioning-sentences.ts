import type {AddressedMention, Range} from '../annotate/model/model.ts';
import {collapseWhitespace} from '../language/collapse-whitespace.ts';
import type {Article, MentioningSentence} from './model.ts';
import {sliceWithGaps} from './slice-with-gaps.ts';

/**
 * Find the sentences of an article that mention an actor.
 *
 * @param mentions the mentions of the actor in the article, in reading order
 * @returns the sentences in reading order, each split at its mentions
 */
export function findMentioningSentences(
  mentions: readonly AddressedMention[],
  article: Article,
): MentioningSentence[] {
  const {findSentence} = article;
  const slice = (start: number, end: number): string =>
    collapseWhitespace(sliceWithGaps(article, {start, end}));
  const bySentence = new Map<number, {range: Range; mentions: AddressedMention[]}>();
  for (const mention of mentions) {
    const range = findSentence(mention);
    const found = bySentence.get(range.start);
    if (found) found.mentions.push(mention);
    else bySentence.set(range.start, {range, mentions: [mention]});
  }
  return [...bySentence.values()].map(({range, mentions}) => {
    const parts: MentioningSentence['parts'] = [];
    let from = range.start;
    for (const {start, end, id} of mentions) {
      parts.push({text: slice(from, start)}, {text: slice(start, end), id});
      from = end;
    }
    parts.push({text: slice(from, range.end)});
    return {article, parts};
  });
}
