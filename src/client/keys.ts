/**
 * Single letters for the passages and their notes, and the dialog that tells them and lets
 * them be switched off (WCAG 2.2, 2.1.4). No key that a browser knows is taken, and none that
 * is written into a field.
 */

import styles from '../styles/keys.css?inline';
import {findNote} from './apparatus.ts';
import {isPlain} from './follow.ts';

const steps = () => import('./step.ts');

const keys: Record<string, {told: string; act: () => void}> = {
  n: {told: 'Next passage', act: () => steps().then(({step}) => step(1))},
  p: {told: 'Previous passage', act: () => steps().then(({step}) => step(-1))},
  o: {
    told: 'Open or close its note',
    act: () =>
      steps().then(({findCurrentAnnotation}) =>
        findNote(findCurrentAnnotation())?.toggleAttribute('open'),
      ),
  },
  '?': {told: 'Show these keys', act: showKeys},
};

/** Whether the letters are switched off. Kept with the reader, as the appearance is. */
const kept = 'keys';
let areOff = false;
// A reader may have forbidden the site to keep anything.
try {
  areOff = localStorage.getItem(kept) === 'off';
} catch {}

function switchKeys(on: boolean): void {
  areOff = !on;
  try {
    localStorage.setItem(kept, on ? 'on' : 'off');
  } catch {}
}

/** Do what a key stands for, if it stands for anything. */
export function press(event: KeyboardEvent): void {
  const {key, code, target, isComposing} = event;
  const isWriting = (target as Element).matches('input:not([type=checkbox]), select, dialog *');
  if (!isPlain(event) || isWriting || isComposing || areOff) return;
  // On a keyboard of another script, the keys in the same places.
  keys[/^[ -~]$/.test(key) ? key : code.slice(3).toLowerCase()]?.act();
}

let dialog: HTMLDialogElement | undefined;

/** Show the keys. The dialog closes with Escape, its button, or a press beside it. */
export function showKeys(): void {
  dialog ??= makeDialog();
  dialog.showModal();
}

function makeDialog(): HTMLDialogElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  const made = document.createElement('dialog');
  made.className = 'of-keys';
  made.ariaLabel = 'Keys';
  made.setAttribute('closedby', 'any');
  const rows = Object.entries(keys).map(
    ([key, {told}]) => `<dt><kbd>${key}</kbd></dt><dd>${told}</dd>`,
  );
  made.innerHTML = `<form method="dialog"><h2>Keys</h2><dl>${rows.join('')}</dl>
    <label><input type="checkbox"> Use these keys</label><button>Close</button></form>`;
  const use = made.querySelector('input') as HTMLInputElement;
  use.checked = !areOff;
  use.onchange = () => switchKeys(use.checked);
  document.body.append(made);
  return made;
}
