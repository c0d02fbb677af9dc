/**
 * Keyboard shortcuts for passages and notes, and the dialog that lists them. Single-letter
 * shortcuts can be switched off (WCAG 2.2, 2.1.4). Shortcuts of the browser, and keys that are
 * typed into a field, are left alone.
 */

import styles from '../styles/keys.css?inline';
import {isUnmodified} from './follow.ts';

type Steps = typeof import('./step.ts');

const keys: Record<string, (steps: Steps) => void> = {
  n: ({step}) => step(1),
  p: ({step}) => step(-1),
  o: ({toggleNote}) => toggleNote(),
  '?': showKeys,
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

/**
 * Run the shortcut of a pressed key, if it has one.
 *
 * @param loadSteps loads the module that steps through the passages
 */
export function handleKey(event: KeyboardEvent, loadSteps: () => Promise<Steps>): void {
  const {key, code, target, isComposing} = event;
  if (key === 'Escape') closeNote();
  const isTyping = (target as Element).matches('input:not([type=radio]), select, dialog *');
  if (!isUnmodified(event) || isTyping || isComposing || areOff) return;
  // On a keyboard for another script, use the key in the same physical position.
  const run = keys[/^[ -~]$/.test(key) ? key : code.slice(3).toLowerCase()];
  if (run) loadSteps().then(run);
}

/** Close the note that is open, and lead the focus back from it to the text. */
function closeNote(): void {
  const note = document.querySelector<HTMLDetailsElement>('.note[open]');
  if (!note) return;
  note.open = false;
  if (!note.contains(document.activeElement)) return;
  const id = note.querySelector('aside')?.id;
  document.querySelector<HTMLElement>(`[href="#${id}"]`)?.focus({preventScroll: true});
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
  const texts = (document.querySelector('[data-article]') as HTMLElement).dataset;
  created.className = 'of-keys';
  created.ariaLabel = texts['keys'] as string;
  created.setAttribute('closedby', 'any');
  const rows = Object.keys(keys).map(
    (key) => `<dt><kbd>${key}</kbd></dt><dd>${texts[key === '?' ? 'show' : key]}</dd>`,
  );
  created.innerHTML = `<form method="dialog"><h2>${texts['keys']}</h2><dl>${rows.join('')}</dl>
    <label><input type="checkbox"> ${texts['use']}</label><button>${texts['close']}</button></form>`;
  const use = created.querySelector('input') as HTMLInputElement;
  use.checked = !areOff;
  use.onchange = () => switchKeys(use.checked);
  document.body.append(created);
  return created;
}
