/**
 * The client script of an article page. The page is readable without it. Features that wait
 * for an action of the reader are loaded on that action.
 */
import {followLinks} from './follow.ts';
import {highlightPassages} from './highlight.ts';

const article = document.querySelector('[data-article]');
const choices = document.querySelector<HTMLFormElement>('.choices');
const keysButton = document.querySelector<HTMLElement>('.keys');

followLinks();
highlightPassages();

const loadKeys = () => import('./keys.ts');
const loadSteps = () => import('./step.ts');
addEventListener('keydown', (event) => {
  if (event.key.length === 1) loadKeys().then((loaded) => loaded.handleKey(event, loadSteps));
});
if (keysButton) {
  keysButton.hidden = false;
  keysButton.onclick = () => loadKeys().then((loaded) => loaded.showKeys());
}

if (choices) {
  const loadChoices = () => import('./choose.ts');
  const save = () => loadChoices().then((loaded) => loaded.saveChoice(choices));
  if (location.search) loadChoices().then((loaded) => loaded.applyChoice(choices));
  choices.onchange = save;
  // The `reset` event fires before the form is.
  choices.onreset = () => setTimeout(save);
}

article?.addEventListener(
  'toggle',
  ({target}) => loadSteps().then((loaded) => loaded.addNeighbourButtons(target as HTMLElement)),
  true,
);

document.addEventListener('selectionchange', () => {
  if (!getSelection()?.isCollapsed) import('./copy.ts');
});
