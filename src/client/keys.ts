/**
 * Keyboard shortcuts for passages and notes, and the dialog that lists them. Single-letter
 * shortcuts can be switched off (WCAG 2.2, 2.1.4). Shortcuts of the browser, and keys that are
 * typed into a field, are left alone.
 */

import styles from '../styles/keys.css?inline';
import {findNote} from './apparatus.ts';
import {isUnmodified} from './follow.ts';

const loadSteps = () => import('./step.ts');

/** The shortcuts. `label` is the attribute of the article that has the text. */
const keys: Record<string, {label: string; act: () => void}> = {
  n: {label: 'next', act: () => loadSteps().then(({step}) => step(1))},
  p: {label: 'previous', act: () => loadSteps().then(({step}) => step(-1))},
  o: {
    label: 'toggle',
    act: () =>
      loadSteps().then(({findCurrentAnnotation}) =>
        findNote(findCurrentAnnotation())?.toggleAttribute('open'),
      ),
  },
  '?': {label: 'show', act: showKeys},
};

/** The entry of the local storage that records whether the shortcuts are switched off. */
const storageKey = 'keys';
let areOff = false;
// Access throws if the reader has blocked storage.
try {
  areOff = localStorage.getItem(storageKey) === 'off';
} catch {}

function switchKeys(on: boolean): void {
  areOff = !on;
  try {
    localStorage.setItem(storageKey, on ? 'on' : 'off');
  } catch {}
}

/** Run the shortcut of a pressed key, if it has one. */
export function handleKey(event: KeyboardEvent): void {
  const {key, code, target, isComposing} = event;
  const isTyping = (target as Element).matches('input:not([type=checkbox]), select, dialog *');
  if (!isUnmodified(event) || isTyping || isComposing || areOff) return;
  // On a keyboard for another script, use the key in the same physical position.
  keys[/^[ -~]$/.test(key) ? key : code.slice(3).toLowerCase()]?.act();
}

let dialog: HTMLDialogElement | undefined;

/** Show the shortcuts. Escape, the button, or a click outside closes the dialog. */
export function showKeys(): void {
  dialog ??= createDialog();
  dialog.showModal();
}

function createDialog(): HTMLDialogElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  const created = document.createElement('dialog');
  created.className = 'of-keys';
  const texts = document.querySelector<HTMLElement>('[data-article]')?.dataset ?? {};
  const title = document.querySelector('.keys')?.textContent ?? '';
  created.ariaLabel = title;
  created.setAttribute('closedby', 'any');
  const rows = Object.entries(keys).map(
    ([key, {label}]) => `<dt><kbd>${key}</kbd></dt><dd>${texts[label]}</dd>`,
  );
  created.innerHTML = `<form method="dialog"><h2>${title}</h2><dl>${rows.join('')}</dl>
    <label><input type="checkbox"> ${texts['use']}</label><button>${texts['close']}</button></form>`;
  const use = created.querySelector('input') as HTMLInputElement;
  use.checked = !areOff;
  use.onchange = () => switchKeys(use.checked);
  document.body.append(created);
  return created;
}
