/**
 * What readers answer with: links to the prefilled forms of the site, below a selection and at the
 * foot of each open note. `article.ts` loads it where the site has an address for answers.
 */
import {addCorrection} from './correct.ts';

const article = document.querySelector('[data-article]') as HTMLElement;
const general = document.querySelector('.correct') as HTMLAnchorElement;
const {content} = document.querySelector('.answers') as HTMLTemplateElement;

addEventListener('toggle', ({target}) => addCorrection(target as Element, general), true);
for (const note of document.querySelectorAll('.note[open]')) addCorrection(note, general);

/** Below the button that copies the address. Not a `<button>`: its label would be text of the article. */
const offer = document.createElement('input');
offer.type = 'button';
offer.className = 'copy';
offer.value = general.dataset['propose'] as string;
offer.lang = document.documentElement.lang;
offer.dataset['apparatus'] = '';

/** Follow the button that `copy.ts` shows and hides. */
function follow(): void {
  const button = article.querySelector<HTMLElement>('button.copy');
  if (button?.nextSibling === offer) return;
  offer.remove();
  const selection = getSelection();
  if (!button || !selection?.rangeCount) return;
  // A press may end the selection.
  const passage = selection.getRangeAt(0).cloneRange();
  const page = button.parentElement?.querySelector<HTMLAnchorElement>(':scope > .pin')?.href;
  const [, {src}] = content.children as unknown as [Element, HTMLScriptElement];
  const detail = {passage, page, general};
  offer.onclick = () =>
    // A script that a page names has no exports.
    import(/* @vite-ignore */ src).then(() => dispatchEvent(new CustomEvent('propose', {detail})));
  // In a small window, both are at its foot, and the margin is below this one.
  offer.style.cssText = `${button.style.cssText};margin-block:3rem`;
  button.after(offer);
}
new MutationObserver(follow).observe(article, {childList: true, subtree: true});
follow();
