/**
 * The client script of an article page. The page is readable without it. Features that wait
 * for an action of the reader are loaded on that action.
 */
import {followLinks} from './follow.ts';
import {highlightPassages} from './highlight.ts';

followLinks();
highlightPassages();

if (matchMedia('(width >= 66rem)').matches) import('./align.ts');

addEventListener('keydown', (event) => {
  if (/^(.|Escape)$/.test(event.key))
    import('./keys.ts').then((loaded) => loaded.handleKey(event, () => import('./step.ts')));
});

// Links to actors and to other notes have cards: at rest, and on the first press of a finger.
let pressed: Element | null | undefined;
for (const type of ['pointerover', 'focusin', 'click'] as const) {
  addEventListener(
    type,
    (event) => {
      const target = event.target as Element;
      const link = target.closest?.<HTMLAnchorElement>(
        'a[data-actor],aside :not(.back)>a:not([href*="//"])',
      );
      const isPress = type === 'click';
      if (isPress && (event as PointerEvent).pointerType !== 'touch') return;
      const isSecond = isPress && link === pressed;
      if (isPress) pressed = link;
      if (!link || isSecond) return;
      if (isPress) {
        event.preventDefault();
        event.stopPropagation();
      }
      import('./cards.ts').then((loaded) => loaded.offerCard(link, isPress));
    },
    true,
  );
}

const loadChoices = () => import('./choices.ts');
const choices = document.querySelector<HTMLFormElement>('.choices');
if (choices) {
  if (location.search) loadChoices().then((loaded) => loaded.readChoice());
  choices.onchange = () => loadChoices().then((loaded) => loaded.writeChoice());
}

/** Load the script for answers, if the site has an address for them: a `<template>` names it. */
const loadAnswers = () => {
  const template = document.querySelector<HTMLTemplateElement>('.answers');
  const script = template?.content.querySelector('script');
  if (script) import(/* @vite-ignore */ script.src);
};

addEventListener(
  'toggle',
  ({target}) => {
    import('./open-note.ts').then((loaded) => loaded.complete(target as HTMLElement));
    loadAnswers();
  },
  true,
);

document.addEventListener('selectionchange', () => {
  if (getSelection()?.isCollapsed) return;
  import('./copy.ts');
  loadAnswers();
});
