/**
 * What the page of an article does with script. All that it holds can be had without. What a
 * reader has to ask for is loaded when it is asked for.
 */
import {followLinks} from './follow.ts';
import {highlightPassages} from './highlight.ts';

const article = document.querySelector('[data-article]');
const choices = document.querySelector<HTMLFormElement>('.choices');
const keysButton = document.querySelector<HTMLElement>('.keys');

followLinks();
highlightPassages();

const keys = () => import('./keys.ts');
addEventListener('keydown', (event) => {
  if (event.key.length === 1) keys().then((loaded) => loaded.press(event));
});
if (keysButton) {
  keysButton.hidden = false;
  keysButton.onclick = () => keys().then((loaded) => loaded.showKeys());
}

if (choices) {
  const choice = () => import('./choose.ts');
  const keep = () => choice().then((loaded) => loaded.saveChoices(choices));
  if (location.search) choice().then((loaded) => loaded.applyChoices(choices));
  choices.onchange = keep;
  // The boxes are empty only after the event.
  choices.onreset = () => setTimeout(keep);
}

article?.addEventListener(
  'toggle',
  ({target}) =>
    import('./step.ts').then((loaded) => loaded.addNeighbourButtons(target as HTMLElement)),
  true,
);

document.addEventListener('selectionchange', () => {
  // Without HTTPS there is no clipboard.
  if (!getSelection()?.isCollapsed && navigator.clipboard) import('./copy-links.ts');
});
