/**
 * Copies addresses with text directives: of the passage or block of a link control, and of
 * the words that the reader has selected. Copies selected words of the article alone, without
 * gists, notes, numerals and the numbers of footnotes.
 */
import {writeTextDirective} from '../fragment/text-directive.ts';
import {announce} from './announce.ts';

/** Context words on each side of a selection: the build has not proved that its link is unique. */
const selectionContext = 2;

const article = document.querySelector('[data-article]') as HTMLElement;

/** Copies the address of the selection. It is in the page only while something is selected. */
const button = document.createElement('button');
button.className = 'copy';
button.textContent = article.dataset['copy'] as string;
button.lang = document.documentElement.lang;

/**
 * Format the address of a control with the text directive of a passage.
 *
 * @param context words on each side; see `writeTextDirective`
 */
function formatAddress(control: HTMLAnchorElement, passage: Range, context?: number): string {
  // A page that opens from the link has no button, so its label must not count as text.
  button.remove();
  const before = new Range();
  before.setStart(article, 0);
  before.setEnd(passage.startContainer, passage.startOffset);
  const start = `${before}`.length;
  const end = start + `${passage}`.length;
  const words = writeTextDirective(article.textContent ?? '', start, end, article.lang, context);
  return `${control.href}:~:text=${words}`;
}

/** Resolve the address that a control copies: of its passage, or else of its block. */
function resolveAddress(control: HTMLAnchorElement): string {
  const {context} = control.dataset;
  if (context === 'none') return control.href;
  const passage = new Range();
  passage.selectNodeContents(control.parentNode as Node);
  const id = control.hash.slice(1);
  const mark = document.getElementById(id)?.closest('mark');
  if (mark) {
    passage.setStartBefore(mark);
    passage.setEndBefore(control);
  }
  return formatAddress(control, passage, context ? Number(context) : undefined);
}

/** Copy an address and announce it. If copying is refused, open it: the address bar shows it. */
const copyAddress = (address: string): Promise<void> =>
  navigator.clipboard.writeText(address).then(
    () => announce(article.dataset['copied'] as string),
    () => location.assign(address),
  );

/** Copy the address of a control. */
export const copyLink = (control: HTMLAnchorElement): Promise<void> =>
  copyAddress(resolveAddress(control));

/** Show the button below the selection; remove it if nothing in the article is selected. */
function updateButton(): void {
  const selection = getSelection();
  button.remove();
  // The clipboard API is missing without HTTPS.
  if (!selection || selection.isCollapsed || !navigator.clipboard) return;
  const passage = selection.getRangeAt(0);
  const block = passage.startContainer.parentElement?.closest(':has(> .pin):not(.notes)');
  const control = block?.querySelector<HTMLAnchorElement>('.pin');
  if (!block || !control) return;
  const address = formatAddress(control, passage, selectionContext);
  const {bottom, left} = passage.getBoundingClientRect();
  const origin = block.getBoundingClientRect();
  button.style.cssText = `--x: ${left - origin.left}px; --y: ${bottom - origin.top}px`;
  button.onclick = () => copyAddress(address);
  block.append(button);
}

addEventListener('copy', (event) => {
  const selection = getSelection() as Selection;
  // If nothing is selected, the clipboard must keep its content.
  if (selection.isCollapsed) return;
  const data = event.clipboardData as DataTransfer;
  const code = selection.getRangeAt(0).startContainer.parentElement?.closest('pre');
  const last = selection.getRangeAt(selection.rangeCount - 1).endContainer;
  // The parts of one block of code are only text: outside it, their lines would be joined.
  const words = document.createElement(code?.contains(last) ? 'pre' : 'div');
  // Firefox has a range for each part that can be selected.
  for (let nth = 0; nth < selection.rangeCount; nth++) {
    const range = selection.getRangeAt(nth);
    const note = range.commonAncestorContainer.parentElement?.closest('.notes');
    // Notes are copied as they are.
    if (note || !range.intersectsNode(article)) return;
    words.append(range.cloneContents());
  }
  for (const each of words.querySelectorAll('[data-apparatus],button')) each.remove();
  // Words that are not shown are words of the article too: without them, a quote is not found.
  for (const each of words.querySelectorAll('details')) each.open = true;
  data.setData('text/html', words.outerHTML);
  // WebKit writes an empty line between paragraphs only if they have margins, and one line break
  // too many at the end.
  for (const each of words.querySelectorAll('p')) each.style.margin = '1em';
  // Only elements in the page have line breaks.
  article.append(words);
  data.setData('text/plain', words.innerText.trimEnd());
  words.remove();
  event.preventDefault();
});

addEventListener('keydown', ({key}) => {
  if (key === 'Escape') button.remove();
});

let timer: ReturnType<typeof setTimeout> | undefined;
function scheduleUpdate(): void {
  clearTimeout(timer);
  timer = setTimeout(updateButton, 250);
}
document.addEventListener('selectionchange', scheduleUpdate);
// The selection that loaded this script was made before the listener existed.
scheduleUpdate();
