/**
 * Links that land on the words: a control copies the address of its passage, and a
 * selection offers its own.
 */
import {writeTextDirective} from '../fragment/text-directive.ts';

/** The words on each side of a selection that its link holds, for nobody has proved it. */
const contextOfSelection = 2;

const article = document.querySelector('[data-article]') as HTMLElement;

/** Where the reader is told. */
const status = document.createElement('output');
status.className = 'told';
document.body.append(status);

/** Offered for what is selected. It stands in the page only as long as it is offered. */
const button = document.createElement('button');
button.className = 'copy';
button.textContent = 'Copy link to this passage';

/** The address of a control, with the words of a passage. */
function withWords(control: HTMLAnchorElement, passage: Range, context?: number): string {
  // Those who follow the link have a page without the button.
  button.remove();
  const before = new Range();
  before.setStart(article, 0);
  before.setEnd(passage.startContainer, passage.startOffset);
  const start = `${before}`.length;
  const end = start + `${passage}`.length;
  const words = writeTextDirective(article.textContent ?? '', start, end, article.lang, context);
  return `${control.href}:~:text=${words}`;
}

/** The address that a control copies: with the words of its passage, or of its block. */
function addressOf(control: HTMLAnchorElement): string {
  const {context} = control.dataset;
  if (context === 'none') return control.href;
  const passage = new Range();
  passage.selectNodeContents(control.parentNode as Node);
  const id = control.hash.slice(1);
  const mark = document.getElementById(id)?.closest('mark');
  if (mark) {
    passage.setStartBefore(mark);
    passage.setEndBefore(article.querySelector(`[href="#note-${id}"]`) ?? control);
  }
  return withWords(control, passage, context ? Number(context) : undefined);
}

/** Copy an address, and say so. Where that is refused, go there, to copy it from the bar. */
const copy = (address: string): Promise<void> =>
  navigator.clipboard.writeText(address).then(
    () => {
      status.innerHTML = '<span>Link copied</span>';
    },
    () => location.assign(address),
  );

/** Copy the address of a control. */
export const copyLink = (control: HTMLAnchorElement): Promise<void> => copy(addressOf(control));

function offer(): void {
  const selection = getSelection();
  button.remove();
  if (!selection || selection.isCollapsed) return;
  const passage = selection.getRangeAt(0);
  const block = passage.startContainer.parentElement?.closest(':has(> .pin):not(.notes)');
  const control = block?.querySelector<HTMLAnchorElement>('.pin');
  if (!block || !control) return;
  const address = withWords(control, passage, contextOfSelection);
  const {bottom, left} = passage.getBoundingClientRect();
  const place = block.getBoundingClientRect();
  button.style.cssText = `--x: ${left - place.left}px; --y: ${bottom - place.top}px`;
  button.onclick = () => copy(address);
  block.append(button);
}

addEventListener('keydown', ({key}) => {
  if (key === 'Escape') button.remove();
});

let waiting: ReturnType<typeof setTimeout> | undefined;
function offerSoon(): void {
  clearTimeout(waiting);
  waiting = setTimeout(offer, 250);
}
document.addEventListener('selectionchange', offerSoon);
// It is a selection that this script was loaded for, if not a control.
offerSoon();
