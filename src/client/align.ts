/**
 * Puts each gist at the line of its words, where the notes are beside the text. A gist gives way
 * to the one above it, and the last ones end with the article.
 */
import {findMarks} from './apparatus.ts';

/** The least space between two gists, in pixels. */
const space = 4;

const article = document.querySelector('[data-article]') as HTMLElement;
const notes = [...article.querySelectorAll<HTMLElement>('.note')];

/** A transform moves no other element, so that nothing is measured or shifted twice. */
function align(): void {
  for (const {style} of notes) style.removeProperty('--by');
  if (!matchMedia('screen and (width >= 66rem)').matches || !isBeside()) return;
  const {bottom: end} = article.getBoundingClientRect();
  const places = notes.map((note) => {
    const {top, height} = note.getBoundingClientRect();
    const line = findMarks(note.querySelector('aside')?.id.slice(5) ?? '')[0]?.getClientRects()[0];
    const own = note.querySelector('.numeral')?.getClientRects()[0];
    return {top, height, by: line && own ? middleOf(line) - middleOf(own) : 0};
  });
  let above = -Infinity;
  const tops = places.map(({top, height, by}) => {
    const place = Math.max(top + by, above);
    above = place + height + space;
    return place;
  });
  let below = end;
  for (const [nth, {height}] of [...places.entries()].reverse()) {
    below = Math.min(tops[nth] as number, below - height);
    tops[nth] = below;
    below -= space;
  }
  for (const [nth, {style}] of notes.entries()) {
    style.setProperty('--by', `${(tops[nth] as number) - (places[nth] as {top: number}).top}px`);
  }
}

/** Whether the notes are beside the text. Very large text leaves no room for them there. */
function isBeside(): boolean {
  const row = notes[0]?.closest('.notes');
  const text = row?.previousElementSibling?.getBoundingClientRect();
  const own = row?.getBoundingClientRect();
  return !text || !own || own.left >= text.right - 1 || own.right <= text.left + 1;
}

const middleOf = ({top, height}: DOMRect): number => top + height / 2;

// Rows of long articles clip what leaves them (see `long.css`).
if (notes[0] && getComputedStyle(notes[0].closest('.notes') as Element).contain === 'none')
  // Also called at first, and when fonts or the width change the lines.
  new ResizeObserver(align).observe(article);
