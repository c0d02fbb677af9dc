/**
 * Proposes a note to words that the reader has selected: opens the prefilled form of the site, with
 * an annotation that an editor can paste into `annotations.md`.
 */

const article = document.querySelector('[data-article]') as HTMLElement;

/** The longest quote that is written in full, in UTF-16 code units; others have a gap. */
const maxFullLength = 160;
/** The number of words at each end of a longer quote, and of the words shown around a quote. */
const endWords = 8;
/** The greatest number of words of a `prefix` or a `suffix`. */
const maxHintWords = 24;

/** A letter of a script that is written without spaces between words (see `annotate/text/boundaries.ts`). */
const spaceless =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]/u;

/**
 * Letters that a full stop or a colon joins to one word (UAX #29, WB6 and WB7), as in
 * `gazette.example`. Chromium takes them for two.
 */
const joined = /^\p{L}[.:]\p{L}$/u;

/** Elements that end a line of text. */
const blocks = 'p,li,td,th,dt,dd,pre,h1,h2,h3,h4,h5,h6,blockquote,figcaption,caption,summary,div';

/**
 * Read the text of the article as quotes are searched in it: without what the site adds.
 *
 * @returns the text, and the offsets of a passage in it, in UTF-16 code units, end-exclusive
 */
function readText(passage: Range): {text: string; start: number; end: number} {
  let text = '';
  let [start, end] = [-1, -1];
  let block: Element | null | undefined;
  const walker = document.createTreeWalker(article);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeName === 'BR') text += '\n';
    const parent = node.parentElement;
    if (!(node instanceof Text) || parent?.closest('[data-apparatus],button,.copy,rp')) continue;
    const around = parent?.closest(blocks);
    if (around !== block) text += '\n';
    block = around;
    if (passage.intersectsNode(node)) {
      const {startContainer, startOffset, endContainer, endOffset} = passage;
      if (start < 0) start = text.length + (node === startContainer ? startOffset : 0);
      end = text.length + (node === endContainer ? endOffset : node.length);
    }
    text += node.data;
  }
  return {text, start, end};
}

/**
 * Reduce a text to its base letters and digits. Any two texts that the build takes for the same are
 * the same here, so words that occur once here occur once there.
 */
const reduce = (text: string): string => text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Format an attribute of an annotation. */
const formatHint = (name: string, words: string): string =>
  words && ` ${name}="${collapse(words).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;

/** What `answers.ts` says of a selection. */
interface Proposed {
  passage: Range;
  /** The address of their block. */
  page: string;
  /** The link of the article, with the address to fill in. */
  general: HTMLAnchorElement;
}

addEventListener('propose', (event) => {
  location.assign(formatAddress((event as CustomEvent<Proposed>).detail));
});

/** Format the address of the form. If it would be too long, or has no letters, it names no words. */
function formatAddress({passage, page, general}: Proposed): string {
  const {text, ...range} = readText(passage);
  let {start, end} = range;
  const segments = new Intl.Segmenter('und', {granularity: 'word'}).segment(text);
  /** Find the start of the nth word before an offset, or the end of the nth word after it. */
  const step = (from: number, by: 1 | -1, count: number): number => {
    let at = from;
    for (let words = 0; words < count; ) {
      const found = segments.containing(by < 0 ? at - 1 : at);
      if (!found) break;
      at = by < 0 ? found.index : found.index + found.segment.length;
      if (found.isWordLike) words++;
    }
    return at;
  };
  while (start < end && !text.charAt(start).trim()) start++;
  while (end > start && !text.charAt(end - 1).trim()) end--;
  // A quote has whole words, except in scripts without spaces.
  const isFree = (at: number): boolean => spaceless.test(text.slice(at - 1, at + 1));
  const [first, last] = [segments.containing(start), segments.containing(end - 1)];
  if (first?.isWordLike && !isFree(start)) start = first.index;
  if (last?.isWordLike && !isFree(end)) end = last.index + last.segment.length;
  const isJoined = (at: number): boolean => joined.test(text.slice(at, at + 3));
  for (let at = start; isJoined(start - 1) || isJoined(start - 2); at = start) {
    start = step(at - (isJoined(at - 2) ? 1 : 0), -1, 1);
  }
  for (let at = end; isJoined(end - 1) || isJoined(end - 2); at = end) {
    end = step(at + (isJoined(at - 1) ? 1 : 0), 1, 1);
  }

  const [headEnd, tailStart] = [step(start, 1, endWords), step(end, -1, endWords)];
  const hasGap = end - start > maxFullLength && headEnd < tailStart;
  const head = text.slice(start, hasGap ? headEnd : end);
  const tail = text.slice(hasGap ? tailStart : start, end);
  const before = (count: number): string => text.slice(step(start, -1, count), start);
  const after = (count: number): string => text.slice(end, step(end, 1, count));

  const all = reduce(text);
  /** Count the neighbours that make words unique. */
  const countHints = (add: (count: number) => string): number => {
    for (let count = 0; count < maxHintWords; count++) {
      const words = reduce(add(count));
      if (all.indexOf(words) === all.lastIndexOf(words)) return count;
    }
    return maxHintWords;
  };
  let prefix = countHints((count) => before(count) + head);
  let suffix = countHints((count) => tail + after(count));
  // One of them is enough for words without a gap, if it is.
  if (!hasGap && suffix < prefix) prefix = 0;
  else if (!hasGap && prefix < maxHintWords) suffix = 0;

  const words = collapse(hasGap ? `${head} […] ${tail}` : head);
  const values: Record<string, string> = {
    page,
    quote: collapse(`…${before(endWords)}【${words}】${after(endWords)}…`),
    at: `${start}`,
    hints: formatHint('prefix', before(prefix)) + formatHint('suffix', after(suffix)),
    words,
  };
  const {form = '', max} = general.dataset;
  const address = form.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values[name] ?? ''));
  return reduce(words) && address.length <= Number(max) ? address : general.href;
}

export {};
