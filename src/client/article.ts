/**
 * The client script of an article page. The page is readable without it. Features that wait
 * for an action of the reader are loaded on that action.
 */
import {followLinks} from './follow.ts';
import {highlightPassages} from './highlight.ts';

const choices = document.querySelector<HTMLFormElement>('.choices');

followLinks();
highlightPassages();

const loadSteps = () => import('./step.ts');
addEventListener('keydown', (event) => {
  if (/^(.|Escape)$/.test(event.key))
    import('./keys.ts').then((loaded) => loaded.handleKey(event, loadSteps));
});

// The choice is in the query: `?status=contested`. Of several, the first counts.
if (choices) {
  const shown = choices.elements.namedItem('show') as RadioNodeList;
  const [chosen] = location.search.slice(1).split('&');
  if (chosen) shown.value = chosen;
  choices.onchange = () => {
    const address = new URL(location.href);
    address.search = shown.value;
    history.replaceState(null, '', address);
  };
}

// Other parts that open have no place for buttons.
addEventListener(
  'toggle',
  ({target}) => loadSteps().then((loaded) => loaded.complete(target as HTMLElement)),
  true,
);

document.addEventListener('selectionchange', () => {
  if (!getSelection()?.isCollapsed) import('./copy.ts');
});
