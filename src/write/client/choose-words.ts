/**
 * Choosing words by keyboard: arrows move by words and blocks, with Shift they extend, Enter writes
 * a note, and Escape ends.
 */
import {blockNames, listTextNodes} from './page-text.ts';

/** A word of the article on its page. */
interface Word {
  start: [node: Text, offset: number];
  end: [node: Text, offset: number];
  block: Element | null;
}

/** List the words of the article. */
function listWords(): Word[] {
  const pieces: {node: Text; start: number; block: Element | null}[] = [];
  let text = '';
  for (const node of listTextNodes()) {
    const block = node.parentElement?.closest(blockNames) ?? null;
    // Blocks are apart in the text, so that their words do not join.
    if (pieces.length > 0 && pieces.at(-1)?.block !== block) text += '\n';
    pieces.push({node, start: text.length, block});
    text += node.data;
  }
  const segmenter = new Intl.Segmenter('und', {granularity: 'word'});
  let at = 0;
  const pieceOf = (offset: number) => {
    while (at + 1 < pieces.length && (pieces[at + 1]?.start ?? 0) <= offset) at++;
    return pieces[at] as (typeof pieces)[number];
  };
  return [...segmenter.segment(text)]
    .filter(({isWordLike}) => isWordLike)
    .map(({index, segment}) => {
      const first = pieceOf(index);
      const last = pieceOf(index + segment.length - 1);
      return {
        start: [first.node, index - first.start],
        end: [last.node, index + segment.length - last.start],
        block: first.block,
      };
    });
}

let words: Word[] | undefined;
/** The indexes of the word at which the choice began, and of that at which it ends. */
let [anchor, focus] = [0, 0];

/** Return whether words are being chosen. */
export const isChoosing = (): boolean => words !== undefined;

/** Begin to choose, at the selection or at the first word in the window. */
export function beginChoice(): void {
  words = listWords();
  if (words.length === 0) {
    endChoice();
    return;
  }
  const selection = getSelection();
  if (selection && !selection.isCollapsed) {
    const range = selection.getRangeAt(0);
    const inside = words.flatMap(({start: [node, offset]}, index) =>
      range.comparePoint(node, offset) === 0 ? index : [],
    );
    [anchor, focus] = [inside[0] ?? 0, inside.at(-1) ?? 0];
  } else {
    anchor = words.findIndex((word) => toRange(word, word).getBoundingClientRect().top > 64);
    anchor = Math.max(0, anchor);
    focus = anchor;
  }
  show();
}

/** End the choice. The words stay selected. */
export function endChoice(): void {
  words = undefined;
}

/**
 * Move or extend the choice by a key.
 *
 * @returns whether the key has a meaning here
 */
export function moveChoice({key, shiftKey}: KeyboardEvent): boolean {
  if (!words) return false;
  const isRightToLeft = getComputedStyle(words[focus]?.block ?? document.body).direction === 'rtl';
  const steps: Record<string, number> = {
    ArrowRight: isRightToLeft ? -1 : 1,
    ArrowLeft: isRightToLeft ? 1 : -1,
  };
  const step = steps[key];
  if (step !== undefined) focus = clamp(focus + step, words);
  else if (key === 'ArrowDown') focus = findBlock(words, 1);
  else if (key === 'ArrowUp') focus = findBlock(words, -1);
  else return false;
  if (!shiftKey) anchor = focus;
  show();
  return true;
}

const clamp = (index: number, list: readonly Word[]): number =>
  Math.min(Math.max(index, 0), list.length - 1);

/** Find the first word of the next or the previous block. */
function findBlock(list: readonly Word[], step: 1 | -1): number {
  const {block} = list[focus] as Word;
  let at = focus;
  while (list[at]?.block === block) at += step;
  const found = clamp(at, list);
  if (step === 1) return found;
  return list.findIndex((word) => word.block === list[found]?.block);
}

function toRange({start}: Word, {end}: Word): Range {
  const range = new Range();
  range.setStart(...start);
  range.setEnd(...end);
  return range;
}

/** Select the chosen words, and scroll to them. */
function show(): void {
  if (!words) return;
  const [first, last] = [Math.min(anchor, focus), Math.max(anchor, focus)];
  const range = toRange(words[first] as Word, words[last] as Word);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  const {top, bottom} = toRange(words[focus] as Word, words[focus] as Word).getBoundingClientRect();
  if (top < 64) scrollBy(0, top - 64);
  else if (bottom > innerHeight - 64) scrollBy(0, bottom - innerHeight + 64);
}
