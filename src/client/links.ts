/**
 * Links that land on the words: a control copies the address of its passage, and a
 * selection offers its own.
 */
import {textDirective} from '../fragment/text-directive.ts';

/** The words on each side of a selection that its link holds, for nobody has proved it. */
const contextOfSelection = 2;

/**
 * Let the controls of an article copy, and offer the addresses of what is selected.
 *
 * @param status where the reader is told
 */
export function copyLinks(article: HTMLElement, status: HTMLElement): void {
  /** Offered for what is selected. It stands in the page only as long as it is offered. */
  const button = document.createElement('button');
  button.className = 'copy';
  button.textContent = 'Copy link to this passage';

  /** The address of a control, with the words of a passage. */
  const withWords = (control: HTMLAnchorElement, passage: Range, context?: number): string => {
    // Those who follow the link have a page without the button.
    button.remove();
    const before = new Range();
    before.setStart(article, 0);
    before.setEnd(passage.startContainer, passage.startOffset);
    const start = `${before}`.length;
    const end = start + `${passage}`.length;
    const words = textDirective(article.textContent ?? '', start, end, article.lang, context);
    return `${control.href}:~:text=${words}`;
  };

  /** The address that a control copies: with the words of its passage, or of its block. */
  const addressOf = (control: HTMLAnchorElement): string => {
    const {context} = control.dataset;
    if (context === 'none') return control.href;
    const passage = new Range();
    passage.selectNodeContents(control.parentNode as Node);
    const id = control.hash.slice(1);
    const mark = document.getElementById(id)?.closest('mark');
    if (mark) {
      passage.setStartBefore(mark);
      passage.setEndBefore(article.querySelector(`[data-reference=${id}]`) ?? control);
    }
    return withWords(control, passage, context ? Number(context) : undefined);
  };

  /** Copy an address, and say so. Where that is refused, go there, to copy it from the bar. */
  const copy = (address: string): Promise<void> =>
    navigator.clipboard.writeText(address).then(
      () => {
        status.innerHTML = '<span>Link copied</span>';
      },
      () => location.assign(address),
    );

  const offer = (): void => {
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
  };

  addEventListener('click', (event) => {
    const control = (event.target as Element).closest<HTMLAnchorElement>('.pin');
    // With a key held, the reader wants something else of the link.
    if (control && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
      copy(addressOf(control));
    }
  });
  addEventListener('keydown', ({key}) => {
    if (key === 'Escape') button.remove();
  });
  let waiting: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('selectionchange', () => {
    clearTimeout(waiting);
    waiting = setTimeout(offer, 250);
  });
}
