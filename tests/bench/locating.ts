/** Compares the location of quotes with the method of browser annotators. */
import search from 'approx-string-match';
import {indexText, locate} from '../../src/annotate/locate/locate.ts';
import {fold} from '../../src/annotate/text/fold.ts';
import {selectUniqueQuotes} from './chain.ts';
import {formatCount, formatRow, type Measured, measureInTurn, type Result} from './measure.ts';
import {createRandom, makeQuotes, makeText, toArticle} from './texts.ts';

/** Change a letter or a word of a quote, or nothing. */
function changeQuote(quote: string, next: () => number): string {
  const words = quote.split(' ');
  const at = 1 + Math.floor(next() * (words.length - 2));
  const kind = next();
  if (kind < 0.4) return quote;
  if (kind < 0.7) words[at] = `${words[at]?.slice(0, 1)}x${words[at]?.slice(2)}`;
  else words[at] = 'altogether';
  return words.join(' ');
}

/**
 * Locate a quote as browser annotators do: by exact search, or else by `approx-string-match`,
 * where half of the characters may differ.
 */
function locateLikeBrowser(text: string, quote: string): {start: number} | undefined {
  const exact = text.indexOf(quote);
  if (exact !== -1) return {start: exact};
  const matches = search(text, quote, Math.min(256, quote.length / 2));
  return matches.toSorted((a, b) => a.errors - b.errors)[0];
}

/**
 * Locate quotes with both methods.
 *
 * @param words the number of words of the text
 * @param quoted the number of quotes, 60% of which are changed
 */
export function measureLocating(words: number, quoted: number, rounds: number): Result {
  const text = makeText(11, words);
  const article = toArticle(text).replaceAll(/\s+/g, ' ');
  const next = createRandom(5);
  const originals = selectUniqueQuotes(
    article,
    makeQuotes(text, Math.ceil(quoted * 1.2) + 5, 13),
    quoted,
  );
  const quotes = originals.map((quote) => changeQuote(quote, next));
  const index = indexText(article);
  const plain = fold(article).text;
  const [ours, theirs] = measureInTurn(rounds, [
    () => {
      const own = indexText(article);
      for (const quote of quotes) locate(own, {parts: [quote]});
    },
    () => {
      for (const quote of quotes) locateLikeBrowser(plain, quote);
    },
  ]) as [Measured, Measured];

  let anchored = 0;
  let rejected = 0;
  let approximate = 0;
  for (const [nth, quote] of quotes.entries()) {
    const changed = quote !== originals[nth];
    const {outcome} = locate(index, {parts: [quote]});
    if (changed && outcome === 'found') anchored++;
    if (changed && outcome !== 'found') rejected++;
    const found = locateLikeBrowser(plain, quote);
    if (changed && found) approximate++;
  }
  return {
    rows: [
      formatRow(
        `locate, ${formatCount(words)} words, ${quoted} quotes, 60% changed, compared with a browser annotator`,
        ours,
        theirs,
      ),
    ],
    notes: [
      `Of ${rejected + anchored} changed quotes, Gloss rejected ${rejected} and anchored ${anchored}. Exact search with \`approx-string-match\` anchored ${approximate} to other words than those of the quote.`,
    ],
  };
}
