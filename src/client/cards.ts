/**
 * Shows a card for a link of the article: for another annotation its gist, and for a page of this
 * site, such as that of an actor, its heading and description, with the notes of this article
 * that lead there too. The link works without the card.
 */
import {listGists, showPopover} from './popover.ts';

/** How long the pointer or the focus rests on a link before its card is shown, in milliseconds. */
const delay = 300;
/** The number of notes that a card lists at most. */
const maxNotes = 5;

let shown: HTMLElement | undefined;
/** The link that the pointer or the focus is on. It gets no second card after Escape. */
let wanted: HTMLAnchorElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

const wait = (then: () => void): void => {
  clearTimeout(timer);
  timer = setTimeout(then, delay);
};
function close(): void {
  if (shown?.isConnected) shown.hidePopover();
}

/**
 * Show the card of a link after a while, and close it when the pointer and the focus have left.
 *
 * @param isPressed whether the reader pressed the link: shows the card at once
 */
export function offerCard(link: HTMLAnchorElement, isPressed = false): void {
  clearTimeout(timer);
  // It may have been left while this script was loaded.
  if (!isPressed && (link === wanted || !link.matches(':hover, :focus'))) return;
  wanted = link;
  const leave = (): void => {
    if (wanted === link) wanted = undefined;
    wait(close);
  };
  for (const event of ['pointerleave', 'blur'] as const) {
    if (!isPressed) link.addEventListener(event, leave, {once: true});
  }
  if (isPressed) showCard(link).then((isShown) => isShown || link.click());
  else wait(() => showCard(link));
}

/** @returns whether the link has a card; a press on one without a card follows it */
async function showCard(link: HTMLAnchorElement): Promise<boolean> {
  const id = link.getAttribute('href')?.split('#')[1] ?? '';
  const isHere = link.pathname === location.pathname;
  const content = isHere ? listGists([id], '') : await createCard(link);
  if (!content?.textContent) return false;
  if (link !== wanted) return true;
  close();
  // The focus stays in the text: the notes of the card have their places there.
  for (const each of content.querySelectorAll('a')) each.tabIndex = -1;
  content.onpointerenter = () => clearTimeout(timer);
  content.onpointerleave = () => wait(close);
  shown = showPopover(content, link.getClientRects()[0] as DOMRect);
  return true;
}

/** Create a card from the page that a link leads to. Without that page there is no card. */
async function createCard({href, pathname}: HTMLAnchorElement): Promise<HTMLElement | undefined> {
  const response = await fetch(href).catch(() => undefined);
  if (!response?.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const card = document.createElement('div');
  card.className = 'card';
  card.lang = page.documentElement.lang;
  const [heading, line, about] = ['h1', 'h1 ~ p', '.prose p'].map(
    (selector) => page.querySelector(selector)?.textContent ?? '',
  );
  for (const [name, text] of [
    ['b', heading],
    ['p', line],
    ['p', about],
  ] as const) {
    const part = document.createElement(name);
    part.textContent = text ?? '';
    card.append(part);
  }
  card.append(listGists(listNotesOn(pathname), ''));
  return card;
}

/** List the annotations whose notes lead to a page, in reading order. */
function listNotesOn(path: string): string[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.note aside a')];
  const notes = links
    .filter(({pathname}) => pathname === path)
    .map((link) => link.closest('aside'));
  return [...new Set(notes)].slice(0, maxNotes).map((note) => note?.id.slice(5) ?? '');
}
