import type {AddressedMention, Range} from '../annotate/model/model.ts';
import {collapseWhitespace} from '../language/collapse-whitespace.ts';
import type {Article, MentioningSentence} from './model.ts';

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
  const {text, findSentence} = article;
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
      parts.push(
        {text: collapseWhitespace(text.slice(from, start))},
        {text: collapseWhitespace(text.slice(start, end)), id},
      );
      from = end;
    }
    parts.push({text: collapseWhitespace(text.slice(from, range.end))});
    return {article, parts};
  });
}
