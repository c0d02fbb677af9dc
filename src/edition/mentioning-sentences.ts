import type {AddressedMention, Range} from '../annotate/model/model.ts';
import {collapseWhitespace} from '../language/collapse-whitespace.ts';
import {findSentence} from '../language/sentences.ts';
import type {Article, MentioningSentence} from './model.ts';

/**
 * Find the sentences of an article that mention an actor.
 *
 * @param actor the id of the actor
 * @returns the sentences in reading order, each split at its mentions
 */
export function findMentioningSentences(actor: string, article: Article): MentioningSentence[] {
  const {text, lang} = article;
  const bySentence = new Map<number, {range: Range; mentions: AddressedMention[]}>();
  for (const mention of article.mentions) {
    if (mention.actor !== actor) continue;
    const range = findSentence(text, mention, lang);
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
