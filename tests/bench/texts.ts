/**
 * Texts for measuring: made from a seed, with the lengths of real sentences and
 * words, and with annotations that quote them.
 */

/** A stream of numbers in [0, 1), the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const syllables =
  'ka to ren mi sol ver an ti po lu gra den ex ci or al be stra un fo ni ta per co ma le ri ser vo da'.split(
    ' ',
  );

/** A text of paragraphs, its words drawn with the frequencies of a natural language (Zipf). */
export interface Text {
  paragraphs: string[][];
}

/**
 * Make a text.
 *
 * @param words how many, about
 */
export function makeText(seed: number, words: number): Text {
  const next = random(seed);
  const vocabulary = Array.from({length: 8000}, () =>
    Array.from(
      {length: 1 + Math.floor(next() * 3)},
      () => syllables[Math.floor(next() * syllables.length)],
    ).join(''),
  );
  const word = () => vocabulary[Math.floor(vocabulary.length ** next()) - 1] ?? 'ka';
  const paragraphs: string[][] = [];
  for (let made = 0; made < words; ) {
    const sentences: string[] = [];
    for (let nth = 0; nth < 3 + Math.floor(next() * 3); nth++) {
      const length = 8 + Math.floor(next() * 28);
      made += length;
      const body = Array.from({length}, word)
        .join(' ')
        .replace(/^(\S+ \S+ \S+) /, '$1, ');
      sentences.push(`${body.charAt(0).toUpperCase()}${body.slice(1)}.`);
    }
    paragraphs.push(sentences);
  }
  return {paragraphs};
}

/** The text as Markdown. */
export const toArticle = ({paragraphs}: Text): string =>
  `${paragraphs.map((sentences) => sentences.join(' ')).join('\n\n')}\n`;

/** Quotes of 6 to 20 words, spread over the text, one in ten over the end of a sentence. */
export function makeQuotes(text: Text, count: number, seed: number): string[] {
  const next = random(seed);
  const paragraphs = text.paragraphs.map((sentences) => sentences.join(' ').split(' '));
  return Array.from({length: count}, (_, nth) => {
    const paragraph = paragraphs[Math.floor((nth / count) * paragraphs.length)] ?? [];
    const length = Math.min(paragraph.length, 6 + Math.floor(next() * 15));
    const start = Math.floor(next() * (paragraph.length - length));
    return paragraph.slice(start, start + length).join(' ');
  });
}

/** What an editor says of a passage, as Markdown. */
export interface Note {
  gist: string;
  words: string;
}

/** Notes of 40 words, each with a link. */
export function makeNotes(count: number, seed: number): Note[] {
  const next = random(seed);
  const text = makeText(seed + 1, 40 * 50)
    .paragraphs.flat()
    .join(' ')
    .split(' ');
  return Array.from({length: count}, (_, nth) => {
    const from = Math.floor(next() * (text.length - 40));
    const words = text.slice(from, from + 40);
    words[12] = `[${words[12]}](https://example.org/${nth})`;
    return {gist: words.slice(0, 6).join(' '), words: words.join(' ')};
  });
}

/** Annotations of these quotes, with notes as an editor writes them. */
export const toAnnotations = (quotes: readonly string[], seed: number): string =>
  makeNotes(quotes.length, seed)
    .map(
      ({gist, words}, nth) =>
        `:::claim[${gist}]{#c${nth} type=factual status=opinion}\n> ${quotes[nth]}\n\n${words}\n:::\n`,
    )
    .join('\n');

/** The same notes as paragraphs of an article, which say the same and are anchored to nothing. */
export const toParagraphs = (notes: readonly Note[]): string =>
  notes.map(({words}) => `${words}\n`).join('\n');
