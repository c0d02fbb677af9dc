/**
 * Generates texts and annotations from a seed. Sentences and words have realistic lengths.
 */

/** Create a deterministic generator of numbers in [0, 1) (mulberry32). */
export function createRandom(seed: number): () => number {
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

/** A generated text. */
export interface Text {
  /** The sentences of each paragraph. */
  paragraphs: string[][];
}

/**
 * Generate a text. The frequencies of its words are those of a natural language (Zipf’s law).
 *
 * @param words the approximate number of words
 */
export function makeText(seed: number, words: number): Text {
  const next = createRandom(seed);
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

/** Format a text as Markdown. */
export const toArticle = ({paragraphs}: Text): string =>
  `${paragraphs.map((sentences) => sentences.join(' ')).join('\n\n')}\n`;

/** Select quotes of 6 to 20 words from all of the text. They may cross sentences. */
export function makeQuotes(text: Text, count: number, seed: number): string[] {
  const next = createRandom(seed);
  const paragraphs = text.paragraphs.map((sentences) => sentences.join(' ').split(' '));
  return Array.from({length: count}, (_, nth) => {
    const paragraph = paragraphs[Math.floor((nth / count) * paragraphs.length)] ?? [];
    const length = Math.min(paragraph.length, 6 + Math.floor(next() * 15));
    const start = Math.floor(next() * (paragraph.length - length));
    return paragraph.slice(start, start + length).join(' ');
  });
}

/** The gist and the note of an annotation, as Markdown. */
export interface Note {
  gist: string;
  words: string;
}

/** Generate notes of 40 words, each with a link. */
export function makeNotes(count: number, seed: number): Note[] {
  const next = createRandom(seed);
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

/** Format an annotations file with these quotes and generated notes. */
export const toAnnotations = (quotes: readonly string[], seed: number): string =>
  makeNotes(quotes.length, seed)
    .map(
      ({gist, words}, nth) =>
        `:::claim[${gist}]{#c${nth} type=factual status=opinion}\n> ${quotes[nth]}\n\n${words}\n:::\n`,
    )
    .join('\n');

/** Format notes as paragraphs of an article. */
export const toParagraphs = (notes: readonly Note[]): string =>
  notes.map(({words}) => `${words}\n`).join('\n');
