/**
 * Locating, against what browser annotators do with the same quotes.
 */
import search from 'approx-string-match';
import {indexText, locate} from '../../src/annotate/locate/locate.ts';
import {fold} from '../../src/annotate/text/fold.ts';
import {uniqueQuotes} from './chain.ts';
import {count, type Measured, type Result, race, row} from './measure.ts';
import {makeQuotes, makeText, random, toArticle} from './texts.ts';

/** Change one quote as texts are changed: a letter, a word, or nothing. */
function moved(quote: string, next: () => number): string {
  const words = quote.split(' ');
  const at = 1 + Math.floor(next() * (words.length - 2));
  const kind = next();
  if (kind < 0.4) return quote;
  if (kind < 0.7) words[at] = `${words[at]?.slice(0, 1)}x${words[at]?.slice(2)}`;
  else words[at] = 'altogether';
  return words.join(' ');
}

/**
 * Locating as browser annotators do: exact search; where that fails, the nearest by
 * `approx-string-match`, allowing half of the letters to differ.
 */
function likeBrowser(text: string, quote: string): {start: number} | undefined {
  const exact = text.indexOf(quote);
  if (exact !== -1) return {start: exact};
  const matches = search(text, quote, Math.min(256, quote.length / 2));
  return matches.toSorted((a, b) => a.errors - b.errors)[0];
}

export function locating(words: number, quoted: number, rounds: number): Result {
  const text = makeText(11, words);
  const article = toArticle(text).replaceAll(/\s+/g, ' ');
  const next = random(5);
  const originals = uniqueQuotes(
    article,
    makeQuotes(text, Math.ceil(quoted * 1.2) + 5, 13),
    quoted,
  );
  const quotes = originals.map((quote) => moved(quote, next));
  const index = indexText(article);
  const plain = fold(article).text;
  const [ours, theirs] = race(rounds, [
    () => {
      const own = indexText(article);
      for (const quote of quotes) locate(own, {parts: [quote]});
    },
    () => {
      for (const quote of quotes) likeBrowser(plain, quote);
    },
  ]) as [Measured, Measured];

  let wrong = 0;
  let refused = 0;
  let likely = 0;
  for (const [nth, quote] of quotes.entries()) {
    const changed = quote !== originals[nth];
    const {outcome} = locate(index, {parts: [quote]});
    if (changed && outcome === 'found') wrong++;
    if (changed && outcome !== 'found') refused++;
    const found = likeBrowser(plain, quote);
    if (changed && found) likely++;
  }
  return {
    rows: [
      row(
        `locate, ${count(words)} words, ${quoted} quotes, six in ten changed, against a browser annotator`,
        ours,
        theirs,
      ),
    ],
    notes: [
      `Of ${refused + wrong} quotes whose words had changed, Gloss refused ${refused} and anchored ${wrong}; exact search with \`approx-string-match\` anchored ${likely} to words that the quote does not say.`,
    ],
  };
}
